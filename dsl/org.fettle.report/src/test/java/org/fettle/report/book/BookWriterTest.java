/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.fettle.report.BookProbe;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Workbooks as their readers need them: text stays text, the header stays in view, paper is thought of, and nothing is a formula. */
class BookWriterTest {
    private static final List<BookColumn> COLUMNS = List.of(BookColumn.text("Child", 12), BookColumn.longText("What", 40),
            BookColumn.number("Rows", 8), BookColumn.answer("Answer", 20), BookColumn.hidden("key"));

    private static byte[] write(List<ChoiceList> lists, BookSheet... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookWriter.write(List.of(sheets), lists, out, Progress.NONE);
        return out.toByteArray();
    }

    private static BookSheet sheet(List<DropDown> dropDowns, List<List<Object>> rows) {
        return new BookSheet("A & B", List.of("Errors", "Two lines"), COLUMNS, 1, rows, dropDowns, true);
    }

    @Test
    void theSheetIsLaidOutForReadingAndPrinting() throws IOException {
        byte[] file = write(List.of(), sheet(List.of(), List.of(Arrays.asList("0012", "words", 3, null, "k1"))));
        try (XSSFWorkbook book = BookProbe.open(file)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals(List.of(3, 1), List.of((int) sheet.getPaneInformation().getHorizontalSplitPosition() - 1,
                    (int) sheet.getPaneInformation().getVerticalSplitPosition()), "header and first column stay");
            assertTrue(sheet.getPaneInformation().isFreezePane());
            assertEquals("A4:E5", sheet.getCTWorksheet().getAutoFilter().getRef());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertTrue(sheet.getFitToPage());
            assertEquals(List.of((short) 1, (short) 0), List.of(sheet.getPrintSetup().getFitWidth(), sheet.getPrintSetup().getFitHeight()));
            assertEquals("4:4", sheet.getRepeatingRows().formatAsString());
            assertTrue(book.getPrintArea(0).endsWith("$A$1:$D$5"), book.getPrintArea(0));
            assertTrue(sheet.isColumnHidden(4));
            assertEquals(13 * 256, sheet.getColumnWidth(0));
            assertEquals("Errors\nTwo lines\nChild | What | Rows | Answer | key\n0012 | words | #3.0 |  | k1\n", BookProbe.text(sheet));
            assertEquals("@", sheet.getRow(4).getCell(0).getCellStyle().getDataFormatString());
        }
    }

    @Test
    void whatLooksLikeAFormulaIsTextInTheFileItself() throws IOException {
        List<String> nasty = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")", " =1", "\uff1d1");
        List<List<Object>> rows = new ArrayList<>();
        nasty.forEach(text -> rows.add(Arrays.asList(text, text, 1, text, text)));
        byte[] file = write(List.of(new ChoiceList("codes_A", List.of("=2+2"))), sheet(List.of(), rows));
        BookProbe.parts(file).forEach((name, xml) -> assertFalse(xml.contains("<f>") || xml.contains("<f "), name));
        try (XSSFWorkbook book = BookProbe.open(file)) {
            for (int i = 0; i < nasty.size(); i++) {
                XSSFCell cell = book.getSheetAt(0).getRow(4 + i).getCell(0);
                assertEquals(CellType.STRING, cell.getCellType());
                assertEquals(nasty.get(i).replace("\r", "\n").strip(), cell.getStringCellValue().replace("\r", "\n").strip());
                assertTrue(cell.getCellStyle().getQuotePrefixed(), "stays text when it is edited: " + nasty.get(i));
            }
            assertEquals("=2+2", book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Property(tries = 60)
    void noTextBecomesAnythingButItself(@ForAll @Size(max = 5) List<@StringLength(max = 12) @Chars({'=', '+', '-', '@', '\t', '"', '<', '&', ']',
            '>', 'a', '0', ' ', 'é', '_', 'x', '\'', '\n'}) String> texts) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(Arrays.asList(text, text, 0, "", "")));
        try (XSSFWorkbook book = BookProbe.open(write(List.of(), sheet(List.of(), rows)))) {
            for (int i = 0; i < texts.size(); i++) {
                assertEquals(texts.get(i), book.getSheetAt(0).getRow(4 + i).getCell(1).getStringCellValue());
            }
        }
    }

    @Test
    void dropDownsOfferALongListFromASheetThatIsNotShown() throws IOException {
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            choices.add("X" + i + " – a code");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(Arrays.asList("1", "", 1, "", ""));
        }
        byte[] file = write(List.of(new ChoiceList("codes_LS", choices), new ChoiceList("codes_B", List.of("one"))),
                sheet(List.of(new DropDown(3, List.of(0, 1, 3), "codes_LS")), rows));
        try (XSSFWorkbook book = BookProbe.open(file)) {
            assertTrue(book.isSheetVeryHidden(1));
            assertEquals("X299 – a code", book.getSheetAt(1).getRow(300).getCell(0).getStringCellValue());
            assertEquals("'fettle lists'!$A$2:$A$301", book.getName("codes_LS").getRefersToFormula());
            assertEquals("'fettle lists'!$B$2:$B$2", book.getName("codes_B").getRefersToFormula());
            var validation = book.getSheetAt(0).getDataValidations().get(0);
            assertEquals("codes_LS", validation.getValidationConstraint().getFormula1());
            assertEquals(List.of("D5:D6", "D8"),
                    Arrays.stream(validation.getRegions().getCellRangeAddresses()).map(range -> range.formatAsString()).toList());
        }
        assertFalse(BookProbe.parts(file).get("xl/worksheets/sheet1.xml").contains("showDropDown=\"1\""), "that would hide the arrow");
    }

    @Property(tries = 200)
    void tabsHaveLegalNamesThatDiffer(@ForAll @Size(max = 8) @UniqueElements List<@StringLength(max = 40) @Chars({'a', 'A', '/', ':', '\'', ' ', '[',
            ']', '?', '*', '\\', '(', '\n'}) String> texts) {
        SheetNames names = new SheetNames();
        Set<String> made = new HashSet<>();
        for (String text : texts) {
            String name = names.of(text);
            WorkbookUtil.validateSheetName(name);
            assertTrue(made.add(name.toLowerCase(Locale.ROOT)), name);
        }
    }

    @Test
    void cancellingStopsTheWriting() {
        Progress never = Progress.silent(() -> true);
        List<BookSheet> sheets = List.of(sheet(List.of(), List.of(Arrays.asList("1", "", 1, "", ""))));
        assertThrows(CancelledException.class, () -> BookWriter.write(sheets, List.of(), OutputStream.nullOutputStream(), never));
    }

    @Test
    void rowsAreAsHighAsTheirTexts() {
        assertEquals(List.of(1, 1, 2, 2, 3, 2, 1),
                List.of(BookWriter.lines("", 10), BookWriter.lines("ten chars.", 10), BookWriter.lines("eleven char", 10),
                        BookWriter.lines("a\nb", 10), BookWriter.lines("123456789012345678901", 10), BookWriter.lines("1234567 7654321", 10),
                        BookWriter.lines("12 45 78 0", 10)));
    }

    @Test
    void csvForSpreadsheetsHasAnApostropheBeforeFormulas() {
        assertEquals("'=1", SheetTexts.forCsv("=1"));
        assertEquals("'-x", SheetTexts.forCsv("-x"));
        assertEquals("-1.5", SheetTexts.forCsv("-1.5"));
        assertEquals("a=1", SheetTexts.forCsv("a=1"));
    }
}
