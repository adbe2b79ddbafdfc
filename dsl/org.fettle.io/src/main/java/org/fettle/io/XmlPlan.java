/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.data.XmlLayout;

/** The layout of a return in XML, sorted by what is asked at each element: is it a subject, a row, a value? */
final class XmlPlan {

    private static final String ANY = "*";
    private static final int[] NONE = {};

    private final String[] subject;
    private final List<TablePlan> tables = new ArrayList<>();
    private final List<String[]> slots = new ArrayList<>();
    private final Map<String, int[]> slotsByName = new HashMap<>();
    private final Map<String, int[]> rowsByName = new HashMap<>();
    private final int keySlot;

    /** A table of the file. */
    static final class TablePlan {

        private final TableType type;
        private final XmlLayout.Rows rows;
        private final String[] path;
        private final List<String[]> own = new ArrayList<>();
        private final int[] slots;
        private final String[] having;
        private int havingSlot = -1;

        TablePlan(TableType type, XmlLayout.Rows rows) {
            this.type = type;
            this.rows = rows;
            this.path = rows.ofSubject() ? null : XmlLayout.steps(rows.path());
            this.slots = new int[rows.columns().size()];
            this.having = rows.having() == null || rows.ofSubject() ? null : XmlLayout.steps(rows.having());
            rows.columns().forEach(column -> own.add(rows.ofSubject() ? null : XmlLayout.steps(column.path())));
        }

        TableType type() {
            return type;
        }

        List<XmlLayout.Value> columns() {
            return rows.columns();
        }

        /** Whether each subject is a row. */
        boolean ofSubject() {
            return rows.ofSubject();
        }

        /** Whether each subject is a row without any condition, so that the table takes what belongs to nobody else. */
        boolean isWhole() {
            return rows.ofSubject() && rows.having() == null;
        }

        /** The value below the subject that a column has when its row has none, or -1. */
        int slot(int column) {
            return slots[column];
        }

        /** The value below the subject without which it is no row, or -1. */
        int havingSlot() {
            return havingSlot;
        }

        /** The name of the elements that are rows. */
        String rowName() {
            return path[path.length - 1];
        }

        /** The name of the element of a column in a row. */
        String elementOf(int column) {
            String[] steps = XmlLayout.steps(rows.columns().get(column).path());
            return steps[steps.length - 1];
        }

        /** The column whose value is the element with these names below the row's, or -1. */
        int column(String[] names, int from, int to) {
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i) != null && isOwn(own.get(i), names, from, to)) {
                    return i;
                }
            }
            return -1;
        }

        /** Whether an element in a row is the one without whose text there is no row. */
        boolean isHaving(String[] names, int from, int to) {
            return having != null && isOwn(having, names, from, to);
        }

        /** Whether a row counts only with the text of some element in it. */
        boolean hasCondition() {
            return having != null;
        }

        private static boolean isOwn(String[] steps, String[] names, int from, int to) {
            if (steps.length == 1 && steps[0].equals(XmlLayout.SELF)) {
                return from == to;
            }
            return steps.length == to - from && ends(steps, names, to);
        }
    }

    XmlPlan(ReturnType type) {
        XmlLayout layout = type.xml();
        subject = XmlLayout.steps(layout.subject());
        keySlot = slotOf(layout.key());
        for (XmlLayout.Rows rows : layout.tables()) {
            TablePlan table = new TablePlan(type.table(rows.table()), rows);
            for (int i = 0; i < rows.columns().size(); i++) {
                table.slots[i] = rows.columns().get(i).ofSubject() ? slotOf(rows.columns().get(i).path()) : -1;
            }
            if (rows.ofSubject()) {
                table.havingSlot = rows.having() == null ? -1 : slotOf(rows.having());
            } else {
                rowsByName.merge(table.rowName(), new int[] {tables.size()}, XmlPlan::joined);
            }
            tables.add(table);
        }
    }

    private int slotOf(String path) {
        String[] steps = XmlLayout.steps(path);
        for (int i = 0; i < slots.size(); i++) {
            if (Arrays.equals(slots.get(i), steps)) {
                return i;
            }
        }
        slots.add(steps);
        slotsByName.merge(steps[steps.length - 1], new int[] {slots.size() - 1}, XmlPlan::joined);
        return slots.size() - 1;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    List<TablePlan> tables() {
        return tables;
    }

    /** How deep a subject's element lies: 2 right below the root. */
    int subjectDepth() {
        return subject.length;
    }

    /** Whether the elements of these names, from the root, end at a subject. */
    boolean isSubject(String[] names, int count) {
        return count == subject.length && ends(subject, names, count);
    }

    /** The number of different values below a subject that columns take. */
    int slotCount() {
        return slots.size();
    }

    /** The slot of the subject's key. */
    int keySlot() {
        return keySlot;
    }

    /** The name of the element that holds a value below a subject. */
    String slotName(int slot) {
        return slots.get(slot)[slots.get(slot).length - 1];
    }

    /** The slots that an element fills; names are those of the elements below the subject that lead to it. */
    int[] slots(String[] names, int from, int to) {
        int[] candidates = candidates(slotsByName, names[to - 1]);
        int count = 0;
        for (int candidate : candidates) {
            count += matches(slots.get(candidate), names, from, to) ? 1 : 0;
        }
        if (count == candidates.length) {
            return candidates;
        }
        return Arrays.stream(candidates).filter(slot -> matches(slots.get(slot), names, from, to)).toArray();
    }

    private static int[] candidates(Map<String, int[]> byName, String name) {
        int[] named = byName.getOrDefault(name, NONE);
        int[] any = byName.getOrDefault(ANY, NONE);
        return any.length == 0 ? named : joined(named, any);
    }

    private static boolean matches(String[] path, String[] names, int from, int to) {
        return path.length <= to - from && ends(path, names, to);
    }

    /** The table of which an element is a row, or -1; names are those of the elements below the subject that lead to it. */
    int rowsOf(String[] names, int from, int to) {
        for (int table : candidates(rowsByName, names[to - 1])) {
            if (matches(tables.get(table).path, names, from, to)) {
                return table;
            }
        }
        return -1;
    }

    private static boolean ends(String[] steps, String[] names, int to) {
        for (int i = 0; i < steps.length; i++) {
            String step = steps[i];
            if (!step.equals(ANY) && !step.equals(names[to - steps.length + i])) {
                return false;
            }
        }
        return true;
    }
}
