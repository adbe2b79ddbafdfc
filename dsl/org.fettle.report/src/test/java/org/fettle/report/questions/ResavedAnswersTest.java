/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fettle.data.Progress;
import org.fettle.engine.RunResult;
import org.fettle.report.BookProbe;
import org.fettle.report.Demo;
import org.fettle.report.DemoRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A workbook of questions that LibreOffice opened and saved gives the answers that were put in, and prints nothing of the sheets that are not shown. */
class ResavedAnswersTest {
    private static final int SECONDS = 120;

    /** What LibreOffice sets up at its first start; kept for the next. */
    @TempDir
    static Path profile;

    @TempDir
    Path folder;

    private Path filled;

    @BeforeEach
    void fillIn() throws IOException {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path).resolve("soffice")));
        assumeTrue(there, "there is no LibreOffice (soffice) on this machine");
        RunResult run = DemoRun.result();
        Questions questions = Questions.of(DemoRun.compiled(), run, IntStream.range(0, run.flags().size()).toArray(), "worker", Progress.NONE);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        QuestionBook.write(questions, "Demo 2024/25", made, Progress.NONE);
        filled = folder.resolve("answers.xlsx");
        try (XSSFWorkbook book = BookProbe.open(made.toByteArray()); OutputStream out = Files.newOutputStream(filled)) {
            QuestionBookTest.fill(book, "101", null, "C1 – interim care order", "");
            QuestionBookTest.fill(book, "501", "DECOM – Date the episode commenced", "3/5/2024", "moved on the Friday");
            QuestionBookTest.fill(book, "900", Layout.ALL_RIGHT, "", "");
            book.write(out);
        }
    }

    private Path convert(String format) throws IOException, InterruptedException {
        Path made = Files.createDirectories(folder.resolve("made"));
        Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to",
                format, "--outdir", made.toString(), filled.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile()).start();
        assertTrue(office.waitFor(SECONDS, TimeUnit.SECONDS), "LibreOffice did not come to an end");
        return made.resolve("answers." + format);
    }

    @Test
    void answersAreTheSameAfterLibreOfficeHasSavedTheFile() throws IOException, InterruptedException {
        AnswerFile before = AnswerReader.read(filled, Demo.words(), Progress.NONE);
        assertEquals(3, before.answers().size());
        Path saved = convert("xlsx");
        assertTrue(Files.mismatch(filled, saved) >= 0, "it is another file");
        AnswerFile after = AnswerReader.read(saved, Demo.words(), Progress.NONE);
        assertEquals(List.of(), after.problems());
        assertEquals(before.questions(), after.questions());
        assertEquals(texts(before), texts(after));
    }

    private static List<String> texts(AnswerFile file) {
        return file.answers().stream().map(QuestionBookTest::text).toList();
    }

    @Test
    void onPaperThereAreThreeSheetsAndNothingElse() throws IOException, InterruptedException {
        String pages = Files.readString(convert("pdf"), StandardCharsets.ISO_8859_1);
        assertEquals(3, pages.split("/Type/Page[^s]", -1).length - 1, "a page for each of three social workers");
    }
}
