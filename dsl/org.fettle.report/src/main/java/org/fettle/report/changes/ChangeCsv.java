/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.changes;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.report.book.SheetTexts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes the changes as CSV: for programs, and for spreadsheets, to which no text is handed that would become a formula. */
public final class ChangeCsv {
    private static final List<String> HEADER = List.of("owner", "child", "table", "period", "row", "key", "change", "column", "before", "after",
            "why",
            "rule", "fix", "author", "when");

    private ChangeCsv() {
    }

    /**
     * Writes the changes in their order, with a header.
     *
     * @param out takes the text; not closed here
     */
    public static void write(ChangeList list, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(HEADER);
        for (Change change : list.changes()) {
            List<String> cells = List.of(change.owner(), change.subject(), change.table(), change.period().label(),
                    Integer.toString(change.fileRow()), key(change.key()), change.kind().label(), change.column(), change.before(), change.after(),
                    change.reason().why(), change.reason().rule(), change.reason().fix(), change.author(),
                    change.when() == null ? "" : change.when().toString());
            csv.writeRecord(cells.stream().map(SheetTexts::forCsv).toList());
        }
        csv.flush();
    }

    private static String key(Map<String, String> key) {
        List<String> parts = new ArrayList<>();
        key.forEach((column, text) -> parts.add(column + "=" + text));
        return String.join("; ", parts);
    }
}
