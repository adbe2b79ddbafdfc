/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Changes;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.CellChange;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.Recheck;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Shape;

/**
 * Tries remedies on copies of a return and tells which flags each of them clears and creates. Remedies of different subjects are tried at
 * once, so that thousands cost little more than one. Where a rule looks across subjects and flags something new, those that were tried at once
 * are taken apart until the one to blame is found.
 */
public final class Trials {
    /** So many re-checks may be spent on finding out who is to blame; then all that could be are. */
    private static final int MOST_SPLITS = 64;

    private final CompiledPack pack;
    private final RunResult result;
    private final Return data;
    private final Map<RuleInfo, Integer> ruleNumbers = new IdentityHashMap<>();
    private final Map<TableType, Integer> tableNumbers = new IdentityHashMap<>();
    private final Map<Long, Integer> before = new HashMap<>();
    private int splits;

    /**
     * What one remedy does.
     *
     * @param cleared numbers of the flags of the run that go, ascending
     * @param created flags that come
     */
    public record Effect(int[] cleared, List<Flag> created) {
        /** Keeps copies. */
        public Effect {
            cleared = cleared.clone();
            created = List.copyOf(created);
        }

        /** Flags that go less flags that come. */
        public int gain() {
            return cleared.length - created.size();
        }

        /** Whether a flag of the run goes. */
        public boolean clears(int flag) {
            return Arrays.binarySearch(cleared, flag) >= 0;
        }
    }

    /** Trials on the return of a run. */
    public Trials(CompiledPack pack, RunResult result) {
        this.pack = pack;
        this.result = result;
        this.data = result.data();
        for (RuleInfo rule : pack.info().rules()) {
            ruleNumbers.put(rule, ruleNumbers.size());
        }
        data.type().tables().forEach(type -> tableNumbers.put(type, tableNumbers.size()));
        data.type().references().forEach(type -> tableNumbers.put(type, tableNumbers.size()));
        each(result.flags(), (key, flag) -> before.putIfAbsent(key, flag));
    }

    /**
     * The effect of each remedy by itself.
     *
     * @param rounds how many remedies of one subject are tried at most; later ones get no effect
     * @return in the order of the remedies; null for one that was not tried, because it asks for a value, would change nothing that is there or
     *         came too late
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public List<Effect> run(List<Remedy> remedies, int rounds, Progress progress) {
        Effect[] effects = new Effect[remedies.size()];
        List<List<Trial>> batches = new ArrayList<>();
        Map<Integer, Integer> next = new HashMap<>();
        for (int i = 0; i < remedies.size(); i++) {
            Trial trial = trial(remedies.get(i), i);
            if (trial == null) {
                continue;
            }
            int round = 0;
            for (int subject : trial.subjects) {
                round = Math.max(round, next.getOrDefault(subject, 0));
            }
            if (round < rounds) {
                for (int subject : trial.subjects) {
                    next.put(subject, round + 1);
                }
                while (batches.size() <= round) {
                    batches.add(new ArrayList<>());
                }
                batches.get(round).add(trial);
            }
        }
        for (List<Trial> batch : batches) {
            progress.check();
            tryAll(batch, effects, progress);
            progress.worked(batch.size());
        }
        return Arrays.asList(effects);
    }

    /** A remedy on trial: its changes and the subjects that they touch. */
    private record Trial(Remedy remedy, int position, int[] subjects) {
    }

    private Trial trial(Remedy remedy, int position) {
        if (remedy.isAsked()) {
            return null;
        }
        BitSet subjects = new BitSet();
        for (CellChange change : remedy.changes()) {
            Table table = data.table(change.table(), change.period());
            int row = table.rowOfFileRow(change.row());
            if (row < 0 || table.type().isReference()) {
                return null;
            }
            subjects.set(table.subject(row));
            if (TableType.fold(change.column()).equals(TableType.fold(table.type().keyColumn()))) {
                int target = data.subjects().find(References.compact(change.text()));
                subjects.set(target < 0 ? data.subjects().keyless() : target);
            }
        }
        for (RowRef row : remedy.deletions()) {
            Table table = data.table(row.table(), row.period());
            if (table.type().isReference() || table.rowOfFileRow(row.row()) < 0) {
                return null;
            }
            subjects.set(table.subject(table.rowOfFileRow(row.row())));
        }
        return subjects.isEmpty() ? null : new Trial(remedy, position, subjects.stream().toArray());
    }

    /** The return with what a remedy does. */
    static void add(Remedy remedy, Return data, Changes changes) {
        for (CellChange change : remedy.changes()) {
            Table table = data.table(change.table(), change.period());
            changes.set(change.table(), change.period(), table.rowOfFileRow(change.row()), change.column(), change.text());
        }
        for (RowRef row : remedy.deletions()) {
            changes.delete(row.table(), row.period(), data.table(row.table(), row.period()).rowOfFileRow(row.row()));
        }
    }

    private void tryAll(List<Trial> batch, Effect[] effects, Progress progress) {
        Changes changes = new Changes();
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            add(batch.get(i).remedy, data, changes);
            for (int subject : batch.get(i).subjects) {
                owners.put(data.subjects().key(subject), i);
            }
        }
        RunResult after = Recheck.run(pack, result, data.with(changes), progress);
        BitSet kept = new BitSet();
        List<Flag> created = new ArrayList<>();
        each(after.flags(), (key, number) -> {
            Integer known = before.get(key);
            if (known == null) {
                created.add(after.flags().flag(number));
            } else {
                kept.set(known);
            }
        });
        boolean shared = batch.size() > 1 && created.stream().anyMatch(flag -> isAcross(flag.rule()) || !owners.containsKey(flag.subject()));
        if (shared && splits < MOST_SPLITS) {
            splits++;
            progress.check();
            tryAll(batch.subList(0, batch.size() / 2), effects, progress);
            tryAll(batch.subList(batch.size() / 2, batch.size()), effects, progress);
            return;
        }
        share(batch, owners, kept, created, effects);
    }

    private void share(List<Trial> batch, Map<String, Integer> owners, BitSet kept, List<Flag> created, Effect[] effects) {
        List<List<Integer>> cleared = new ArrayList<>();
        List<List<Flag>> come = new ArrayList<>();
        batch.forEach(trial -> {
            cleared.add(new ArrayList<>());
            come.add(new ArrayList<>());
        });
        before.forEach((key, flag) -> {
            if (!kept.get(flag)) {
                Integer owner = batch.size() == 1 ? Integer.valueOf(0) : owners.get(result.flags().flag(flag).subject());
                if (owner != null) {
                    cleared.get(owner).add(flag);
                }
            }
        });
        for (Flag flag : created) {
            Integer owner = owners.get(flag.subject());
            if (owner != null && !isAcross(flag.rule())) {
                come.get(owner).add(flag);
            } else {
                come.forEach(list -> list.add(flag)); // nobody knows who it was, so nobody is trusted
            }
        }
        for (int i = 0; i < batch.size(); i++) {
            effects[batch.get(i).position] = new Effect(cleared.get(i).stream().mapToInt(Integer::intValue).sorted().toArray(), come.get(i));
        }
    }

    /** Whether a rule may flag one subject because of another. */
    private boolean isAcross(RuleInfo rule) {
        return rule.shape() == Shape.ONCE || !rule.wholeReturn().isEmpty()
                || rule.dependsOn().stream().anyMatch(id -> !pack.info().derivation(id).wholeReturn().isEmpty());
    }

    private interface Each {
        void flag(long key, int number);
    }

    /** A key that stays the same as long as the rule flags the same row of the file, or the same subject when there is no row. */
    private void each(FlagTable flags, Each each) {
        List<RuleInfo> rules = flags.rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            long high = (long) ruleNumbers.get(rules.get(rule)) << 48;
            for (int number = flags.start(rule); number < flags.start(rule + 1); number++) {
                int row = flags.rowOf(number);
                if (row < 0) {
                    int subject = flags.subjectOf(number);
                    each.flag(high | 1L << 47 | (subject < 0 ? 0xFFFF_FFFFL : flags.data().subjects().keySymbol(subject) & 0xFFFF_FFFFL), number);
                } else {
                    Table table = flags.tableOf(number);
                    long place = (long) tableNumbers.get(table.type()) << 4 | table.period().yearsBack() & 0xF;
                    each.flag(high | place << 32 | table.fileRow(row), number);
                }
            }
        }
    }
}
