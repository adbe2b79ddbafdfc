/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Progress;
import org.fettle.io.xlsx.Workbook;
import org.fettle.report.book.BookColumn;
import org.fettle.report.book.BookSheet;
import org.fettle.report.book.BookWriter;
import org.fettle.report.book.ChoiceList;
import org.fettle.report.book.DropDown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** All bundles that writing a workbook takes are in the product. */
class WorkbooksInTheProductTest {

    @Test
    void aWorkbookIsWrittenAndRead(@TempDir Path folder) throws IOException {
        BookSheet sheet = new BookSheet("Questions", List.of("Title"), List.of(BookColumn.text("Child", 10), BookColumn.answer("Answer", 10)), 1,
                List.of(List.of("0012", "")), List.of(new DropDown(1, List.of(0), "codes_A")), true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookWriter.write(List.of(sheet), List.of(new ChoiceList("codes_A", List.of("1 – one"))), out, Progress.NONE);
        Path file = Files.write(folder.resolve("questions.xlsx"), out.toByteArray());
        StringBuilder text = new StringBuilder();
        try (Workbook workbook = Workbook.open(file)) {
            workbook.read(workbook.sheets().get(0), row -> {
                text.append(row.text(0)).append('\n');
                return true;
            });
        }
        assertEquals("Title\nChild\n0012\n", text.toString());
    }
}
