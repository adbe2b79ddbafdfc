/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.RecordKeys;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;

/** Records of one subject that say the same. Spellings of one value do not matter: 1/6/2024 and 01/06/2024 are the same date. */
public final class Duplicates {
    /** Title of the fix in the journal. */
    public static final String DELETE = "Delete the duplicate";

    private Duplicates() {
    }

    /** Records of one subject that are the same in every cell: groups of two or more, each in the order of the file. */
    public static List<List<RowRef>> identical(Return data, String table, Period period) {
        return groups(data.table(table, period), (found, row) -> {
            List<String> texts = new ArrayList<>();
            for (Column column : found.columns()) {
                texts.add(column.canonicalText(row));
            }
            return texts;
        });
    }

    /**
     * Records of one subject that have the same key, such as two reviews on one day, whatever else they say: groups of two or more, each in the order of the
     * file. What to {@link Merge}. Records without a key are left out.
     */
    public static List<List<RowRef>> sameKey(Return data, String table, Period period) {
        RecordKeys keys = new RecordKeys(data.type());
        return groups(data.table(table, period), (found, row) -> {
            List<String> texts = new ArrayList<>();
            for (String name : keys.of(found.type())) {
                texts.add(found.column(name) == null ? "" : found.column(name).canonicalText(row));
            }
            return texts.stream().allMatch(String::isEmpty) && !found.type().onePerSubject() ? null : texts;
        });
    }

    /** Of each group of identical records, all but the first go. */
    public static List<Change> deletions(Return data, String table, Period period) {
        List<Change> changes = new ArrayList<>();
        for (List<RowRef> group : identical(data, table, period)) {
            Reason reason = new Reason("the same as row " + group.get(0).row() + " in every cell", "", DELETE);
            for (RowRef record : group.subList(1, group.size())) {
                changes.add(Records.delete(data, record, reason));
            }
        }
        return changes;
    }

    private static List<List<RowRef>> groups(Table table, BiFunction<Table, Integer, List<String>> identity) {
        List<List<RowRef>> groups = new ArrayList<>();
        int[] offsets = table.offsets();
        for (int subject = 0; offsets != null && subject + 1 < offsets.length; subject++) {
            if (offsets[subject + 1] - offsets[subject] > 1) {
                Map<List<String>, List<RowRef>> same = new LinkedHashMap<>();
                for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                    List<String> key = identity.apply(table, row);
                    if (key != null) {
                        same.computeIfAbsent(key, k -> new ArrayList<>()).add(new RowRef(table.type().name(), table.period(), table.fileRow(row)));
                    }
                }
                same.values().stream().filter(group -> group.size() > 1).forEach(groups::add);
            }
        }
        return groups;
    }
}
