/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.List;

/** Cells as the clipboard carries them between spreadsheets: tabs between cells, a line each row, quotes around cells with tabs or line breaks. */
public final class Clip {
    private Clip() {
    }

    /** Cells as text; there is no line break after the last row. */
    public static String format(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                text.append(System.lineSeparator());
            }
            List<String> row = rows.get(i);
            for (int j = 0; j < row.size(); j++) {
                if (j > 0) {
                    text.append('\t');
                }
                text.append(quoted(row.get(j)));
            }
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean special = cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0 || cell.startsWith("\"");
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The cells of a text; rows may have different lengths. A line break at the end makes no row of its own; an empty text is no row. */
    public static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int at = 0;
        boolean begun = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.isEmpty() && closing(text, at + 1) >= 0) {
                int end = closing(text, at + 1);
                cell.append(text, at + 1, end);
                replaceDoubled(cell);
                at = end + 1;
                begun = true;
            } else if (c == '\t') {
                row.add(cell.toString());
                cell.setLength(0);
                begun = true;
                at++;
            } else if (c == '\n' || c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                begun = false;
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
            } else {
                cell.append(c);
                begun = true;
                at++;
            }
        }
        if (begun) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }

    /** The quote that ends a quoted cell: one that is not doubled and before the end of the cell; -1 when the first quote is just a character. */
    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
            } else {
                return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0 ? i : -1;
            }
        }
        return -1;
    }

    private static void replaceDoubled(StringBuilder cell) {
        String plain = cell.toString().replace("\"\"", "\"");
        cell.setLength(0);
        cell.append(plain);
    }
}
