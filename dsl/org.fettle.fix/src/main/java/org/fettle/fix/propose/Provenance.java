/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.nio.file.Path;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.CellChange;
import org.fettle.engine.Proposal;
import org.fettle.engine.RowRef;

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
        String found = find(first);
        return found == null ? "worked out by rule " + proposal.rule().code() + " from the record" : found;
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

    /** In the row of a reference whose key, or another column, is in one of the record's cells. */
    private String inReferences(Table table, int row, CellChange change) {
        for (TableType type : data.type().references()) {
            Table reference = data.reference(type.name());
            if (reference.isLoaded()) {
                RowRef found = new References(data).rowWith(reference, table, row, change.text());
                if (found != null) {
                    return file(reference) + " row " + found.row();
                }
            }
        }
        return null;
    }
}
