/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fettle.data.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookTest {

    @TempDir
    Path folder;

    private XSSFWorkbook book = new XSSFWorkbook();

    private Path written() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static List<String> lines(Path file, String sheet) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file)) {
            workbook.read(workbook.sheet(sheet), new SheetHandler() {
                @Override
                public boolean row(SheetRow row) {
                    for (int i = 0; i < row.size(); i++) {
                        SheetCell cell = row.cell(i);
                        lines.add(CellRange.address(row.number(), cell.column()) + ' ' + cell.kind() + ' ' + cell.text()
                                + (cell.plainText().equals(cell.text()) ? "" : " (" + cell.plainText() + ')')
                                + (cell.formula() == null ? "" : " =" + cell.formula()) + (row.hidden() ? " hidden" : ""));
                    }
                    return true;
                }

                @Override
                public void hiddenColumns(int first, int last) {
                    lines.add("hidden " + CellRange.letters(first) + '-' + CellRange.letters(last));
                }

                @Override
                public void merged(List<CellRange> ranges) {
                    lines.add("merged " + ranges);
                }
            });
        }
        return lines;
    }

    @Test
    void tellsWhatIsInEachCell() throws IOException {
        XSSFSheet sheet = book.createSheet("Some");
        XSSFRow row = sheet.createRow(1);
        row.createCell(0).setCellValue("text");
        row.createCell(1).setCellValue(12);
        row.createCell(2).setCellValue(0.1 + 0.2);
        row.createCell(4).setCellValue(45383);
        row.getCell(4).setCellStyle(style("dd/mm/yyyy"));
        row.createCell(5).setCellValue(45383.75);
        row.getCell(5).setCellStyle(style("d mmm yy hh:mm"));
        row.createCell(6).setCellValue(7);
        row.getCell(6).setCellStyle(style("00000"));
        row.createCell(7).setCellValue(true);
        row.createCell(8).setCellErrorValue((byte) 42);
        row.createCell(27).setCellFormula("B2+1");
        row.createCell(28).setCellFormula("B2+2");
        row.getCell(28).setCellValue(14);
        sheet.createRow(3).setZeroHeight(true);
        sheet.getRow(3).createCell(0).setCellValue("a_x000D_b_c_x00e9_");
        sheet.setColumnHidden(2, true);
        sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 1));
        assertEquals(List.of("hidden C-C", "A2 TEXT text", "B2 NUMBER 12", "C2 NUMBER 0.3", "E2 DATE 01/04/2024 (45383)",
                "F2 DATE 01/04/2024 18:00:00 (45383.75)", "G2 NUMBER 00007 (7)", "H2 BOOLEAN TRUE", "I2 ERROR #N/A", "AB2 UNKNOWN  =B2+1",
                "AC2 NUMBER 14 =B2+2", "A4 TEXT a\rb_c\u00e9 hidden", "merged [A5:B7]"), lines(written(), "some"));
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() throws IOException {
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        XSSFRow row = book.createSheet("Some").createRow(0);
        row.createCell(0).setCellValue(45383 - 1462);
        row.getCell(0).setCellStyle(style("yyyy-mm-dd"));
        assertEquals(List.of("A1 DATE 01/04/2024 (43921)"), lines(written(), "Some"));
    }

    @Test
    void namesSheetsAndWhetherTheyAreHidden() throws IOException {
        book.createSheet("One");
        book.createSheet("Two");
        book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        try (Workbook workbook = Workbook.open(written())) {
            assertEquals(List.of("One false", "Two true"),
                    workbook.sheets().stream().map(sheet -> sheet.name() + ' ' + sheet.hidden()).toList());
            assertNull(workbook.sheet("Three"));
        }
    }

    @Test
    void stopsWhenToldAndPassesOnWhatTheHandlerThrows() throws IOException {
        XSSFSheet sheet = book.createSheet("Some");
        for (int i = 0; i < 3; i++) {
            sheet.createRow(i).createCell(0).setCellValue(i);
        }
        List<Integer> seen = new ArrayList<>();
        try (Workbook workbook = Workbook.open(written())) {
            workbook.read(workbook.sheet("Some"), row -> {
                seen.add(row.number());
                return row.number() < 2;
            });
            assertEquals(List.of(1, 2), seen);
            assertThrows(CancelledException.class, () -> workbook.read(workbook.sheet("Some"), row -> {
                throw new CancelledException();
            }));
        }
    }

    @Test
    void saysWhyAFileIsNoWorkbook() throws IOException {
        Path file = folder.resolve("other.xlsx");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertTrue(assertThrows(WorkbookException.class, () -> Workbook.open(file)).getMessage().contains("password"));
        Files.writeString(file, "CHILD,SEX\n");
        assertTrue(assertThrows(WorkbookException.class, () -> Workbook.open(file)).getMessage().contains("not an Excel workbook"));
        Files.write(file, "PK\3\4 and nothing else".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(WorkbookException.class, () -> Workbook.open(file)).getMessage().startsWith("is damaged"));
    }
}
