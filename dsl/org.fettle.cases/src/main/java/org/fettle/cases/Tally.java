/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

import org.fettle.data.Table;
import org.fettle.engine.FlagTable;

/** Counts flags, and the different rows and subjects among them; one bit a row, so that half a million flags are counted at once. */
final class Tally {
    private final int keyless;
    private final Map<Table, BitSet> rows = new IdentityHashMap<>();
    private final BitSet subjects = new BitSet();
    private int issues;
    private int without;

    Tally(FlagTable flags) {
        keyless = flags.data().subjects().keyless();
    }

    void add(FlagTable flags, int flag) {
        issues++;
        int row = flags.rowOf(flag);
        if (row < 0) {
            without++;
        } else {
            rows.computeIfAbsent(flags.tableOf(flag), table -> new BitSet(table.rowCount())).set(row);
        }
        int subject = flags.subjectOf(flag);
        if (subject >= 0 && subject != keyless) {
            subjects.set(subject);
        }
    }

    Counts counts() {
        int different = without;
        for (BitSet table : rows.values()) {
            different += table.cardinality();
        }
        return new Counts(issues, different, subjects.cardinality());
    }
}
