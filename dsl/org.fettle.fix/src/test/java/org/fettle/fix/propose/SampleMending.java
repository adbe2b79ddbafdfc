/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.fettle.compiler.PackCompiler;
import org.fettle.data.CellFormat;
import org.fettle.data.Column;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.CellChange;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.FlagTable;
import org.fettle.engine.Recheck;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleWriter;

/** A made-up return with seeded errors, mended group by group with what is offered, and compared with the return before the errors were put in. */
final class SampleMending {
    private static final Path PACK = Path.of("../../packs/ssda903");
    private static CompiledPack compiled;

    private final CompiledPack pack;
    private final Return clean;
    private RunResult result;
    private final Map<String, Score> scores = new TreeMap<>();

    /** How often one fix was right. */
    static final class Score {
        private int changes;
        private int right;
        private int cleared;
        private final List<String> wrong = new ArrayList<>();

        int changes() {
            return changes;
        }

        int right() {
            return right;
        }
    }

    private SampleMending(CompiledPack pack, Return broken, Return clean, int year) {
        this.pack = pack;
        this.clean = clean;
        RunOptions options = RunOptions.of(new CollectionYear(year)).withParameter("authority", SampleWriter.AUTHORITY);
        this.result = Run.execute(pack, broken, options, Progress.NONE);
    }

    /** A sample of so many children of a year in a new folder. */
    static SampleMending of(int children, double errors, int year, long seed, Path folder) throws IOException {
        SampleWriter.write(new SampleOptions(children, seed, errors, year, folder), Progress.NONE);
        return new SampleMending(compiled(), load(folder, folder), load(folder.resolve("clean"), folder), year);
    }

    /** The rules of the department, compiled once. */
    static synchronized CompiledPack compiled() {
        if (compiled == null) {
            compiled = PackCompiler.compile(PACK).pack();
        }
        return compiled;
    }

    private static Return load(Path folder, Path all) {
        Path reference = all.resolve("reference");
        Sources sources = Sources.of(folder.resolve("this")).withLastYear(folder.resolve("last"))
                .withReference("Postcodes", reference.resolve("postcodes.csv")).withReference("Providers", reference.resolve("providers.csv"))
                .withReference("Authorities", reference.resolve("authorities.csv"));
        ReadResult read = ReturnReader.read(compiled().info().returnType(), sources, new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
        if (read.data() == null) {
            throw new IllegalStateException(read.problems().toString());
        }
        return read.data();
    }

    CompiledPack pack() {
        return pack;
    }

    RunResult result() {
        return result;
    }

    /** How often each fix was right, by what it is called. */
    Map<String, Score> scores() {
        return scores;
    }

    /** Applies all fixes of a kind, group by group, until there is nothing left to apply; counts how often they are right. */
    void mend(FixKind kind) {
        boolean changed = true;
        Remedies remedies = Remedies.of(pack, result);
        RunResult seen = result;
        while (changed) {
            changed = false;
            for (RuleInfo rule : List.copyOf(result.flags().rules())) {
                remedies = seen == result ? remedies : Remedies.of(pack, result);
                seen = result;
                for (GroupFix fix : fixes(remedies, rule, kind)) {
                    if (apply(fix)) {
                        changed = true;
                        break; // the others are worked out anew, from what the return has become
                    }
                }
            }
        }
    }

    private List<GroupFix> fixes(Remedies remedies, RuleInfo rule, FixKind kind) {
        if (kind == FixKind.CERTAIN) {
            int position = result.flags().rules().indexOf(rule);
            int[] flags = IntStream.range(result.flags().start(position), result.flags().start(position + 1)).toArray();
            return remedies.certain(flags, Progress.NONE);
        }
        return remedies.menu(rule, Progress.NONE).fixes().stream().filter(fix -> fix.kind() == kind).toList();
    }

    /** Scores the best fix of a kind of each flag without applying anything. */
    void score(FixKind kind) {
        int[] all = IntStream.range(0, result.flags().size()).toArray();
        for (List<Remedy> remedies : Remedies.of(pack, result).forFlags(all, Progress.NONE).values()) {
            if (remedies.get(0).kind() == kind) {
                score(remedies.get(0), scores.computeIfAbsent(name(remedies.get(0)), n -> new Score()));
            }
        }
    }

    private static String name(Remedy remedy) {
        return remedy.origin() == Origin.RULE ? remedy.rule().code() + " " + remedy.title() : remedy.title();
    }

    private boolean apply(GroupFix fix) {
        Map<Change, Remedy> remedies = new IdentityHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Remedy remedy : fix.remedies()) {
            if (!remedy.isAsked()) {
                changes.add(remedy.change(result.data()));
                remedies.put(changes.get(changes.size() - 1), remedy);
            }
        }
        ChangeSet set = ChangeSet.of(result.data(), changes);
        if (set.edits().isEmpty()) {
            return false;
        }
        Score score = scores.computeIfAbsent(name(fix.remedies().get(0)), n -> new Score());
        set.changes().forEach(change -> score(remedies.get(change), score));
        int before = result.flags().size();
        result = Recheck.run(pack, result, set.edited(), Progress.NONE);
        score.cleared += before - result.flags().size();
        return true;
    }

    private void score(Remedy remedy, Score score) {
        for (CellChange change : remedy.changes()) {
            if (change.isAsked()) {
                continue;
            }
            String truth = truth(change.table(), change.period(), change.row(), change.column());
            score.changes++;
            if (truth.equals(change.text())) {
                score.right++;
            } else {
                score.wrong.add(remedy.subject() + " " + change + " truth " + truth + " (" + remedy.source() + ")");
            }
        }
        for (RowRef row : remedy.deletions()) {
            score.changes++;
            score.wrong.add(remedy.subject() + " deletes " + row);
        }
    }

    private String truth(String table, Period period, int row, String column) {
        Table its = clean.table(table, period);
        Column cells = its.column(column);
        int at = its.rowOfFileRow(row);
        return cells.isBlank(at) ? ""
                : cells.isUnreadable(at) ? cells.text(at)
                        : CellFormat.text(cells.spec().type(), cells.value(at), clean.dictionary());
    }

    /** All changes, and how many of them restore what was there before the errors. */
    int[] totals() {
        return new int[] {scores.values().stream().mapToInt(Score::changes).sum(), scores.values().stream().mapToInt(Score::right).sum()};
    }

    /** The scores as lines, with the first few changes that were wrong. */
    String report() {
        StringBuilder text = new StringBuilder();
        scores.forEach((name, score) -> {
            text.append(String.format("%5d changes, %5d right, %5d flags fewer: %s%n", score.changes, score.right, score.cleared, name));
            score.wrong.stream().limit(3).forEach(line -> text.append("          ").append(line).append('\n'));
        });
        return text.toString();
    }

    /** The rules that still flag something, with the number of their flags. */
    String left() {
        FlagTable flags = result.flags();
        StringBuilder text = new StringBuilder();
        for (int rule = 0; rule < flags.rules().size(); rule++) {
            int count = flags.start(rule + 1) - flags.start(rule);
            if (count > 0) {
                text.append(String.format("%5d %s %s%n", count, flags.rules().get(rule).code(), flags.rules().get(rule).title()));
            }
        }
        return text.toString();
    }
}
