/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.fettle.compiler.explain.Explainer;
import org.fettle.compiler.explain.Explanation;
import org.fettle.compiler.explain.Explanation.Outcome;
import org.fettle.compiler.explain.Part;
import org.fettle.compiler.explain.Shown.Form;
import org.fettle.compiler.explain.Turn;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Flag;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Slot;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An explanation says what the run says, of each flag and of each row that is not flagged. */
class ExplainerTest {

    @Test
    void explainsAtLeastOneFlagOfEveryRuleThatFettleShips() {
        Explainer explainer = Explainer.of(SamplePack.LOADED);
        Set<String> explained = new TreeSet<>();
        for (MixedExamples.Mix mix : new MixedExamples(SamplePack.LOADED, SamplePack.COMPILED.pack().info()).all(60)) {
            RunResult result = Run.execute(SamplePack.COMPILED.pack(), mix.builder().build(), mix.options(), Progress.NONE);
            agree(explainer, result, 4, explained);
        }
        Set<String> all = new TreeSet<>();
        SamplePack.COMPILED.pack().info().rules().forEach(rule -> all.add(rule.className()));
        assertEquals(all, explained, "rules of which a flag was explained");
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void explainsWhatRandomRulesSay(int seed) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rules.append(new RandomRules(seed * 1000L + i).rule("R" + i));
        }
        LoadedPack loaded = PackLoader.load(Map.of("schema.fettle", RandomRules.SCHEMA, "rules.fettle", rules.toString()));
        CompileResult compiled = PackCompiler.compile(loaded);
        Explainer explainer = Explainer.of(loaded);
        for (int i = 0; i < 6; i++) {
            Return data = new RandomReturns(compiled.pack().info(), seed * 100 + i).next().build();
            RunResult result = Run.execute(compiled.pack(), data, RunOptions.of(new CollectionYear(2024)).withThreads(1), Progress.NONE);
            agree(explainer, result, 30, new TreeSet<>());
        }
    }

    /** Explains flags and rows without flags, some of each rule, and compares with the run. */
    private static void agree(Explainer explainer, RunResult result, int most, Set<String> explained) {
        for (LedgerEntry entry : result.ledger().rules()) {
            Set<RowRef> flagged = new HashSet<>();
            List<Flag> flags = new ArrayList<>();
            for (Flag flag : result.flags()) {
                if (flag.rule() == entry.rule()) {
                    flagged.add(flag.reference());
                    flags.add(flag);
                }
            }
            for (Flag flag : flags.subList(0, Math.min(flags.size(), most))) {
                Explanation explanation = explainer.explain(result, flag, Progress.NONE);
                assertEquals(Outcome.FLAGGED, explanation.outcome(), () -> flag + "\n" + explanation.sentence());
                explanation.turns().forEach(turn -> consistent(explainer, flag.rule(), turn));
                explained.add(flag.rule().className());
            }
            if (entry.status() == Status.RAN) {
                passed(result, entry.rule()).stream().filter(row -> !flagged.contains(row)).limit(most).forEach(row -> {
                    Explanation explanation = explainer.explain(result, entry.rule(), row, Progress.NONE);
                    assertEquals(Outcome.NOT_FLAGGED, explanation.outcome(), () -> entry.rule().code() + " " + row + ": " + explanation.sentence());
                    explanation.turns().forEach(turn -> consistent(explainer, entry.rule(), turn));
                });
            }
        }
    }

    private static List<RowRef> passed(RunResult result, RuleInfo rule) {
        List<RowRef> rows = new ArrayList<>();
        for (Slot slot : rule.slots()) {
            if (slot.role() == Role.FLAGGED && !result.pack().returnType().table(slot.table()).isReference()) {
                Table table = result.data().table(slot.table(), new Period(slot.yearsBack()));
                for (int i = 1; i <= table.rowCount(); i++) {
                    rows.add(new RowRef(slot.table(), table.period(), i));
                }
            }
        }
        return rows;
    }

    private static void consistent(Explainer explainer, RuleInfo rule, Turn turn) {
        Part last = turn.lines().get(turn.lines().size() - 1);
        if (turn.flags()) {
            assertEquals(last.kind() == Part.Kind.REQUIRE ? Form.FALSE : Form.TRUE, last.value().form(), last::text);
        }
        for (Part line : turn.lines()) {
            check(explainer, line);
            if (turn.flags() && line.kind() == Part.Kind.GUARD) {
                assertEquals(Form.TRUE, line.value().form(), () -> rule.code() + " " + line.text());
            }
        }
    }

    private static void check(Explainer explainer, Part part) {
        if (part.kind() != Part.Kind.OF_ROW) {
            String source = explainer.source(part.span().file()).substring(part.span().offset(), part.span().end());
            assertEquals(source.strip().replaceAll("\\s+", " "), part.text());
        }
        assertTrue(part.decides() || part.parts().stream().noneMatch(Part::decides), part::text);
        part.parts().forEach(p -> check(explainer, p));
    }
}
