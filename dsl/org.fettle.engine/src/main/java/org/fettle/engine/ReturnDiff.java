/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Subjects;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.pack.Need;

/**
 * What an edit changed: which subjects, which columns, and how subjects and rows are numbered now. Columns that are the same object are not
 * looked at, so the comparison costs what the edited columns cost.
 */
final class ReturnDiff {
    private static final String ROWS = "";
    /** So many subjects are judged by all rules in about the time that a further range takes. */
    private static final int BRIDGED = 8;

    private final Return before;
    private final Return after;
    private final int[] subjectMap;
    private final BitSet touched = new BitSet();
    private final Map<String, int[]> rowMaps = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private boolean otherShape;

    ReturnDiff(Return before, Return after) {
        this.before = before;
        this.after = after;
        this.subjectMap = subjectMap(before.subjects(), after.subjects());
        otherShape = before.type() != after.type() || before.dictionary() != after.dictionary();
        if (!otherShape) {
            compare(after.type().tables(), Period.THIS);
            compare(after.type().tables(), Period.LAST);
            compare(after.type().references(), Period.THIS);
        }
    }

    /** True when tables or columns came or went, so that nothing can be taken over from an earlier run. */
    boolean hasOtherShape() {
        return otherShape;
    }

    /** True when no cell and no row changed. */
    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** New subject by old one, -1 when gone; null when all kept their numbers. */
    int[] subjectMap() {
        return subjectMap;
    }

    /** New row by old one, -1 when gone; null when all kept their numbers. */
    int[] rowMap(String table, int yearsBack) {
        return rowMaps.get(key(table, yearsBack, ROWS));
    }

    /** The subjects, in new numbers, that have a changed row or lost one. May grow. */
    BitSet touched() {
        return touched;
    }

    /**
     * Ranges with the touched subjects, as pairs of first and after the last, ascending. A few subjects between two touched ones are taken along: to judge them
     * again changes nothing, and costs less than a range of its own.
     */
    int[] touchedRanges() {
        List<Integer> bounds = new ArrayList<>();
        for (int from = touched.nextSetBit(0); from >= 0; from = touched.nextSetBit(bounds.get(bounds.size() - 1))) {
            int last = bounds.size() - 1;
            if (last > 0 && from - bounds.get(last) <= BRIDGED) {
                bounds.set(last, touched.nextClearBit(from));
            } else {
                bounds.add(from);
                bounds.add(touched.nextClearBit(from));
            }
        }
        int[] ranges = new int[bounds.size()];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = bounds.get(i);
        }
        return ranges;
    }

    /** True when one of the columns, or the rows of one of the tables, changed. */
    boolean changed(List<Need> needs) {
        for (Need need : needs) {
            if (changed.contains(key(need.table(), need.yearsBack(), ROWS))) {
                return true;
            }
            for (String column : need.columns()) {
                if (changed.contains(key(need.table(), need.yearsBack(), column))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True when one of the references that are read changed: references belong to all subjects. */
    boolean referenceChanged(List<Need> needs) {
        for (Need need : needs) {
            if (after.type().table(need.table()).isReference() && changed(List.of(need))) {
                return true;
            }
        }
        return false;
    }

    private static String key(String table, int yearsBack, String column) {
        return TableType.fold(table) + '\n' + yearsBack + '\n' + TableType.fold(column);
    }

    private static int[] subjectMap(Subjects before, Subjects after) {
        boolean same = before.count() == after.count();
        int[] map = new int[before.count()];
        for (int old = 0; old < map.length; old++) {
            map[old] = old == before.keyless() ? after.keyless() : after.ofSymbol(before.keySymbol(old));
            same &= map[old] == old;
        }
        return same ? null : map;
    }

    private void compare(List<TableType> types, Period period) {
        for (TableType type : types) {
            Table old = Binding.table(before, type.name(), period.yearsBack());
            Table now = Binding.table(after, type.name(), period.yearsBack());
            if (old == now || !old.isLoaded() && !now.isLoaded()) {
                continue;
            }
            if (old.isLoaded() != now.isLoaded() || old.columns().size() != now.columns().size()) {
                otherShape = true;
                return;
            }
            compare(old, now);
        }
    }

    private void compare(Table old, Table now) {
        int[] map = null;
        if (old.offsets() == null || old.offsets() != now.offsets()) {
            map = new int[old.rowCount()];
            boolean same = old.rowCount() == now.rowCount();
            for (int row = 0; row < map.length; row++) {
                map[row] = now.rowOfFileRow(old.fileRow(row));
                same &= map[row] == row;
            }
            touchMoved(old, now, map);
            map = same ? null : map;
        }
        if (map != null) {
            rowMaps.put(key(now.type().name(), now.period().yearsBack(), ROWS), map);
        }
        for (int i = 0; i < now.columns().size(); i++) {
            Column oldColumn = old.columns().get(i);
            Column column = now.columns().get(i);
            if (!oldColumn.spec().name().equals(column.spec().name())) {
                otherShape = true;
                return;
            }
            if (oldColumn != column) {
                compare(old, oldColumn, now, column, map);
            }
        }
    }

    /** Rows that came, went or changed hands touch the subjects that have or had them. */
    private void touchMoved(Table old, Table now, int[] map) {
        boolean[] known = new boolean[now.rowCount()];
        boolean any = false;
        for (int row = 0; row < map.length; row++) {
            int oldSubject = old.subject(row);
            int subject = oldSubject < 0 ? -1 : subjectMap == null ? oldSubject : subjectMap[oldSubject];
            int newSubject = map[row] < 0 ? -1 : now.subject(map[row]);
            if (map[row] >= 0) {
                known[map[row]] = true;
            }
            if (map[row] < 0 || subject != newSubject) {
                any = true;
                touch(subject);
                touch(newSubject);
            }
        }
        for (int row = 0; row < known.length; row++) {
            if (!known[row]) {
                any = true;
                touch(now.subject(row));
            }
        }
        if (any) {
            changed.add(key(now.type().name(), now.period().yearsBack(), ROWS));
        }
    }

    private void touch(int subject) {
        if (subject >= 0) {
            touched.set(subject);
        }
    }

    private void compare(Table old, Column oldColumn, Table now, Column column, int[] map) {
        boolean any = false;
        for (int row = 0; row < old.rowCount(); row++) {
            int to = map == null ? row : map[row];
            if (to >= 0 && !oldColumn.sameCell(row, column, to)) {
                any = true;
                touch(now.subject(to));
            }
        }
        if (any) {
            changed.add(key(now.type().name(), now.period().yearsBack(), column.spec().name()));
        }
    }
}
