/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.journal.Edit;
import org.fettle.engine.RunResult;
import org.fettle.fix.ChangeSet;
import org.fettle.report.BookProbe;
import org.fettle.report.Demo;
import org.fettle.report.DemoRun;
import org.fettle.report.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Errors go out as questions in words, come back filled in, and find their records again; what was done to the file in between is noticed. */
class QuestionBookTest {
    private static final int WORST = 120;

    @TempDir
    Path folder;

    private final RunResult run = DemoRun.result();
    private final Questions questions = Questions.of(DemoRun.compiled(), run, IntStream.range(0, run.flags().size()).toArray(), "worker",
            Progress.NONE);

    private byte[] book() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QuestionBook.write(questions, "Demo 2024/25", out, Progress.NONE);
        return out.toByteArray();
    }

    /** The workbook after somebody worked in it. */
    private AnswerFile answered(Consumer<XSSFWorkbook> work) throws IOException {
        Path file = folder.resolve("answers.xlsx");
        try (XSSFWorkbook book = BookProbe.open(book()); OutputStream out = Files.newOutputStream(file)) {
            work.accept(book);
            book.write(out);
        }
        return AnswerReader.read(file, Demo.words(), Progress.NONE);
    }

    /** The row about a rule. */
    private static XSSFRow row(XSSFWorkbook book, String rule) {
        for (XSSFSheet sheet : List.of(book.getSheetAt(0), book.getSheetAt(1), book.getSheetAt(2))) {
            for (int i = 5; i <= sheet.getLastRowNum(); i++) {
                if (sheet.getRow(i).getCell(10) != null && sheet.getRow(i).getCell(10).getStringCellValue().equals(rule)) {
                    return sheet.getRow(i);
                }
            }
        }
        throw new AssertionError(rule);
    }

    static void fill(XSSFWorkbook book, String rule, String target, String value, String note) {
        XSSFRow row = row(book, rule);
        if (target != null) {
            set(row, 7, target);
        }
        set(row, 8, value);
        set(row, 9, note);
    }

    /** A new cell: POI would leave the text of the old one in the file, beside the new one. */
    private static void set(XSSFRow row, int column, String text) {
        row.createCell(column, CellType.STRING).setCellValue(text);
    }

    private static String problems(AnswerFile file) {
        return String.join("\n", file.problems().stream().map(Problem::message).toList());
    }

    @Test
    void eachWorkerHasASheetAndEachErrorARowInWords() throws IOException {
        try (XSSFWorkbook book = BookProbe.open(book())) {
            assertEquals(List.of("=cmd|' C calc'!A0", "Zoë Öz", "(nobody named)", "fettle keys", "fettle lists"), names(book));
            String zoe = BookProbe.text(book.getSheet("Zoë Öz"));
            assertTrue(zoe.contains("| 0010 | Episodes, DECOM 01/05/2024 | Starts 01/05/2024 <too early> & =1. | DECOM – Date the episode commenced: "
                    + "01/05/2024\\nBeside it: Episodes, DECOM 01/04/2024; DEC 02/05/2024 | Check which of the two dates the case record supports. | "
                    + "Start it when the previous one ended: DECOM = 02/05/2024"), zoe);
            assertTrue(zoe.startsWith("Demo 2024/25 – Zoë Öz\n1 question about 1 child.\n"), zoe);
            assertTrue(book.isSheetVeryHidden(book.getSheetIndex("fettle keys")));
            XSSFRow wrongCode = row(book, "101");
            assertEquals("LS – Legal status", wrongCode.getCell(7).getStringCellValue(), "the only cell is chosen already");
            assertEquals("", row(book, "900").getCell(7).getStringCellValue(), "of two cells the reader chooses");
        }
    }

    /** The first text that the drop-downs of a list offer. */
    private static String first(XSSFWorkbook book, String list) {
        CellReference cell = new AreaReference(book.getName(list).getRefersToFormula(), book.getSpreadsheetVersion()).getFirstCell();
        return book.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()).getStringCellValue();
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
    }

    @Test
    void codesAreOfferedWithTheirMeanings() throws IOException {
        try (XSSFWorkbook book = BookProbe.open(book())) {
            String lists = BookProbe.text(book.getSheet("fettle lists"));
            assertTrue(lists.contains("C2 – full care order"), lists);
            assertEquals(Words.BLANK, first(book, "codes_LegalStatus"), "a blank is an answer, and comes before the codes");
            XSSFSheet sheet = (XSSFSheet) row(book, "101").getSheet();
            assertTrue(sheet.getDataValidations().stream()
                    .anyMatch(list -> list.getValidationConstraint().getFormula1().equals("codes_LegalStatus")
                            && list.getRegions().getCellRangeAddresses()[0].getFirstColumn() == 8),
                    "answers");
        }
        BookProbe.parts(book()).forEach((name, xml) -> assertFalse(xml.contains("<f>") || xml.contains("<f "), name));
    }

    /** A list for each row made thousands of columns of lists out of thousands of questions. */
    @Test
    void oneFormulaOffersWhatMayBeCorrectedInAllRowsOfASheet() throws IOException {
        try (XSSFWorkbook book = BookProbe.open(book())) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals(List.of("H7:H8", "I7"), sheet.getDataValidations().stream()
                    .map(list -> list.getRegions().getCellRangeAddresses()[0].formatAsString()).sorted().toList());
            assertTrue(sheet.getDataValidations().stream().anyMatch(list -> list.getValidationConstraint().getFormula1().equals(
                    "OFFSET('fettle keys'!$I$1,MATCH($L7,'fettle keys'!$A:$A,0)-1,0,COUNTIFS('fettle keys'!$A:$A,$L7,'fettle keys'!$I:$I,\"?*\"),1)")));
            String keys = BookProbe.text(book.getSheet("fettle keys"));
            assertTrue(keys.contains("LS – Legal status") && keys.contains(Layout.ALL_RIGHT) && keys.contains(Layout.DELETE), keys);
        }
    }

    @Test
    void answersComeBackAsTheReturnWritesThem() throws IOException {
        AnswerFile file = answered(book -> {
            fill(book, "101", null, "c1", "");
            fill(book, "501", "DECOM – Date the episode commenced", "3/5/2024", "moved on the Friday");
            fill(book, "900", Layout.ALL_RIGHT, "", "");
            fill(book, "901", null, "", "not ours");
        });
        assertEquals("", problems(file));
        assertEquals(4, file.questions());
        assertEquals(List.of(
                "SET 101 9 Episodes 3 {DECOM=01/06/2024} LS 'XX' -> 'C1' by =cmd|' /C calc'!A0 note ''",
                "NOTE 901 9 Episodes 0 {}  '' -> '' by =cmd|' /C calc'!A0 note 'not ours'",
                "SET 501 0010 Episodes 2 {DECOM=01/05/2024} DECOM '01/05/2024' -> '03/05/2024' by Zoë Öz note 'moved on the Friday'",
                "CONFIRM 900 100 Header 3 {}  '' -> '' by  note ''"), file.answers().stream().map(QuestionBookTest::text).toList());
    }

    static String text(Answer answer) {
        return answer.kind() + " " + answer.rule() + " " + answer.subject() + " " + answer.table() + " " + answer.fileRow() + " " + answer.key() + " "
                + answer.column() + " '" + answer.before() + "' -> '" + answer.after() + "' by " + answer.author() + " note '" + answer.note() + "'";
    }

    @Test
    void typedNumbersDatesChoicesAndBlanksAreUnderstood() throws IOException {
        AnswerFile file = answered(book -> {
            set(row(book, "101"), 8, "C2 – full care order");
            XSSFRow unusual = row(book, "900");
            set(unusual, 7, "SEX – Sex");
            unusual.createCell(8).setCellValue(1);
            XSSFRow overlap = row(book, "501");
            set(overlap, 7, "DEC – Date the episode ceased of Episodes, DECOM 01/04/2024");
            set(overlap, 8, "(blank)");
        });
        assertEquals("", problems(file));
        assertEquals(List.of("LS=C2", "DEC=", "SEX=1"), file.answers().stream().map(answer -> answer.column() + "=" + answer.after()).toList());
    }

    @Test
    void answersThatAreNoValuesAreSaidWithTheirCells() throws IOException {
        AnswerFile file = answered(book -> {
            fill(book, "101", null, "C9", "");
            fill(book, "501", "DECOM – Date the episode commenced", "31/02/2024", "");
            fill(book, "900", null, "1", "");
            fill(book, "901", null, "x", "");
        });
        assertEquals(List.of(), file.answers());
        String all = problems(file);
        assertTrue(all.contains("cell I7: 'C9' is no code of LS; choose one from the list, or type one of C1, C2, V2"), all);
        assertTrue(all.contains("sheet 'Zoë Öz', cell I7: '31/02/2024' is no day of the calendar"), all);
        assertTrue(all.contains("cell H7: does not say what the value '1' is for; choose from the list"), all);
        assertTrue(all.contains("there is no record that could be corrected; write a note instead"), all);
    }

    @Test
    void formulasCopiesAndRowsOfOtherWorkbooksAreRefused() throws IOException {
        AnswerFile file = answered(book -> {
            row(book, "101").createCell(8).setCellFormula("1+1");
            set(row(book, "900"), 11, row(book, "501").getCell(11).getStringCellValue());
            set(row(book, "901"), 11, "77-abc");
        });
        assertEquals(List.of(), file.answers());
        String all = problems(file);
        assertTrue(all.contains("holds a formula"), all);
        assertTrue(all.contains("cell A7: the same question stands in Zoë Öz!7 already"), all);
        assertTrue(all.contains("this row comes from another workbook"), all);
    }

    @Test
    void aSortThatTookOneColumnOnlyIsNoticed() throws IOException {
        AnswerFile file = answered(book -> {
            set(row(book, "101"), 1, "0010");
            fill(book, "101", null, "C1", "");
        });
        assertTrue(problems(file).contains("the row says child '0010', but its question was about '9'"), problems(file));
        assertEquals(List.of(), file.answers());
    }

    @Test
    void filesThatAreNoQuestionsSayWhatToDo() throws IOException {
        Path text = Files.writeString(folder.resolve("a.xlsx"), "child;answer");
        assertTrue(problems(AnswerReader.read(text, Demo.words(), Progress.NONE)).contains("saved as an Excel workbook (.xlsx)"));
        AnswerFile foreign = answered(book -> book.removeSheetAt(book.getSheetIndex("fettle keys")));
        assertTrue(problems(foreign).startsWith("is not a workbook of questions made by Fettle"), problems(foreign));
        AnswerFile newer = answered(book -> set(book.getSheet("fettle keys").getRow(0), 0, "fettle-questions 2"));
        assertTrue(problems(newer).startsWith("was made by a newer version"), problems(newer));
        AnswerFile other = answered(book -> set(book.getSheet("fettle keys").getRow(1), 0, "pack other"));
        assertTrue(problems(other).startsWith("was made with the rules 'other', but the rules here are 'demo'"), problems(other));
        AnswerFile broken = answered(book -> set(book.getSheet("fettle keys").getRow(6), 7, "{"));
        assertTrue(problems(broken).contains("hidden sheet 'fettle keys' was changed"), problems(broken));
        AnswerFile bare = answered(book -> IntStream.range(0, 3).forEach(i -> set(book.getSheetAt(i).getRow(5), 8, "")));
        assertTrue(problems(bare).contains("has no sheet with the columns 'Correct this', 'Right value' and 'Key' any more"), problems(bare));
    }

    @Test
    void answersFindTheirRecordsInTheReturnAsItIs() throws IOException {
        AnswerFile file = answered(book -> {
            fill(book, "101", null, "C1", "");
            fill(book, "501", "DECOM – Date the episode commenced", "03/05/2024", "");
            fill(book, "900", Layout.DELETE, "", "");
        });
        Return data = run.data();
        assertEquals("READY READY READY", outcomes(data, file));
        List<AnswerMatcher.Match> matches = AnswerMatcher.match(data, file.answers());
        ChangeSet set = ChangeSet.of(data, matches.stream().map(AnswerMatcher.Match::change).toList());
        assertEquals(List.of(), set.refusals());
        assertEquals(List.of(Edit.Kind.CELL, Edit.Kind.CELL, Edit.Kind.REMOVE), set.edits().stream().map(Edit::kind).sorted().toList());
        assertEquals("Answer of Zoë Öz", matches.get(1).change().reason().why());
        assertEquals("ALREADY ALREADY GONE", outcomes(set.edited(), file));
        int row = data.table("Episodes", Period.THIS).rowOfFileRow(3);
        assertEquals("CHANGED READY READY", outcomes(data.with(new Changes().set("Episodes", Period.THIS, row, "LS", "V2")), file));
        assertEquals("GONE READY READY", outcomes(data.with(new Changes().set("Episodes", Period.THIS, row, "DECOM", "02/06/2024")), file));
    }

    private static String outcomes(Return data, AnswerFile file) {
        return String.join(" ", AnswerMatcher.match(data, file.answers()).stream().map(match -> match.outcome().name()).toList());
    }

    /** Whatever is done to the bytes of the file: an answer, a message, never anything else. */
    @Test
    void damagedFilesGiveMessages() throws IOException {
        Random random = new Random(7);
        byte[] whole = book();
        Path file = folder.resolve("damaged.xlsx");
        for (int i = 0; i < WORST; i++) {
            byte[] bytes = whole.clone();
            for (int hit = random.nextInt(8); hit >= 0; hit--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            AnswerFile read = AnswerReader.read(file, Demo.words(), Progress.NONE);
            assertTrue(read.answers().isEmpty(), "nobody answered");
        }
    }

    /** Whatever is written into the cells, hidden ones too. */
    @Test
    void scribbledCellsGiveMessages() throws IOException {
        Random random = new Random(11);
        String[] texts = {"", "x", "{}", "{\"DECOM\":[]}", "-1", "99999999999", "LS", "\"", "null", "1-2", "31/12/9999", "(blank)", "Episodes"};
        for (int i = 0; i < WORST / 8; i++) {
            AnswerFile read = answered(book -> {
                for (int hit = 0; hit < 6; hit++) {
                    XSSFSheet sheet = book.getSheetAt(random.nextInt(book.getNumberOfSheets()));
                    XSSFRow row = sheet.getRow(random.nextInt(sheet.getLastRowNum() + 1));
                    if (row != null) {
                        set(row, random.nextInt(16), texts[random.nextInt(texts.length)]);
                    }
                }
            });
            AnswerMatcher.match(run.data(), read.answers());
        }
    }
}
