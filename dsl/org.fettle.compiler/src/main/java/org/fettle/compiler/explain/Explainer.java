/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.fettle.compiler.lower.PackLowering;
import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Slot;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.language.fettle.Rule;

/**
 * Explains what the rules of a pack say. Making one means reading the pack's files again (a second or so for a large pack), so keep it as long as
 * the pack does not change; an explanation then takes milliseconds. Safe for use by many threads.
 */
public final class Explainer {

    private final Map<String, RulePlan> rules = new HashMap<>();
    private final Map<String, DefinitionPlan> definitions = new HashMap<>();
    private final Map<String, String> sources;

    private Explainer(Map<String, String> sources) {
        this.sources = sources;
    }

    /**
     * Explains the rules of a loaded pack.
     *
     * @throws IllegalArgumentException when the pack has errors
     */
    public static Explainer of(LoadedPack pack) {
        if (pack.hasErrors()) {
            throw refused(pack.problems());
        }
        return of(pack, PackLowering.lower(pack));
    }

    /**
     * Explains some rules of a pack; for one rule that is ready at once.
     *
     * @param pack   a pack; of what these rules do not use it may have errors
     * @param wanted which rules
     * @throws IllegalArgumentException when the rules have errors
     */
    public static Explainer of(LoadedPack pack, Predicate<Rule> wanted) {
        return of(pack, PackLowering.lower(pack, wanted));
    }

    private static IllegalArgumentException refused(List<Problem> problems) {
        return new IllegalArgumentException("A pack with errors cannot be explained: "
                + problems.stream().filter(Problem::isError).findFirst().map(Problem::toString).orElse(""));
    }

    private static Explainer of(LoadedPack pack, PackLowering.Result plan) {
        if (plan.info() == null) {
            throw refused(plan.problems());
        }
        Explainer explainer = new Explainer(pack.allSources());
        plan.rules().forEach(r -> explainer.rules.put(r.info().className(), r));
        plan.definitions().forEach(d -> explainer.definitions.put(d.info().id(), d));
        return explainer;
    }

    /**
     * Explains the rules of a compiled pack.
     *
     * @param sources the files of the pack, as {@code CompiledPack.sources()} gives them
     * @throws IllegalArgumentException when they have errors
     */
    public static Explainer of(Map<String, String> sources) {
        return of(PackLoader.load(sources));
    }

    /** The text of a file of the pack, or null when it has no such file. */
    public String source(String file) {
        return sources.get(file);
    }

    /** Why a rule flags a row. */
    public Explanation explain(RunResult result, Flag flag, Progress progress) {
        return explain(result, flag.rule(), flag.reference(), flag.subjectId(), progress);
    }

    /**
     * Why a rule flags a row, or why it does not.
     *
     * @param result a run of the same pack
     * @param rule a rule of the pack, in the version that the run used
     * @param row a row of the return of that run
     * @param progress asked now and then whether to stop
     * @throws IllegalArgumentException when the pack has no such rule, or the return no such row
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public Explanation explain(RunResult result, RuleInfo rule, RowRef row, Progress progress) {
        return explain(result, rule, row, subject(result, row), progress);
    }

    private Explanation explain(RunResult result, RuleInfo rule, RowRef row, int subject, Progress progress) {
        RulePlan plan = rules.get(rule.className());
        if (plan == null) {
            throw new IllegalArgumentException("The pack " + result.pack().name() + " has changed since it ran: it has no rule " + rule.code() + " "
                    + rule.title() + " now.");
        }
        Context context = new Context(result, definitions, sources, progress);
        Answer answer = new Answer(context, plan, row);
        LedgerEntry entry = entry(result, rule);
        if (entry == null || entry.status() != Status.RAN) {
            return answer.notRun(entry == null ? "it was not chosen for this run" : entry.text());
        }
        if (plan.info().slots().stream().noneMatch(s -> Answer.isAbout(s, row))) {
            return answer.notAbout();
        }
        int at = row.row() == 0 ? -1 : rowIndex(result, row);
        if (plan.keyedOnly() && subject == result.binding().keyless()) {
            return answer.keyless();
        }
        Search search = new Search(context, plan, new Search.Target(row.table(), row.period().yearsBack(), at), subject);
        search.run();
        return answer.of(search);
    }

    private static LedgerEntry entry(RunResult result, RuleInfo rule) {
        return result.ledger().rules().stream().filter(e -> e.rule().className().equals(rule.className())).findFirst().orElse(null);
    }

    private static Table table(RunResult result, RowRef row) {
        boolean reference = result.pack().returnType().table(row.table()).isReference();
        return reference ? result.data().reference(row.table()) : result.data().table(row.table(), row.period());
    }

    private static int subject(RunResult result, RowRef row) {
        Table table = table(result, row);
        return table.offsets() == null ? -1 : table.subject(rowIndex(result, row));
    }

    private static int rowIndex(RunResult result, RowRef row) {
        Table table = table(result, row);
        int at = table.rowOfFileRow(row.row());
        if (at < 0) {
            throw new IllegalArgumentException("There is no " + RowLink.label(row) + ".");
        }
        return at;
    }

    /** The tables that a rule flags rows of, for people. */
    static String tables(RuleInfo rule) {
        List<String> tables = rule.slots().stream().filter(Answer::isFlagged).map(Explainer::table).distinct().toList();
        return String.join(", ", tables);
    }

    private static String table(Slot slot) {
        return (slot.yearsBack() == Period.LAST.yearsBack() ? "last year's " : "") + slot.table();
    }
}
