/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.formatting2;

import java.util.ArrayList;
import java.util.List;

import org.fettle.language.examples.ExampleRows;

/** The lines of one table of an example with their bars below each other. */
final class RowLayout {

    private final List<String> lines = new ArrayList<>();

    RowLayout(List<String> rows) {
        List<ExampleRows.Row> parsed = rows.stream().map(row -> ExampleRows.parse(row, 0)).toList();
        List<Integer> widths = new ArrayList<>();
        for (int r = 0; r < parsed.size(); r++) {
            List<ExampleRows.Cell> cells = parsed.get(r).cells();
            for (int c = 0; c < cells.size(); c++) {
                if (c == widths.size()) {
                    widths.add(0);
                }
                widths.set(c, Math.max(widths.get(c), cells.get(c).length()));
            }
        }
        for (int r = 0; r < parsed.size(); r++) {
            lines.add(line(rows.get(r), parsed.get(r), widths));
        }
    }

    private static String line(String source, ExampleRows.Row row, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int c = 0; c < row.cells().size(); c++) {
            ExampleRows.Cell cell = row.cells().get(c);
            line.append(' ').append(source, cell.offset(), cell.offset() + cell.length());
            line.append(" ".repeat(widths.get(c) - cell.length())).append(" |");
        }
        // What stands after the last bar, with its comment, stays as it is.
        String tail = source.substring(row.tail().offset()).strip();
        return tail.isEmpty() ? line.toString() : line.append(' ').append(tail).toString();
    }

    String line(int row) {
        return lines.get(row);
    }
}
