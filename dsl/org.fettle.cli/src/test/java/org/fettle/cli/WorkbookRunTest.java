/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs over a workbook: the same flags as over CSV files, and the list of what was read as something else. */
class WorkbookRunTest {

    @TempDir
    private Path folder;

    private static void row(XSSFSheet sheet, int number, Object... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    /** The return of {@link SmallPack} as one workbook. */
    private Path workbook() throws IOException {
        Path file = folder.resolve("return.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet header = book.createSheet("Header");
            row(header, 0, "Children of the authority");
            row(header, 2, "Child", "Sex", "DOB", "TEAM");
            row(header, 3, "A1", 1, 40210, "North");
            row(header, 4, "A2", 7, "03/04/2011", "-");
            XSSFSheet stays = book.createSheet("Export");
            row(stays, 0, "END_DATE", "CHILD", "START");
            row(stays, 1, "10/05/2024", "A1", "01/05/2024");
            row(stays, 2, "", "A1", "05/05/2024");
            row(stays, 3, "", "A2", "01/06/2024");
            book.write(out);
        }
        return file;
    }

    private Shell.Result run(Path data, Object... more) throws IOException {
        SmallPack small = new SmallPack(folder);
        Object[] all = new Object[more.length + 7];
        System.arraycopy(new Object[] {"run", "--pack", small.pack(), "--data", data, "--year", "2024/25"}, 0, all, 0, 7);
        System.arraycopy(more, 0, all, 7, more.length);
        return Shell.run(all);
    }

    @Test
    void flagsAreThoseOfTheCsvFiles() throws IOException {
        Path book = workbook();
        String fromBook = run(book, "--format", "jsonl").out().replaceAll("\"line\":\\d+", "");
        String fromCsv = run(folder.resolve("data"), "--format", "jsonl").out().replaceAll("\"line\":\\d+", "");
        assertEquals(fromCsv, fromBook);
        assertTrue(fromCsv.contains("\"rule\":\"2A\""), fromCsv);
    }

    @Test
    void whatWasReadAsSomethingElseIsCountedAndListed() throws IOException {
        Path book = workbook();
        byte[] before = Files.readAllBytes(book);
        Shell.Result result = run(book, "--repairs", folder.resolve("repairs.csv"), "--ledger", folder.resolve("ledger.json"));
        assertTrue(result.out().contains("1  numbers read as the dates that they count"), result::toString);
        assertTrue(result.out().contains("Each of them is in"), result::toString);
        List<String> lines = Files.readAllLines(folder.resolve("repairs.csv"));
        assertEquals("file,sheet,cell,table,column,kind,was,read as", lines.get(0));
        assertEquals(book + ",Header,C4,Header,DOB,date-serial,40210,01/02/2010", lines.get(1));
        assertEquals(book + ",Header,D5,Header,TEAM,nothing,-,", lines.get(3));
        assertTrue(Files.readString(folder.resolve("ledger.json")).contains("xlsx.date-serial"));
        assertArrayEquals(before, Files.readAllBytes(book));
    }

    @Test
    void filesOfOutputsMustDiffer() throws IOException {
        Path same = folder.resolve("same.csv");
        Shell.Result result = run(workbook(), "--out", same, "--repairs", same);
        assertEquals(List.of("--repairs: is the same file as --out; name another one"), result.errors());
    }
}
