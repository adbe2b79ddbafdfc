/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.edits;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.data.Return;

/** The list of edits as it is shown: newest first, those that have the words of a filter. Never modified. */
public final class EditList {
    private final EditLog log;
    private final Return data;
    private final List<EditLine> lines;
    private final boolean filtered;

    private EditList(EditLog log, Return data, List<EditLine> lines, boolean filtered) {
        this.log = log;
        this.data = data;
        this.lines = lines;
        this.filtered = filtered;
    }

    /**
     * The list of a case.
     *
     * @param filter words, all of which a line must have in any of its columns; of a step with several changes those that have them are shown
     */
    public static EditList of(CaseState state, String filter) {
        Return data = state.result() == null ? null : state.result().data();
        List<String> words = Arrays.stream(filter.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        List<EditLine> lines = new ArrayList<>();
        for (EditLog.Entry entry : state.log().entries()) {
            EditLine line = EditLine.of(entry);
            if (line.matches(words, data)) {
                List<EditLine> parts = line.parts().stream().filter(part -> part.matches(words, data)).toList();
                lines.add(parts.isEmpty() || parts.size() == line.parts().size() ? line : new EditLine(entry, null, parts));
            }
        }
        Collections.reverse(lines);
        return new EditList(state.log(), data, Collections.unmodifiableList(lines), !words.isEmpty());
    }

    /** The lines, newest step first. */
    public List<EditLine> lines() {
        return lines;
    }

    /** Whether there is nothing at all, filter or not. */
    public boolean isEmpty() {
        return log.entries().isEmpty();
    }

    /** The text of a line. */
    public String text(EditLine line, EditLine.Column column) {
        return line.text(column, data);
    }

    /** The list in one line. */
    public String summary() {
        int all = log.entries().size();
        int back = all - log.standing();
        return Figures.count(all, "step", "steps") + (back == 0 ? "" : ", " + Figures.number(back) + " of them taken back") + "; "
                + Figures.count(log.changes(), "change stands", "changes stand")
                + (filtered ? "  |  " + Figures.number(lines.size()) + " shown" : "");
    }

    /** Writes all lines that are shown, one a change, as CSV that spreadsheets open: UTF-8 with its mark, a heading, CRLF. */
    public void writeCsv(Writer out) throws IOException {
        out.write('\uFEFF');
        List<String> heading = new ArrayList<>();
        for (EditLine.Column column : EditLine.Column.values()) {
            heading.add(column.title());
        }
        write(out, heading);
        for (EditLine line : lines) {
            for (EditLine part : line.parts().isEmpty() ? List.of(line) : line.parts()) {
                List<String> cells = new ArrayList<>();
                for (EditLine.Column column : EditLine.Column.values()) {
                    cells.add(exported(part, line, column));
                }
                write(out, cells);
            }
        }
    }

    private String exported(EditLine part, EditLine step, EditLine.Column column) {
        return switch (column) {
            case NUMBER -> Long.toString(step.number());
            case WHY -> EditLine.why(part.reason());
            case OLD -> part.change().column().isEmpty() ? part.text(column, data) : part.change().oldText();
            case NEW -> part.change().column().isEmpty() ? part.text(column, data) : part.change().newText();
            default -> part.text(column, data);
        };
    }

    private static void write(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(quoted(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
