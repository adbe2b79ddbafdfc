/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Writing back into a workbook: only what changed changes. */
class WorkbookWriterTest {

    @TempDir
    private Path folder;

    private final Books books = new Books();

    private Return read() {
        return School.read(books.write(folder.resolve("book.xlsx"))).data();
    }

    private Path written(Return data) {
        assertEquals(List.of(), ReturnWriter.write(data, Period.THIS, folder.resolve("out"), Progress.NONE));
        return folder.resolve("out/book.xlsx");
    }

    private static Changes set(int row, String column, String text) {
        return new Changes().set("Marks", Period.THIS, row, column, text);
    }

    private Books marks() {
        return books.sheet("Marks").row("Marks of the school").row("ID", "DAY", "SUBJECT", "POINTS", "MEALS")
                .row("a", LocalDate.of(2024, 4, 1), "art", 12, true).row("b", 45384, "gym", null, false).row("c", null, " art", 7, null);
    }

    private XSSFSheet sheet(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            return book.getSheet("Marks");
        }
    }

    private static String show(XSSFSheet sheet) {
        List<String> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.getAddress() + "=" + cell + (cell.getCellType() == CellType.STRING ? "" : "#")));
            if (!cells.isEmpty()) {
                rows.add(String.join(" ", cells));
            }
        }
        return String.join("\n", rows);
    }

    @Test
    void withoutChangesTheBytesAreTheSame() throws IOException {
        marks();
        Return data = read();
        assertArrayEquals(Files.readAllBytes(folder.resolve("book.xlsx")), Files.readAllBytes(written(data)));
    }

    @Test
    void aChangedCellIsWrittenLikeItWasOrLikeItsNeighbours() throws IOException {
        marks();
        Return data = read();
        Path out = written(data.with(set(0, "DAY", "02/05/2024").set("Marks", Period.THIS, 0, "POINTS", "13")
                .set("Marks", Period.THIS, 1, "POINTS", "8").set("Marks", Period.THIS, 2, "DAY", "03/05/2024")
                .set("Marks", Period.THIS, 1, "SUBJECT", "a & <b> \u0001_x0041_").set("Marks", Period.THIS, 2, "POINTS", "many")));
        assertEquals("""
                A1=Marks of the school
                A2=ID B2=DAY C2=SUBJECT D2=POINTS E2=MEALS
                A3=a B3=02/05/2024# C3=art D3=13.0# E3=TRUE#
                A4=b B4=45384.0# C4=a & <b> \u0001_x0041_ D4=8.0# E4=FALSE#
                A5=c B5=03/05/2024# C5= art D5=many""", show(sheet(out)));
        Return again = School.read(out).data();
        assertEquals("03/05/2024", again.table("Marks", Period.THIS).column("DAY").rawText(2));
        assertEquals("a & <b> \u0001_x0041_", again.table("Marks", Period.THIS).column("SUBJECT").rawText(1));
    }

    @Test
    void aClearedCellKeepsItsStyleAndADeletedRowIsEmptied() throws IOException {
        marks();
        XSSFCellStyle red = books.book().createCellStyle();
        red.setFillForegroundColor(IndexedColors.RED.getIndex());
        red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        books.sheet().getRow(2).getCell(2).setCellStyle(red);
        Return data = read();
        XSSFSheet sheet = sheet(written(data.with(set(0, "SUBJECT", "").delete("Marks", Period.THIS, 1))));
        assertEquals(CellType.BLANK, sheet.getRow(2).getCell(2).getCellType());
        assertEquals(IndexedColors.RED.getIndex(), sheet.getRow(2).getCell(2).getCellStyle().getFillForegroundColor());
        assertNull(sheet.getRow(3));
        assertEquals("c", sheet.getRow(4).getCell(0).getStringCellValue());
    }

    @Test
    void addedRowsComeBelowTypedAsTheRowsAbove() throws IOException {
        marks();
        Return data = read();
        Return changed = data.with(new Changes().add("Marks", Period.THIS, Map.of("ID", "d", "DAY", "01/06/2024", "POINTS", "5")));
        Path out = written(changed);
        XSSFSheet sheet = sheet(out);
        assertEquals(5, sheet.getLastRowNum());
        XSSFCell points = sheet.getRow(5).getCell(3);
        assertEquals(CellType.NUMERIC, points.getCellType());
        assertEquals(LocalDate.of(2024, 6, 1), sheet.getRow(5).getCell(1).getLocalDateTimeCellValue().toLocalDate());
        assertEquals(School.showCells(changed), School.showCells(School.read(out).data()));
    }

    @Test
    void otherSheetsFormatsAndNamesStayAsTheyAre() throws IOException {
        marks().merge("A1:C1");
        books.sheet().createFreezePane(0, 2);
        books.sheet().setColumnWidth(2, 20 * 256);
        books.sheet("Other").row("x", new Books.Formula("1+1", 2)).merge("A1:B1");
        books.book().createName().setNameName("somewhere");
        books.book().getName("somewhere").setRefersToFormula("Other!$A$1");
        Return data = read();
        Path out = written(data.with(set(0, "SUBJECT", "maths")));
        try (InputStream in = Files.newInputStream(out); XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertEquals("1+1", book.getSheet("Other").getRow(0).getCell(1).getCellFormula());
            assertEquals("Other!$A$1", book.getName("somewhere").getRefersToFormula());
            assertEquals(20 * 256, book.getSheet("Marks").getColumnWidth(2));
            assertEquals(2, book.getSheet("Marks").getPaneInformation().getHorizontalSplitPosition());
            assertEquals(List.of("A1:C1"), book.getSheet("Marks").getMergedRegions().stream().map(range -> range.formatAsString()).toList());
        }
    }

    @Test
    void mergedCellsInWhichSomethingChangesAreTakenApart() throws IOException {
        books.sheet("Marks").row("ID", "DAY", "SUBJECT", "POINTS").row("a", null, "art", 1).row(null, null, "gym", 2).row("b", null, "art", 3)
                .row(null, null, "gym", 4).merge("A2:A3").merge("A4:A5");
        Return data = read();
        assertEquals("a", data.table("Marks", Period.THIS).column("ID").rawText(1));
        Return changed = data.with(set(0, "ID", "c"));
        Path out = written(changed);
        assertEquals(School.show(changed), School.show(School.read(out).data()));
        assertEquals(List.of("A4:A5"), sheet(out).getMergedRegions().stream().map(range -> range.formatAsString()).toList());
    }

    @Test
    void aFormulaGivesWayToTheNewValueAndTheOthersOfItsGroupKeepTheirs() throws IOException {
        books.sheet("Marks").row("ID", "DAY", "SUBJECT", "POINTS").row("a", null, "art", new Books.Formula("1+1", 2))
                .row("b", null, "gym", new Books.Formula("2+1", 3));
        Return data = read();
        XSSFSheet sheet = sheet(written(data.with(set(0, "POINTS", "9"))));
        assertEquals(CellType.NUMERIC, sheet.getRow(1).getCell(3).getCellType());
        assertEquals(9, sheet.getRow(1).getCell(3).getNumericCellValue());
        assertEquals("2+1", sheet.getRow(2).getCell(3).getCellFormula());
    }

    @Test
    void aWorkbookThatChangedInTheMeantimeIsNotWritten() {
        marks();
        Return data = read();
        books.sheet().getRow(2).getCell(2).setCellValue("other");
        books.write(folder.resolve("book.xlsx"));
        List<Problem> problems = ReturnWriter.write(data.with(set(0, "POINTS", "1")), Period.THIS, folder.resolve("out"), Progress.NONE);
        assertEquals(List.of("io.write 3"), problems.stream().map(problem -> problem.code() + ' ' + problem.line()).toList());
        assertTrue(Files.notExists(folder.resolve("out/book.xlsx")));
    }

    /** What POI does not write and Excel does: shared formulas and the order of calculation. */
    @Test
    void theOrderOfCalculationGoesAndAGroupThatLostItsFormulaKeepsItsValues() throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        MessyBooks.zip(folder.resolve("book.xlsx"), "[Content_Types].xml", "<Types xmlns=\"" + packages
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/><Override PartName=\"/xl/s.xml\""
                + " ContentType=\"" + type + "worksheet+xml\"/><Override PartName=\"/xl/calcChain.xml\" ContentType=\"" + type
                + "calcChain+xml\"/></Types>", //
                "_rels/.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + links
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>", //
                "xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links
                        + "\"><sheets><sheet name=\"Marks\" sheetId=\"1\" r:id=\"r1\"/></sheets><calcPr calcId=\"1\"/></workbook>", //
                "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + links
                        + "/worksheet\" Target=\"s.xml\"/><Relationship Id=\"r2\" Type=\"" + links
                        + "/calcChain\" Target=\"calcChain.xml\"/></Relationships>", //
                "xl/calcChain.xml", "<calcChain xmlns=\"" + main + "\"><c r=\"D2\" i=\"1\"/><c r=\"D3\"/></calcChain>", //
                "xl/s.xml", "<worksheet xmlns=\"" + main + "\"><!-- kept --><dimension ref=\"A1:D4\"/><sheetData><row r=\"1\" spans=\"1:4\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>ID</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>POINTS</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"D2\"><f t=\"shared\" ref=\"D2:D4\" si=\"0\">A2*2</f><v>2</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"D3\"><f t=\"shared\" si=\"0\"/><v>4</v></c></row>"
                        + "<row r=\"4\"><c r=\"A4\"><v>3</v></c><c r=\"D4\"><f t=\"shared\" si=\"0\"/><v>6</v></c></row></sheetData></worksheet>");
        Return data = School.read(folder.resolve("book.xlsx")).data();
        Path out = written(data.with(set(0, "POINTS", "5")));
        try (ZipFile zip = new ZipFile(out.toFile())) {
            assertNull(zip.getEntry("xl/calcChain.xml"));
            assertTrue(!text(zip, "[Content_Types].xml").contains("calcChain"));
            assertTrue(!text(zip, "xl/_rels/workbook.xml.rels").contains("calcChain"));
            assertTrue(text(zip, "xl/workbook.xml").contains("<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>"), () -> text(zip, "xl/workbook.xml"));
            assertEquals("<c r=\"D2\"><v>5</v></c>|<c r=\"D3\"><v>4</v></c>|<c r=\"D4\"><v>6</v></c>",
                    text(zip, "xl/s.xml").replaceAll("(?s).*(<c r=\"D2\".*?</c>).*(<c r=\"D3\".*?</c>).*(<c r=\"D4\".*?</c>).*", "$1|$2|$3"));
        }
        XSSFSheet sheet = sheet(out);
        assertEquals(6, sheet.getRow(3).getCell(3).getNumericCellValue());
    }

    private static String text(ZipFile zip, String part) {
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
