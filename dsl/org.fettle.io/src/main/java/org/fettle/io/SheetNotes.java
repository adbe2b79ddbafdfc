/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.fettle.data.Problem;
import org.fettle.io.xlsx.CellRange;

/** Says what was odd about a sheet: a line for each kind of oddity and column, with the first cell. */
final class SheetNotes {

    /** What somebody should look at; the rest is good to know. */
    private static final Set<Repair.Kind> DOUBTFUL = Set.of(Repair.Kind.DATE_AS_NUMBER, Repair.Kind.MERGED,
            Repair.Kind.NO_VALUE, Repair.Kind.ERROR);

    private final String name;
    private final SheetHead head;
    private final SheetRows rows;
    private final ProblemList problems;

    SheetNotes(SheetSource source, SheetRows rows, ProblemList problems) {
        this.name = source.name();
        this.head = source.head();
        this.rows = rows;
        this.problems = problems;
    }

    void report() {
        if (!head.above().isEmpty()) {
            info("xlsx.above", head.row(), 1, "the header is in row " + head.row() + "; what stands above it was left out: " + head.above());
        }
        blankColumns();
        counted(rows.blankRows(), "xlsx.rows.blank", false, "blank rows were left out");
        counted(rows.hiddenRows(), "xlsx.rows.hidden", true, "hidden rows were read like the others");
        counted(rows.headersAgain(), "xlsx.header.repeated", true, "rows repeat the header and were left out");
        if (!rows.hiddenColumns().isEmpty()) {
            int first = rows.hiddenColumns().get(0);
            warn("xlsx.columns.hidden", head.row(), head.columns()[first] + 1, "hidden columns were read like the others: "
                    + rows.hiddenColumns().stream().map(head.names()::get).collect(Collectors.joining(", ")));
        }
        if (rows.outside().number() > 0) {
            warn("xlsx.cells.outside", rows.outside().firstRow(), rows.outside().firstColumn() + 1, number(rows.outside().number(), "cell")
                    + " beside the table, in columns that the header does not name, left out; the first is "
                    + CellRange.address(rows.outside().firstRow(), rows.outside().firstColumn()));
        }
        repairs();
    }

    private void blankColumns() {
        int[] columns = head.columns();
        String blank = "";
        int before = -1;
        for (int column : columns) {
            if (column > before + 1) {
                String first = CellRange.letters(before + 1);
                String last = CellRange.letters(column - 1);
                blank += (blank.isEmpty() ? "" : ", ") + (first.equals(last) ? first : first + " to " + last);
            }
            before = column;
        }
        if (!blank.isEmpty()) {
            info("xlsx.columns.blank", head.row(), columns[0] + 1, "columns without a name in the header were left out: " + blank);
        }
    }

    private void counted(SheetRows.Count count, String code, boolean doubtful, String what) {
        if (count.number() > 0) {
            String text = what + ": " + (count.number() == 1 ? "row " : "rows ") + count;
            if (doubtful) {
                warn(code, count.firstRow(), 1, text);
            } else {
                info(code, count.firstRow(), 1, text);
            }
        }
    }

    private void repairs() {
        for (Map<Repair.Kind, int[]> ofColumn : new TreeMap<>(rows.repairs().byColumn()).values()) {
            ofColumn.forEach((kind, counted) -> {
                Repair first = rows.repairs().get(counted[1]);
                String text = "column " + first.name() + ": " + kind.summary() + ": " + String.format(Locale.ROOT, "%,d", counted[0])
                        + (counted[0] == 1 ? ", " : ", the first ") + "in " + first.cell() + " (" + shown(first) + ")";
                if (DOUBTFUL.contains(kind)) {
                    warn("xlsx." + kind.code(), first.row(), first.column() + 1, text);
                } else {
                    info("xlsx." + kind.code(), first.row(), first.column() + 1, text);
                }
            });
        }
    }

    private static String shown(Repair repair) {
        String was = repair.was().isBlank() ? "spaces" : shortened(repair.was());
        return repair.was().equals(repair.readAs()) ? was : was + " read as " + (repair.readAs().isEmpty() ? "blank" : shortened(repair.readAs()));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private static String number(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private void info(String code, int row, int column, String message) {
        problems.add(Problem.info(code, name, row, column, message));
    }

    private void warn(String code, int row, int column, String message) {
        problems.add(Problem.warning(code, name, row, column, message));
    }
}
