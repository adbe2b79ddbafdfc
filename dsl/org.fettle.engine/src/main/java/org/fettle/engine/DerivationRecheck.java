/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.BitSet;
import java.util.List;

import org.fettle.data.Table;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.Need;

/** Brings the output of one derivation up to date after an edit, and finds out where it differs from before. */
final class DerivationRecheck {
    private final Recheck recheck;
    private final Derivations derivations;
    private final DerivationInfo info;
    private final DerivationEntry before;
    private final Table table;

    DerivationRecheck(Recheck recheck, Derivations derivations, DerivationEntry before) {
        this.recheck = recheck;
        this.derivations = derivations;
        this.before = before;
        this.info = before.derivation();
        this.table = info.table() == null ? null : Binding.table(recheck.binding().data(), info.table(), info.yearsBack());
    }

    DerivationEntry run() {
        DerivationEntry entry = derivations.withoutRunning(info);
        if (entry != null) {
            if (entry.fromFile()
                    && recheck.diff().changed(List.of(new Need(info.table(), info.yearsBack(), List.of(info.column()), false)))) {
                recheck.outputChanged(info.id());
            }
            return entry;
        }
        boolean whole = before.status() != Status.RAN || recheck.isWhole(info.needs(), info.wholeReturn(), info.dependsOn());
        Object old = before.status() == Status.RAN ? renumbered(recheck.before().binding().derivedArray(info.id())) : null;
        int[] ranges = derivations.ranges(info, whole ? recheck.allRanges() : recheck.diff().touchedRanges());
        if (!whole) {
            recheck.binding().presetDerived(info.id(), Outputs.copy(old));
        }
        DerivationUnit unit = new DerivationUnit(recheck.pack(), info, recheck.binding(), ranges);
        Workers.run("Computing derived values", new Stage(List.of(unit)), whole ? recheck.before().options().threads() : 1,
                recheck.progress());
        if (old != null && unit.status() == Status.RAN) {
            compare(old, recheck.binding().derivedArray(info.id()));
        }
        return new DerivationEntry(info, unit.status(), false, unit.reason(), unit.nanoseconds());
    }

    /** The output of the earlier run in today's numbers; places that are new are of touched subjects. */
    private Object renumbered(Object old) {
        int[] map = table == null ? recheck.diff().subjectMap() : recheck.diff().rowMap(info.table(), info.yearsBack());
        int length = table == null ? recheck.binding().subjects() : table.rowCount();
        return map == null ? old : Outputs.moved(old, map, length);
    }

    private void compare(Object old, Object now) {
        BitSet touched = recheck.diff().touched();
        boolean differs = table == null
                ? recheck.diff().subjectMap() != null
                : recheck.diff().changed(List.of(new Need(info.table(), info.yearsBack(), List.of(), false)));
        for (int at = Outputs.difference(old, now, 0); at >= 0; at = Outputs.difference(old, now, at + 1)) {
            differs = true;
            int subject = table == null ? at : table.subject(at);
            if (subject >= 0) {
                touched.set(subject);
            }
        }
        if (differs) {
            recheck.outputChanged(info.id());
        }
    }
}
