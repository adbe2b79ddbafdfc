/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.CancelledException;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reading files that are as they should be, or a little odd. */
class ReturnReaderTest {

    private static final String MARKS = "ID,DAY,SUBJECT,POINTS\n";

    @TempDir
    private Path folder;

    private Table marks(String text) {
        return marks(text.getBytes(StandardCharsets.UTF_8));
    }

    private Table marks(byte[] bytes) {
        School.file(folder, "marks.csv", bytes);
        ReadResult result = School.read(folder);
        assertFalse(result.failed(), () -> result.problems().toString());
        return result.data().table("Marks", Period.THIS);
    }

    /** The problems as code:line:column. */
    private static List<String> places(ReadResult result) {
        return result.problems().stream().map(p -> p.code() + ":" + p.line() + ":" + p.column()).toList();
    }

    private List<String> problems(String text) {
        School.file(folder, "marks.csv", text);
        return places(School.read(folder));
    }

    @Test
    void readsCellsOfEveryType() {
        Table marks = marks(MARKS + "a,01/06/2020,art,7\na, ,maths,x\n");
        assertEquals(2, marks.rowCount());
        assertEquals("art", marks.column("SUBJECT").text(0));
        assertEquals(7, marks.column("POINTS").value(0));
        assertTrue(marks.column("DAY").isBlank(1));
        assertTrue(marks.column("POINTS").isUnreadable(1));
        assertEquals("x", marks.column("POINTS").rawText(1));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertEquals("a", marks("\uFEFF" + MARKS + "a,,,\n").column("ID").text(0));
    }

    @Test
    void utf8IsReadAsSuch() {
        assertEquals("Zoë € 漢", marks(MARKS + "a,,Zoë € 漢,\n").column("SUBJECT").text(0));
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252WithAWarning() {
        School.file(folder, "marks.csv", (MARKS + "a,,art,\nb,,Zoë €,\n").getBytes(Charset.forName("windows-1252")));
        ReadResult result = School.read(folder);
        assertEquals("Zoë €", result.data().table("Marks", Period.THIS).column("SUBJECT").text(1));
        assertEquals(List.of("csv.encoding:3:6"), places(result));
    }

    @Test
    void aFileMayTurnOutNotToBeUtf8FarBehindItsStart() {
        String start = MARKS + "a,,art,\n".repeat(20_000);
        School.file(folder, "marks.csv", (start + "b,,Zoë,\n").getBytes(StandardCharsets.ISO_8859_1));
        ReadResult result = School.read(folder);
        assertEquals("Zoë", result.data().table("Marks", Period.THIS).column("SUBJECT").text(20_000));
        assertEquals(List.of("csv.encoding:20002:6"), places(result));
    }

    @Test
    void quotedCellsHoldCommasQuotesAndLineEnds() {
        Table marks = marks(MARKS + "a,,\"x,\"\"y\"\"\r\nz\",1\nb,,art,2\n");
        assertEquals("x,\"y\"\r\nz", marks.column("SUBJECT").rawText(0));
        assertEquals(2, marks.line(0));
        assertEquals(4, marks.line(1));
        assertEquals(2, marks.fileRow(1));
    }

    @Test
    void anyLineEndWillDoAndTheLastMayBeMissing() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Table marks = marks((MARKS + "a,,art,1\nb,,art,2").replace("\n", end));
            assertEquals(2, marks.rowCount());
            assertEquals(2, marks.column("POINTS").value(1));
            assertEquals(3, marks.line(1));
        }
    }

    @Test
    void emptyLinesAreNoRowsButCountAsLines() {
        Table marks = marks("\n" + MARKS + "a,,,\n\n\nb,,,\n");
        assertEquals(2, marks.rowCount());
        assertEquals(3, marks.line(0));
        assertEquals(6, marks.line(1));
        assertEquals(2, marks.fileRow(1));
    }

    @Test
    void columnsComeInAnyOrderAndUnknownOnesAreKept() {
        Table marks = marks(" points ,Team,id,SUBJECT,Day\n5,red,a,art,\n");
        assertEquals(5, marks.column("POINTS").value(0));
        assertEquals("red", marks.column("TEAM").text(0));
        assertFalse(marks.column("TEAM").spec().declared());
    }

    @Test
    void aMissingColumnIsOneWarning() {
        School.file(folder, "marks.csv", "ID,DAY,SUBJEKT\na,,art\nb,,art\n");
        ReadResult result = School.read(folder);
        assertEquals(List.of("csv.column.missing:1:1", "csv.column.missing:1:1"), places(result));
        assertTrue(result.problems().get(0).message().contains("is SUBJEKT meant to be it?"), result.problems()::toString);
        assertNull(result.data().table("Marks", Period.THIS).column("POINTS"));
    }

    @Test
    void withoutTheKeyColumnTheFileIsRefused() {
        assertEquals(List.of("csv.column.key:1:1"), problems("DAY,SUBJECT,POINTS\n,art,1\n"));
    }

    @Test
    void aMissingHeaderIsAnError() {
        assertEquals(List.of("csv.header.missing:1:1"), problems("a,01/06/2020,art,7\n"));
    }

    @Test
    void aRepeatedHeaderLineIsLeftOut() {
        School.file(folder, "marks.csv", MARKS + "a,,,\n" + MARKS + "b,,,\n");
        ReadResult result = School.read(folder);
        assertEquals(List.of("csv.header.repeated:3:1"), places(result));
        Table marks = result.data().table("Marks", Period.THIS);
        assertEquals(2, marks.rowCount());
        assertEquals(4, marks.line(1));
    }

    @Test
    void aColumnNamedTwiceIsAnErrorWhenTheReturnKnowsIt() {
        assertEquals(List.of("csv.column.twice:1:25"), problems("ID,DAY,\"SUBJECT\",POINTS,\"day\"\n"));
        assertEquals(List.of("csv.column.twice:1:28"), problems("ID,DAY,SUBJECT,POINTS,TEAM,team\n"));
        assertFalse(School.read(folder).failed());
    }

    @Test
    void otherSeparatorsAreNamed() {
        School.file(folder, "marks.csv", "ID;DAY;SUBJECT;POINTS\na;;;\n");
        ReadResult result = School.read(folder);
        assertEquals(List.of("csv.separator:1:3"), places(result));
        assertTrue(result.problems().get(0).message().contains("\";\""));
    }

    @Test
    void shortRowsAreFilledAndCounted() {
        School.file(folder, "marks.csv", MARKS + "a,,art,1\nb,01/06/2020\nc\n");
        ReadResult result = School.read(folder);
        assertEquals(List.of("csv.row.short:3:13"), places(result));
        assertTrue(result.problems().get(0).message().contains("2 rows in all"), result.problems()::toString);
        assertTrue(result.data().table("Marks", Period.THIS).column("SUBJECT").isBlank(1));
    }

    @Test
    void longRowsAreErrorsUnlessTheRestIsBlank() {
        assertEquals(List.of(), problems(MARKS + "a,,art,1,, \n"));
        assertEquals(List.of("csv.row.long:2:10", "csv.row.long:4:13"), problems(MARKS + "a,,art,1,x\nb,,,\n\"a\",,art,1,,y\n"));
    }

    @Test
    void rowsWithNothingInThemAreKeptWithAWarning() {
        School.file(folder, "marks.csv", MARKS + "a,,,\n,,,\n,,,\n");
        ReadResult result = School.read(folder);
        assertEquals(List.of("csv.row.blank:3:1"), places(result));
        Table marks = result.data().table("Marks", Period.THIS);
        assertEquals(3, marks.rowCount());
        assertEquals(result.data().subjects().keyless(), marks.subject(2));
    }

    @Test
    void anEmptyFileIsAnError() {
        assertEquals(List.of("csv.empty:0:0"), problems(""));
        assertEquals(List.of("csv.empty:0:0"), problems("\n\r\n\n"));
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        Table marks = marks("ID,DAY,SUBJECT,POINTS");
        assertTrue(marks.isLoaded());
        assertEquals(0, marks.rowCount());
    }

    @Test
    void aQuoteThatIsNeverClosedIsAnErrorWhereItOpens() {
        assertEquals(List.of("csv.quote.open:3:4"), problems(MARKS + "a,,art,1\nb,,\"art,1\nc,,,\n"));
    }

    @Test
    void textBehindAClosingQuoteIsAnError() {
        assertEquals(List.of("csv.quote.text:3:4"), problems(MARKS + "a,,art,1\nb,,\"art\"x,1\nc,,,\n"));
    }

    @Test
    void filesThatAreNotTextAreRefused() {
        School.file(folder, "marks.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        assertEquals(List.of("xlsx.unreadable:0:0"), places(School.read(folder)));
        School.file(folder, "marks.csv", (MARKS + "a,,\0,\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("csv.binary:2:4"), places(School.read(folder)));
        School.file(folder, "marks.csv", (MARKS + "a,,art,\n".repeat(9000) + "a,,\0,\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("csv.binary:9002:4"), places(School.read(folder)));
        School.file(folder, "marks.csv", MARKS.getBytes(StandardCharsets.UTF_16));
        assertEquals(List.of("csv.utf16:1:1"), places(School.read(folder)));
    }

    @Test
    void allProblemsOfAllFilesAreReportedAtOnce() {
        School.file(folder, "marks.csv", MARKS + "a,,art,1,x\n");
        School.file(folder, "pupils.csv", "");
        assertEquals(List.of("csv.row.long:2:10", "csv.empty:0:0"), places(School.read(folder)));
        assertTrue(School.read(folder).failed());
    }

    @Test
    void manyProblemsOfAKindAreCounted() {
        School.file(folder, "marks.csv", MARKS + "a,,art,1,x\n".repeat(5000));
        ReadResult result = School.read(folder);
        assertEquals(ReadOptions.DEFAULT.problemsPerKind(), result.problems().size());
        Problem last = result.problems().get(result.problems().size() - 1);
        assertTrue(last.message().endsWith("(and 4,980 more like this in the file)"), last::message);
        assertEquals(21, last.line());
    }

    @Test
    void filesAreRecognisedByNameIgnoringCaseOrByHeader() {
        School.file(folder, "MARKS.CSV", MARKS + "a,,,\n");
        School.file(folder, "extract 2024.csv", "ID,SEX,BORN,MEALS\nb,,,\n");
        School.file(folder, "notes.txt", "nothing to see\n");
        School.file(folder, ".hidden.csv", "x");
        ReadResult result = School.read(folder);
        assertEquals(List.of("io.header:1:1", "io.unknown:1:1"), places(result));
        assertEquals(2, result.data().loadedTables().size());
        assertEquals(List.of("Pupils", "Marks"), result.data().loadedTables().stream().map(t -> t.type().name()).toList());
    }

    @Test
    void twoFilesForOneTableAreAnError() {
        School.file(folder, "marks.csv", MARKS);
        School.file(folder, "marks.txt", MARKS);
        assertEquals(List.of("io.twice:0:0"), places(School.read(folder)));
    }

    @Test
    void foldersThatAreMissingOrHoldNothingAreErrors() {
        assertEquals(List.of("io.missing:0:0"), places(School.read(folder.resolve("none"))));
        assertEquals(List.of("io.none:0:0"), places(School.read(folder)));
    }

    @Test
    void lastYearAndReferencesComeFromTheirOwnPlaces() {
        Path now = School.file(folder.resolve("this"), "marks.csv", MARKS + "b,,,\n").getParent();
        Path last = School.file(folder.resolve("last"), "marks.csv", MARKS + "a,,,\nb,,,\n").getParent();
        Path rooms = School.file(folder, "register.csv", "ROOM,SEATS\nB1,30\n");
        Return data = School.read(Sources.of(now).withLastYear(last).withReference("rooms", rooms)).data();
        assertEquals(2, data.table("Marks", Period.LAST).rowCount());
        assertEquals(0, data.subjects().find("b"));
        assertEquals(30, data.reference("Rooms").column("SEATS").value(0));
        assertEquals(List.of("io.reference:0:0"), places(School.read(Sources.of(now).withReference("Halls", rooms))));
    }

    @Test
    void readingCanBeCancelled() {
        School.file(folder, "marks.csv", MARKS + "a,,,\n");
        Progress cancelled = Progress.silent(() -> true);
        for (int threads : new int[] {1, 2}) {
            ReadOptions options = new ReadOptions(threads, 20, 4);
            assertThrows(CancelledException.class,
                    () -> ReturnReader.read(School.TYPE, Sources.of(folder), new Dictionary(), options, cancelled));
        }
    }

    @Test
    void aRowOfMillionsOfCharactersIsRefusedWhereItStarts() {
        School.file(folder, "marks.csv", MARKS + "a,,art,1\nb,,\"art" + "\nc,,x,".repeat(1_500_000));
        assertEquals(List.of("csv.row.huge:3:4"), places(School.read(folder)));
    }
}
