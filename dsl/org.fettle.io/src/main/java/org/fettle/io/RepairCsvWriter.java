/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes repairs as CSV for spreadsheets: one row for each, with a header. */
public final class RepairCsvWriter {

    private static final List<String> HEADER = List.of("file", "sheet", "cell", "table", "column", "kind", "was", "read as");

    private RepairCsvWriter() {
    }

    /**
     * Writes all repairs in their order.
     *
     * @param out takes the text; not closed here
     * @throws IOException when it cannot be written
     */
    public static void write(Repairs repairs, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(HEADER);
        for (Repair repair : repairs) {
            // without the apostrophe a spreadsheet would calculate the formula instead of showing it
            String was = repair.was().startsWith("=") ? '\'' + repair.was() : repair.was();
            csv.writeRecord(repair.file(), repair.sheet(), repair.cell(), repair.table(), repair.name(), repair.kind().code(), was,
                    repair.readAs());
        }
        csv.flush();
    }
}
