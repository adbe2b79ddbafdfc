/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Writing back: only what changed changes. */
class ReturnWriterTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private Return read(byte[] bytes) {
        School.file(folder, "Marks.CSV", bytes);
        ReadResult result = School.read(folder);
        assertFalse(result.failed(), () -> result.problems().toString());
        return result.data();
    }

    private Return read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] written(Return data) throws IOException {
        Path out = folder.resolve("out");
        assertEquals(List.of(), ReturnWriter.write(data, Period.THIS, out, Progress.NONE));
        try (var files = Files.list(out)) {
            assertEquals(1, files.count(), "nothing is left over");
        }
        return Files.readAllBytes(out.resolve("Marks.CSV"));
    }

    private String text(Return data) throws IOException {
        return new String(written(data), StandardCharsets.UTF_8);
    }

    private static Changes set(int row, String column, String text) {
        return new Changes().set("Marks", Period.THIS, row, column, text);
    }

    @Test
    void onlyTheChangedCellChanges() throws IOException {
        Return data = read("\uFEFFid,\"Day\" ,SUBJECT,POINTS,Team\r\na, 1/6/2020,\"art\",007,\"x\"\"y\"\r\n\r\nb,,\"\",1,\r\n"
                .replace("\"Day\" ", "\"Day\""));
        assertEquals("\uFEFFid,\"Day\",SUBJECT,POINTS,Team\r\na, 1/6/2020,\"maths\",007,\"x\"\"y\"\r\n\r\nb,,\"\",1,\r\n",
                text(data.with(set(0, "SUBJECT", "maths"))));
    }

    @Test
    void aNewTextIsQuotedWhenItMustBe() throws IOException {
        Return data = read("ID,DAY,SUBJECT,POINTS\na,,art,1\n");
        assertEquals("ID,DAY,SUBJECT,POINTS\na,,\"a,\"\"b\"\"\nc\",1\n", text(data.with(set(0, "SUBJECT", "a,\"b\"\nc"))));
    }

    @Test
    void windows1252StaysWindows1252() throws IOException {
        Return data = read("ID,DAY,SUBJECT,POINTS\nZoë,,\u0081 €,1\n".replace("\u0081 ", "").getBytes(WESTERN));
        assertArrayEquals("ID,DAY,SUBJECT,POINTS\nZoë,,é,1\n".getBytes(WESTERN), written(data.with(set(0, "SUBJECT", "é"))));
    }

    @Test
    void aTextThatTheEncodingCannotHoldIsRefusedAndNothingIsWritten() throws IOException {
        Return data = read("ID,DAY,SUBJECT,POINTS\nZoë,,,1\n".getBytes(WESTERN));
        Path out = folder.resolve("out");
        List<Problem> problems = ReturnWriter.write(data.with(set(0, "SUBJECT", "漢")), Period.THIS, out, Progress.NONE);
        assertEquals(List.of("io.write:2"), problems.stream().map(p -> p.code() + ":" + p.line()).toList());
        try (var files = Files.list(out)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void deletedRowsGoAndNewRowsComeLast() throws IOException {
        Return data = read("ID,DAY,SUBJECT,POINTS\r\na,,art,1\r\nb,,art,2");
        Return edited = data
                .with(new Changes().delete("Marks", Period.THIS, 0).add("Marks", Period.THIS, Map.of("ID", "c", "POINTS", "3")));
        assertEquals("ID,DAY,SUBJECT,POINTS\r\nb,,art,2\r\nc,,,3", text(edited));
    }

    @Test
    void aNewColumnIsAddedToEveryRow() throws IOException {
        Return data = read("ID,DAY,SUBJECT\na,,art\nb,,\n");
        assertEquals("ID,DAY,SUBJECT,POINTS\na,,art,5\nb,,,\n", text(data.with(set(0, "POINTS", "5"))));
    }

    @Test
    void aShortRowIsFilledUpToTheNewCell() throws IOException {
        Return data = read("ID,DAY,SUBJECT,POINTS\na\n");
        assertEquals("ID,DAY,SUBJECT,POINTS\na,,art\n", text(data.with(set(0, "SUBJECT", "art"))));
    }

    @Test
    void aReturnWithoutFilesIsWrittenInFull() throws IOException {
        Return data = new ReturnBuilder(School.TYPE).table("Marks", Period.THIS, "ID", "SUBJECT").row("a", "x,y").row("b", "").build();
        Path out = folder.resolve("out");
        assertEquals(List.of(), ReturnWriter.write(data, Period.THIS, out, Progress.NONE));
        assertEquals("ID,SUBJECT\na,\"x,y\"\nb,\n", Files.readString(out.resolve("marks.csv")));
    }

    @Test
    void theOriginalIsNeverOverwritten() {
        Return data = read("ID,DAY,SUBJECT,POINTS\na,,art,1\n");
        List<Problem> problems = ReturnWriter.write(data, Period.THIS, folder, Progress.NONE);
        assertEquals(List.of("io.original"), problems.stream().map(Problem::code).toList());
    }

    @Test
    void aFileThatChangedSinceIsRefused() {
        Return data = read("ID,DAY,SUBJECT,POINTS\na,,art,1\n");
        Return edited = data.with(set(0, "POINTS", "2"));
        for (String now : List.of("ID,DAY,SUBJECT,POINTS\na,,art,9\n", "ID,DAY,SUBJECT,POINTS\na,,art,1\nb,,,\n", "ID,DAY\na,\n", "")) {
            School.file(folder, "Marks.CSV", now);
            List<Problem> problems = ReturnWriter.write(edited, Period.THIS, folder.resolve("out"), Progress.NONE);
            assertEquals(List.of("io.write"), problems.stream().map(Problem::code).toList());
            assertTrue(Files.notExists(folder.resolve("out").resolve("Marks.CSV")));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAProblem() {
        Return data = read("ID,DAY,SUBJECT,POINTS\na,,art,1\n");
        Path file = School.file(folder.resolve("x"), "file", "");
        assertEquals("io.write", ReturnWriter.write(data, Period.THIS, file.resolve("out"), Progress.NONE).get(0).code());
    }
}
