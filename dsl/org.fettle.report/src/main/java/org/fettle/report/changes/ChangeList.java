/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.data.Column;
import org.fettle.data.NaturalOrder;
import org.fettle.data.RecordKeys;
import org.fettle.data.Return;
import org.fettle.data.SubjectField;
import org.fettle.data.Table;
import org.fettle.data.journal.Step;
import org.fettle.report.words.Words;

/**
 * What is different between a return and the files that it was read from, whatever number of steps led there: a cell that was changed and changed back is not
 * in the list. Sorted by owner, child, table, year and record.
 */
public final class ChangeList {
    private final List<Change> changes;
    private final String ownerColumn;

    private ChangeList(List<Change> changes, String ownerColumn) {
        this.changes = List.copyOf(changes);
        this.ownerColumn = ownerColumn;
    }

    /**
     * The changes of a return.
     *
     * @param now         the files with all edits
     * @param steps       the steps of the journal, which say why, who and when; may be empty
     * @param ownerColumn column of the files that names worker or team; null when the list is not to be split
     */
    public static ChangeList of(Return now, List<Step> steps, String ownerColumn) {
        return new ChangeList(new Collector(now, steps, ownerColumn).collect(), ownerColumn);
    }

    /** The changes. */
    public List<Change> changes() {
        return changes;
    }

    /** The column that names the owners; null when the list is not split. */
    public String ownerColumn() {
        return ownerColumn;
    }

    /** The changes by owner, in the order of the owners' names; those without an owner come last, under an empty text. */
    public Map<String, List<Change>> byOwner() {
        Map<String, List<Change>> byOwner = new LinkedHashMap<>();
        changes.forEach(change -> byOwner.computeIfAbsent(change.owner(), owner -> new ArrayList<>()).add(change));
        return byOwner;
    }

    /** Compares tables with what they were read from. */
    private static final class Collector {
        private final Return now;
        private final Reasons reasons;
        private final RecordKeys keys;
        private final SubjectField owners;
        private final List<Change> found = new ArrayList<>();

        Collector(Return now, List<Step> steps, String ownerColumn) {
            this.now = now;
            reasons = new Reasons(steps);
            keys = new RecordKeys(now.type());
            owners = ownerColumn == null ? null : new SubjectField(now, ownerColumn);
        }

        List<Change> collect() {
            List<Table> tables = now.loadedTables();
            for (Table table : tables) {
                if (table != table.origin()) {
                    compare(table);
                }
            }
            Comparator<Change> order = Comparator.comparing((Change change) -> change.owner().isEmpty())
                    .thenComparing(Change::owner, NaturalOrder.TEXTS).thenComparing(Change::subject, NaturalOrder.TEXTS);
            found.sort(order); // stable: within a child they stay in the order of tables, rows and columns
            return found;
        }

        private void compare(Table table) {
            Table origin = table.origin();
            for (int fileRow = 1; fileRow <= origin.rowCount(); fileRow++) {
                int before = origin.rowOfFileRow(fileRow);
                int after = table.rowOfFileRow(fileRow);
                if (after < 0) {
                    add(Change.Kind.DELETE, origin, before, origin, before, fileRow, "", whole(origin, before), "");
                } else {
                    compareRow(table, after, origin, before, fileRow);
                }
            }
            int[] added = IntStream.range(0, table.rowCount()).filter(row -> table.fileRow(row) > origin.rowCount()).toArray();
            for (int row : added) {
                add(Change.Kind.ADD, table, row, table, row, table.fileRow(row), "", "", whole(table, row));
            }
        }

        private void compareRow(Table table, int after, Table origin, int before, int fileRow) {
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                Column old = i < origin.columns().size() ? origin.columns().get(i) : null;
                boolean same = old == null ? column.rawText(after).isEmpty()
                        : column == old && after == before || column.sameCell(after, old, before);
                if (!same) {
                    add(Change.Kind.CHANGE, table, after, origin, before, fileRow, column.spec().name(), old == null ? "" : old.rawText(before),
                            column.rawText(after));
                }
            }
        }

        private void add(Change.Kind kind, Table table, int row, Table origin, int before, int fileRow, String column, String oldText,
                String newText) {
            String subject = Words.subject(origin, before);
            String owner = owners == null ? "" : owners.ofRow(table, row, now.subjects().find(subject));
            Reasons.Standing last = reasons.of(table.type().name(), table.period(), fileRow, column);
            found.add(new Change(kind, owner, subject, table.type().name(), table.period(), fileRow, keys.texts(origin, before), column, oldText,
                    newText, last == null ? Reasons.NONE : last.reason(), last == null ? "" : last.step().author(),
                    last == null ? null : last.step().when()));
        }

        /** All cells of a record that have something in them. */
        private static String whole(Table table, int row) {
            StringBuilder text = new StringBuilder();
            for (Column column : table.columns()) {
                String cell = column.text(row);
                if (!cell.isEmpty()) {
                    text.append(text.isEmpty() ? "" : "; ").append(column.spec().name()).append(' ').append(cell);
                }
            }
            return text.toString();
        }
    }
}
