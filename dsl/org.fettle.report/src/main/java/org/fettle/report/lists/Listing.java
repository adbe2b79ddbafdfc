/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Progress;
import org.fettle.report.book.BookColumn;
import org.fettle.report.book.BookSheet;
import org.fettle.report.book.BookWriter;
import org.fettle.report.book.SheetTexts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * A list that is written as a workbook or as CSV.
 *
 * @param sheets the sheets of the workbook; the first of them is the list that CSV holds
 */
public record Listing(List<BookSheet> sheets) {

    /** Keeps a copy of the sheets. */
    public Listing {
        sheets = List.copyOf(sheets);
    }

    /** Writes all sheets as a workbook. */
    public void writeBook(OutputStream out, Progress progress) throws IOException {
        BookWriter.write(sheets, List.of(), out, progress);
    }

    /**
     * Writes the first sheet's list as CSV, with a header. No text is handed to spreadsheets that would become a formula.
     *
     * @param out takes the text; not closed here
     */
    public void writeCsv(Writer out, Progress progress) throws IOException {
        BookSheet list = sheets.get(0);
        progress.begin("Writing the list", list.rows().size());
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(list.columns().stream().map(BookColumn::title).toList());
        for (List<Object> row : list.rows()) {
            progress.check();
            List<String> cells = new ArrayList<>(row.size());
            row.forEach(cell -> cells.add(cell instanceof Number ? cell.toString() : SheetTexts.forCsv(cell == null ? "" : cell.toString())));
            csv.writeRecord(cells);
            progress.worked(1);
        }
        csv.flush();
    }
}
