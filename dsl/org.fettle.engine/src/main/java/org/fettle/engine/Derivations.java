/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.CellParser;
import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.IntColumn;
import org.fettle.data.LongColumn;
import org.fettle.data.Progress;
import org.fettle.data.Table;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.RuleInfo;

/** The derivations of a run, in dependency order: those that do not depend on each other run at once. */
final class Derivations {
    private final CompiledPack pack;
    private final Binding binding;
    private final Skips skips;
    private final Map<String, DerivationEntry> entries = new HashMap<>();

    Derivations(CompiledPack pack, Binding binding, Skips skips) {
        this.pack = pack;
        this.binding = binding;
        this.skips = skips;
    }

    /** Computes what the rules depend on, and all derived columns, since people look at them. */
    void run(List<RuleInfo> rules, int[] ranges, int threads, Progress progress) {
        List<DerivationInfo> left = needed(binding.options(), rules);
        while (!left.isEmpty()) {
            List<DerivationUnit> units = new ArrayList<>();
            List<DerivationInfo> later = new ArrayList<>();
            for (DerivationInfo info : left) {
                if (!ready(info, left)) {
                    later.add(info);
                    continue;
                }
                DerivationEntry entry = withoutRunning(info);
                if (entry == null) {
                    units.add(new DerivationUnit(pack, info, binding, ranges(info, ranges)));
                } else {
                    add(entry);
                }
            }
            if (later.size() == left.size()) {
                throw new IllegalArgumentException("derivations of pack " + pack.info().name() + " depend on each other in a circle: "
                        + ids(later));
            }
            Workers.run("Computing derived values", new Stage(units), threads, progress);
            for (DerivationUnit unit : units) {
                add(new DerivationEntry(unit.info(), unit.status(), false, unit.reason(), unit.nanoseconds()));
            }
            left = later;
        }
    }

    /** Remembers what became of a derivation. */
    void add(DerivationEntry entry) {
        entries.put(entry.derivation().id(), entry);
        skips.add(entry);
    }

    /** What became of each derivation, in the order of the pack. */
    List<DerivationEntry> entries() {
        List<DerivationEntry> done = new ArrayList<>();
        for (DerivationInfo info : pack.info().derivations()) {
            if (entries.containsKey(info.id())) {
                done.add(entries.get(info.id()));
            }
        }
        return done;
    }

    /** Rows of a reference belong to no subject: they are computed in one go. */
    int[] ranges(DerivationInfo info, int[] ranges) {
        boolean whole = info.table() != null && binding.data().type().table(info.table()).isReference();
        return whole ? Run.WHOLE : ranges;
    }

    private List<DerivationInfo> needed(RunOptions options, List<RuleInfo> rules) {
        List<DerivationInfo> all = pack.info().derivations();
        if (options.rules().isEmpty()) {
            return all;
        }
        Set<String> wanted = new HashSet<>();
        List<String> open = new ArrayList<>();
        for (RuleInfo rule : rules) {
            open.addAll(rule.dependsOn());
        }
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            DerivationInfo info = pack.info().derivation(id);
            if (wanted.add(id) && info != null) {
                open.addAll(info.dependsOn());
            }
        }
        List<DerivationInfo> found = new ArrayList<>();
        for (DerivationInfo info : all) {
            if (wanted.contains(info.id())) {
                found.add(info);
            }
        }
        return found;
    }

    private static boolean ready(DerivationInfo info, List<DerivationInfo> left) {
        for (DerivationInfo other : left) {
            if (info.dependsOn().contains(other.id())) {
                return false;
            }
        }
        return true;
    }

    /** The entry of a derivation that need not or cannot run, or null. */
    DerivationEntry withoutRunning(DerivationInfo info) {
        Object values = valuesOfFile(info);
        if (values != null) {
            binding.presetDerived(info.id(), values);
            return new DerivationEntry(info, Status.RAN, true, "", 0);
        }
        String reason = skips.reason(info.needs(), info.dependsOn());
        return reason == null ? null : new DerivationEntry(info, Status.SKIPPED, false, reason, 0);
    }

    /** The values of a derived column that the file carries, or null when they are to be computed. */
    private Object valuesOfFile(DerivationInfo info) {
        if (binding.options().deriveAlways() || info.column() == null) {
            return null;
        }
        Table table = Binding.table(binding.data(), info.table(), info.yearsBack());
        Column column = table.column(info.column());
        if (column == null) {
            return null;
        }
        if (column.spec().type() == info.type().columnType()) {
            return column instanceof IntColumn ints ? ints.values() : ((LongColumn) column).values();
        }
        return read(column, info);
    }

    /** Reads a column that the return does not name, and that therefore is kept as text, as the type of the derivation. */
    private Object read(Column column, DerivationInfo info) {
        CellParser parser = new CellParser(ColumnSpec.of(info.column(), info.type().columnType()), binding.dictionary());
        int rows = column.size();
        int[] ints = info.type().isLong() ? null : new int[rows];
        long[] longs = info.type().isLong() ? new long[rows] : null;
        for (int row = 0; row < rows; row++) {
            parser.read(column.rawText(row));
            if (longs == null) {
                ints[row] = parser.value();
            } else {
                longs[row] = parser.longValue();
            }
        }
        return longs == null ? ints : longs;
    }

    private static String ids(List<DerivationInfo> derivations) {
        List<String> ids = new ArrayList<>();
        for (DerivationInfo info : derivations) {
            ids.add(info.id());
        }
        return String.join(", ", ids);
    }
}
