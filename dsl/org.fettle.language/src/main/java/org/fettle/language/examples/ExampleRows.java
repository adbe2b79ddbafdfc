/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.examples;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.conversion.Texts;
import org.fettle.language.fettle.ExampleTable;
import org.fettle.language.fettle.FettlePackage;

/**
 * The lines of an example's table taken apart: {@code | 111 | 01/06/2020 | | flagged}. Cells are trimmed; a cell in double quotes keeps its
 * spaces; {@code \|} is a bar in a cell. After the last bar stands {@code flagged}, {@code passes} or nothing (and perhaps a comment).
 *
 * @param header the first line: the columns
 * @param rows   the other lines
 */
public record ExampleRows(List<Cell> header, List<Row> rows) {

    /** What an example says of a row. */
    public enum Mark {
        /** The rule must flag it. */
        FLAGGED,
        /** The rule must not flag it. */
        PASSES,
        /** Nothing is said, so the rule must not flag it either. */
        NONE,
        /** Something that is no mark stands there. */
        WRONG
    }

    /**
     * A cell as written.
     *
     * @param text   its text
     * @param offset where it starts in its line
     * @param length how long it is there, without the spaces around
     */
    public record Cell(String text, int offset, int length) {
    }

    /**
     * A line below the header.
     *
     * @param cells its cells
     * @param mark  what the line says after its last bar
     * @param tail  the text after the last bar
     * @param line  its 1-based line in the file, 0 when the model was not read from a file
     */
    public record Row(List<Cell> cells, Mark mark, Cell tail, int line) {

        /** The texts of the cells. */
        public List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    /**
     * @param table a table of an example
     * @return its lines
     */
    public static ExampleRows of(ExampleTable table) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(table, FettlePackage.Literals.EXAMPLE_TABLE__ROWS);
        List<Cell> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.getRows().size(); i++) {
            Row row = parse(table.getRows().get(i), i < nodes.size() ? nodes.get(i).getStartLine() : 0);
            if (i == 0) {
                header = row.cells();
            } else {
                rows.add(row);
            }
        }
        return new ExampleRows(header, rows);
    }

    /** The names of the columns. */
    public List<String> columns() {
        return header.stream().map(Cell::text).toList();
    }

    /**
     * @param line   a line from its first bar on
     * @param number its 1-based line in the file
     * @return the line taken apart
     */
    public static Row parse(String line, int number) {
        List<Cell> cells = new ArrayList<>();
        int start = 1;
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
                i++;
            } else if (c == '|') {
                cells.add(cell(line, start, i));
                start = i + 1;
            }
        }
        Cell tail = tail(line, start);
        Mark mark = switch (tail.text()) {
            case "" -> Mark.NONE;
            case "flagged" -> Mark.FLAGGED;
            case "passes" -> Mark.PASSES;
            default -> Mark.WRONG;
        };
        return new Row(cells, mark, tail, number);
    }

    private static Cell tail(String line, int start) {
        int comment = line.indexOf("//", start);
        return cell(line, start, comment < 0 ? line.length() : comment);
    }

    private static Cell cell(String line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        String text = line.substring(start, end).replace("\\|", "|");
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return new Cell(quoted ? Texts.unquote(text) : text, start, end - start);
    }
}
