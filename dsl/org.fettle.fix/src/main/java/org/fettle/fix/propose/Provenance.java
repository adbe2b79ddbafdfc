/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.engine.CellChange;
import org.fettle.engine.Proposal;

/** Says where the value of a rule's fix comes from, by looking for it where rules take values from. */
final class Provenance {
    private final Return data;

    Provenance(Return data) {
        this.data = data;
    }

    /** Where a row stands, for people: {@code last year's return, header.csv row 12}. */
    static String place(Table table, int row) {
        String whose = table.type().isReference() ? ""
                : switch (table.period().yearsBack()) {
                    case 0 -> "this return, ";
                    case 1 -> "last year's return, ";
                    default -> "the return of " + table.period().yearsBack() + " years ago, ";
                };
        return whose + file(table) + " row " + table.fileRow(row);
    }

    /** The table's file without its folder, or the table's name when it came from no file. */
    static String file(Table table) {
        String file = table.file();
        if (file.isEmpty()) {
            return table.type().name();
        }
        Path name = Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }

    /** A sentence about all that the proposal does. */
    String of(Proposal proposal) {
        if (proposal.changes().isEmpty()) {
            return proposal.deletions().size() == 1 ? "the record is deleted" : "the records are deleted";
        }
        CellChange first = proposal.changes().get(0);
        for (CellChange change : proposal.changes()) {
            if (!change.isAsked() && !change.text().isEmpty()) {
                first = change;
                break;
            }
        }
        if (first.isAsked()) {
            return "somebody who knows the child has to say";
        }
        if (first.text().isEmpty()) {
            return "the cell is cleared, as rule " + proposal.rule().code() + " asks";
        }
        if (names(proposal.fix().title(), first.text())) {
            return "rule " + proposal.rule().code() + " says so";
        }
        String found = find(first);
        return found == null ? "worked out by rule " + proposal.rule().code() + " from the record" : found;
    }

    /** Whether the title of a fix has a value as one of its words: then the rule's author wrote it. */
    private static boolean names(String title, String value) {
        return List.of(title.split("[^\\p{L}\\p{N}]+")).contains(value);
    }

    private String find(CellChange change) {
        Table table = data.table(change.table(), change.period());
        int row = table.rowOfFileRow(change.row());
        int subject = table.subject(row);
        if (subject >= 0) {
            Table before = data.table(change.table(), new Period(change.period().yearsBack() + 1));
            String found = inRows(before, subject, change);
            found = found == null ? inRows(table, subject, change) : found;
            if (found != null) {
                return found;
            }
            for (TableType other : data.type().tables()) {
                found = other == table.type() ? null : inRows(data.table(other.name(), change.period()), subject, change);
                if (found != null) {
                    return found;
                }
            }
            found = inOtherColumns(table, row, subject, change);
            found = found == null ? inOtherColumns(before, Values.NO_ROW, subject, change) : found;
            if (found != null) {
                return found;
            }
        }
        return inReferences(table, row, change);
    }

    /** In the same column of another record of the subject. */
    private static String inRows(Table table, int subject, CellChange change) {
        Column column = table.column(change.column());
        if (column == null) {
            return null;
        }
        for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
            if (column.text(row).equals(change.text())) {
                return place(table, row);
            }
        }
        return null;
    }

    /** The same day in another column of the subject's records of the table, first of the record itself and those beside it. */
    private static String inOtherColumns(Table table, int own, int subject, CellChange change) {
        if (!table.isLoaded() || table.type().column(change.column()) == null || table.type().column(change.column()).type() != ColumnType.DATE) {
            return null;
        }
        int from = table.offsets()[subject];
        int to = table.offsets()[subject + 1];
        List<Integer> rows = IntStream.range(from, to).boxed().sorted(Comparator.comparingInt(row -> own < 0 ? row - to : Math.abs(row - own)))
                .toList();
        for (int row : rows) {
            for (Column column : table.columns()) {
                if (column.spec().type() == ColumnType.DATE && column.text(row).equals(change.text())) {
                    return column.spec().name() + (row == own ? " of the same record" : " in " + place(table, row));
                }
            }
        }
        return null;
    }

    /** In the row of a reference whose key, or another column, is in one of the record's cells. */
    private String inReferences(Table table, int row, CellChange change) {
        for (TableType type : data.type().references()) {
            Table reference = data.reference(type.name());
            if (reference.isLoaded()) {
                String found = new References(data).placeWith(reference, table, row, change.text());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
