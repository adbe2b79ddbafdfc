/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes flags as CSV for spreadsheets: one row for each rule and flagged row, with a header. */
public final class FlagCsvWriter {
    private static final List<String> HEADER = List.of("rule", "severity", "category", "subject", "table", "period", "row", "line",
            "columns",
            "message", "related");

    private FlagCsvWriter() {
    }

    /**
     * Writes all flags in their order. Several columns are separated by spaces, several related rows by {@code "; "}.
     *
     * @param out takes the text; not closed here
     */
    public static void write(FlagTable flags, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(HEADER);
        for (int i = 0; i < flags.size(); i++) {
            Flag flag = flags.flag(i);
            csv.writeRecord(flag.rule().code(), flag.severity().label(), flag.category().label(), flag.subject(), flag.table(),
                    flag.period().label(), Integer.toString(flag.row()), Integer.toString(flag.line()), String.join(" ", flag.columns()),
                    flag.message(), related(flag.related()));
        }
        csv.flush();
    }

    private static String related(List<RowRef> rows) {
        StringBuilder text = new StringBuilder();
        for (RowRef row : rows) {
            text.append(text.isEmpty() ? "" : "; ").append(row.table()).append(' ').append(row.period().label()).append(" row ")
                    .append(row.row());
        }
        return text.toString();
    }
}
