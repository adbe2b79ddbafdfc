/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

import org.fettle.data.CellParser;
import org.fettle.data.Column;
import org.fettle.data.Table;

/** What changes in the element of one subject. A value that several rows share is one element: it takes the text of the rows that changed. */
final class XmlSubjectEdits {

    private final XmlPlan plan;
    private final Table[] tables;
    private final XmlSubject subject;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Integer, String> slots = new TreeMap<>();
    private final Map<XmlSubject.Row, StringBuilder> inserted = new HashMap<>();
    private int kept;

    /**
     * Characters to put in the place of others.
     *
     * @param from where they start
     * @param to   behind them
     */
    record Edit(long from, long to, String text) {
    }

    XmlSubjectEdits(XmlPlan plan, Table[] tables, XmlSubject subject) {
        this.plan = plan;
        this.tables = tables;
        this.subject = subject;
    }

    /** The text of a row's key. */
    static String key(Table table, int row) {
        Column column = table.column(table.type().keyColumn());
        return column == null ? "" : CellParser.trim(column.rawText(row));
    }

    /**
     * The changes in the order of the file.
     *
     * @param rowsMet how many rows of each table were met before; counts on
     * @param added   new rows of each table by key; those of this subject are taken out
     */
    List<Edit> edits(int[] rowsMet, List<Map<String, List<Integer>>> added) throws IOException {
        List<Integer> gone = new ArrayList<>();
        for (int t = 0; t < tables.length; t++) {
            if (plan.tables().get(t).ofSubject() && isRow(plan.tables().get(t))) {
                subjectRow(t, ++rowsMet[t], gone);
            }
        }
        for (XmlSubject.Row row : subject.rows()) {
            if (!plan.tables().get(row.table()).hasCondition() || row.counts()) {
                row(row, ++rowsMet[row.table()]);
            }
        }
        if (kept == 0) {
            return List.of(new Edit(subject.start(), subject.end(), ""));
        }
        for (int t : gone) {
            clear(t);
        }
        checkKey();
        add(added);
        writeSlots();
        inserted.forEach((row, text) -> edits.add(insertion(row.contentEnd(), row.end(), row.element(), text.toString())));
        edits.sort(Comparator.comparingLong(Edit::from));
        return edits;
    }

    private boolean isRow(XmlPlan.TablePlan table) {
        int having = table.havingSlot() < 0 ? -1 : subject.slot(table.havingSlot());
        return table.havingSlot() < 0 || having >= 0 && !CellParser.trim(subject.text(having)).isEmpty();
    }

    private void subjectRow(int t, int fileRow, List<Integer> gone) throws IOException {
        Table table = tables[t];
        int row = table.rowOfFileRow(fileRow);
        if (row < 0 || fileRow > table.origin().rowCount()) {
            gone.add(t);
            return;
        }
        kept++;
        XmlPlan.TablePlan columns = plan.tables().get(t);
        for (Column column : table.columns()) {
            String now = changed(table, column, row, fileRow);
            int at = indexOf(columns, column);
            if (now != null && at >= 0) {
                checkWas(table, column, fileRow, subject.slot(columns.slot(at)));
                setSlot(table, columns.slot(at), now);
            } else if (now != null) {
                extra(table, column, now, fileRow, subject.extras(), null);
            }
        }
    }

    private void row(XmlSubject.Row at, int fileRow) throws IOException {
        Table table = tables[at.table()];
        int row = table.rowOfFileRow(fileRow);
        if (row < 0 || fileRow > table.origin().rowCount()) {
            edits.add(new Edit(at.start(), at.end(), ""));
            return;
        }
        kept++;
        XmlPlan.TablePlan columns = plan.tables().get(at.table());
        for (Column column : table.columns()) {
            String now = changed(table, column, row, fileRow);
            int i = indexOf(columns, column);
            if (now == null) {
                continue;
            }
            if (i < 0) {
                extra(table, column, now, fileRow, at.extras(), at);
            } else if (at.value(i) >= 0) {
                checkWas(table, column, fileRow, at.value(i));
                replace(at.value(i), now);
            } else if (columns.slot(i) == plan.keySlot()) {
                setSlot(table, plan.keySlot(), now);
            } else if (columns.slot(i) < 0 || !now.equals(slots.get(columns.slot(i)))) {
                insert(at, columns.elementOf(i), now);
            }
        }
    }

    /** The new text of a cell, or null when it is as it was. */
    private static String changed(Table table, Column column, int row, int fileRow) {
        Column old = table.origin().column(column.spec().name());
        if (old == column) {
            return null;
        }
        String now = column.rawText(row);
        String was = old == null ? "" : old.rawText(table.origin().rowOfFileRow(fileRow));
        return now.equals(was) ? null : now;
    }

    private static int indexOf(XmlPlan.TablePlan table, Column column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).column().equalsIgnoreCase(column.spec().name())) {
                return i;
            }
        }
        return -1;
    }

    private void checkWas(Table table, Column column, int fileRow, int value) throws CannotWriteException {
        Column old = table.origin().column(column.spec().name());
        if (old != null && !old.rawText(table.origin().rowOfFileRow(fileRow)).equals(subject.text(value))) {
            throw XmlWriter.changed(table);
        }
    }

    private void setSlot(Table table, int slot, String text) throws CannotWriteException {
        String other = slots.put(slot, text);
        if (other != null && !other.equals(text)) {
            throw new CannotWriteException(table, subject.line(), "the element " + plan.slotName(slot) + " is one for all tables of this "
                    + subject.name() + ", and was changed to \"" + other + "\" and to \"" + text + "\"");
        }
    }

    /** A row of a subject's table is gone: what only this table takes from the subject is emptied. */
    private void clear(int t) throws CannotWriteException {
        XmlPlan.TablePlan table = plan.tables().get(t);
        if (table.isWhole()) {
            throw new CannotWriteException(tables[t], subject.line(), "the row of " + table.type().name() + " is gone and other rows of its "
                    + subject.name() + " are not, which XML cannot say");
        }
        for (int i = 0; i < table.columns().size(); i++) {
            int slot = table.slot(i);
            if (slot >= 0 && !isShared(slot, t) && subject.slot(slot) >= 0) {
                slots.put(slot, "");
            }
        }
        if (isShared(table.havingSlot(), t) && !"".equals(slots.get(table.havingSlot()))) {
            throw new CannotWriteException(tables[t], subject.line(), "the row of " + table.type().name() + " is gone, but its element "
                    + plan.slotName(table.havingSlot()) + " is that of another table too: clear it there");
        }
    }

    private boolean isShared(int slot, int but) {
        for (int t = 0; t < tables.length; t++) {
            XmlPlan.TablePlan table = plan.tables().get(t);
            for (int i = 0; t != but && i < table.columns().size(); i++) {
                if (table.slot(i) == slot) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A subject has one key: it changes for all rows or for none. */
    private void checkKey() throws CannotWriteException {
        String key = slots.get(plan.keySlot());
        if (key == null) {
            return;
        }
        for (int t = 0; t < tables.length; t++) {
            Table table = tables[t];
            String was = subject.text(subject.slot(plan.keySlot()));
            for (int fileRow = 1; fileRow <= table.origin().rowCount(); fileRow++) {
                int row = table.rowOfFileRow(fileRow);
                boolean ours = row >= 0 && CellParser.trim(was).equals(key(table.origin(), table.origin().rowOfFileRow(fileRow)));
                if (ours && !key(table, row).equals(CellParser.trim(key))) {
                    throw new CannotWriteException(table, subject.line(), "the key of some rows of this " + subject.name()
                            + " was changed and that of others not; in XML they have one key");
                }
            }
        }
    }

    private void extra(Table table, Column column, String now, int fileRow, List<XmlSubject.Extra> extras, XmlSubject.Row row)
            throws CannotWriteException {
        for (XmlSubject.Extra extra : extras) {
            if (extra.element().equals(column.spec().name())) {
                checkWas(table, column, fileRow, extra.value());
                replace(extra.value(), now);
                return;
            }
        }
        if (row != null) {
            insert(row, column.spec().name(), now);
        } else {
            long place = behindSlots();
            edits.add(new Edit(place, place, element(column.spec().name(), now)));
        }
    }

    private void replace(int value, String text) {
        long from = subject.contentOf(value);
        long to = subject.contentEndOf(value);
        String escaped = XmlSplicer.escaped(text);
        if (to == subject.endOf(value)) {
            // an empty tag gets an end tag
            edits.add(new Edit(to - 2, to, '>' + escaped + "</" + subject.elementOf(value) + '>'));
        } else {
            edits.add(new Edit(from, to, escaped));
        }
    }

    private static String element(String name, String text) {
        return '<' + name + '>' + XmlSplicer.escaped(text) + "</" + name + '>';
    }

    private void insert(XmlSubject.Row row, String name, String text) {
        inserted.computeIfAbsent(row, r -> new StringBuilder()).append(element(name, text));
    }

    private static Edit insertion(long contentEnd, long end, String element, String text) {
        return contentEnd == end ? new Edit(end - 2, end, '>' + text + "</" + element + '>') : new Edit(contentEnd, contentEnd, text);
    }

    private void writeSlots() {
        StringBuilder missing = new StringBuilder();
        slots.forEach((slot, text) -> {
            if (subject.slot(slot) >= 0) {
                replace(subject.slot(slot), text);
            } else {
                missing.append(element(plan.slotName(slot), text));
            }
        });
        if (!missing.isEmpty()) {
            long place = behindSlots();
            edits.add(new Edit(place, place, missing.toString()));
        }
    }

    /** Behind the last value of the subject that is in no row; before the end of the subject when there is none. */
    private long behindSlots() {
        long place = -1;
        for (int slot = 0; slot < plan.slotCount(); slot++) {
            if (subject.isFilled(slot)) {
                place = Math.max(place, subject.endOf(subject.slot(slot)));
            }
        }
        return place >= 0 ? place : subject.contentEnd();
    }

    private void add(List<Map<String, List<Integer>>> added) throws CannotWriteException {
        int keyValue = subject.slot(plan.keySlot());
        String key = CellParser.trim(slots.getOrDefault(plan.keySlot(), subject.text(keyValue)));
        for (int t = 0; t < tables.length; t++) {
            List<Integer> rows = added.get(t).isEmpty() ? null : added.get(t).remove(key);
            if (rows == null) {
                continue;
            }
            XmlPlan.TablePlan table = plan.tables().get(t);
            if (table.ofSubject() && (rows.size() > 1 || isRow(table))) {
                throw new CannotWriteException(tables[t], subject.line(), "a second row of " + table.type().name() + " cannot be written: in XML a "
                        + subject.name() + " has one");
            }
            for (int row : rows) {
                if (table.ofSubject()) {
                    addToSubject(t, row);
                } else {
                    long place = behind(t);
                    edits.add(new Edit(place, place, newRow(table, tables[t], row, this::subjectText)));
                }
            }
        }
    }

    private String subjectText(int slot) {
        return slots.getOrDefault(slot, subject.text(subject.slot(slot)));
    }

    private void addToSubject(int t, int row) throws CannotWriteException {
        XmlPlan.TablePlan table = plan.tables().get(t);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = tables[t].column(table.columns().get(i).column());
            String text = column == null ? "" : column.rawText(row);
            if (!text.isEmpty() && !text.equals(subjectText(table.slot(i)))) {
                setSlot(tables[t], table.slot(i), text);
            }
        }
    }

    /** Behind the last row of the table in this subject, or where its other values are. */
    private long behind(int table) {
        return subject.rows().stream().filter(row -> row.table() == table).mapToLong(XmlSubject.Row::end).max().orElseGet(this::behindSlots);
    }

    private static String newRow(XmlPlan.TablePlan table, Table data, int row, IntFunction<String> subjectText) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = data.column(table.columns().get(i).column());
            String cell = column == null ? "" : column.rawText(row);
            boolean asSubject = table.slot(i) >= 0 && cell.equals(subjectText.apply(table.slot(i)));
            if (!cell.isEmpty() && !asSubject && !table.columns().get(i).column().equals(data.type().keyColumn())) {
                text.append(element(table.elementOf(i), cell));
            }
        }
        return '<' + table.rowName() + '>' + text + "</" + table.rowName() + '>';
    }

    /** The content of the element of a subject that the file does not have; its rows are taken out. */
    static String newSubject(XmlPlan plan, Table[] tables, List<Map<String, List<Integer>>> added, String key) throws CannotWriteException {
        Map<Integer, String> slots = new TreeMap<>();
        slots.put(plan.keySlot(), key);
        StringBuilder rows = new StringBuilder();
        for (int pass = 0; pass < 2; pass++) {
            for (int t = 0; t < tables.length; t++) {
                XmlPlan.TablePlan table = plan.tables().get(t);
                for (int row : table.ofSubject() == (pass == 0) ? added.get(t).getOrDefault(key, List.of()) : List.<Integer>of()) {
                    if (pass == 0) {
                        newSlots(table, tables[t], row, slots);
                    } else {
                        rows.append(newRow(table, tables[t], row, slot -> slots.getOrDefault(slot, "")));
                    }
                }
            }
        }
        added.forEach(all -> all.remove(key));
        StringBuilder text = new StringBuilder();
        slots.forEach((slot, value) -> text.append(element(plan.slotName(slot), value)));
        return text.append(rows).toString();
    }

    private static void newSlots(XmlPlan.TablePlan table, Table data, int row, Map<Integer, String> slots) throws CannotWriteException {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = data.column(table.columns().get(i).column());
            String cell = column == null ? "" : column.rawText(row);
            String other = cell.isEmpty() || table.slot(i) < 0 ? null : slots.put(table.slot(i), cell);
            if (other != null && !CellParser.trim(other).equals(CellParser.trim(cell))) {
                throw new CannotWriteException(data, 0,
                        "new rows of " + data.type().name() + " and of another table have different texts for the element "
                                + table.elementOf(i) + ", which is one in XML");
            }
        }
    }
}
