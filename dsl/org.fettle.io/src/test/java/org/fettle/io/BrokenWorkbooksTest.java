/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Workbooks broken at random, always in the same way for one seed: a clear problem or a return, never an exception and never a hang. */
class BrokenWorkbooksTest {

    private static final int SEEDS = 600;
    private static final List<String> SNIPPETS = List.of("<c r=\"A9\"/>", "<row r=\"1\"/>", "</row>", "<v>", "t=\"s\"", "r=\"ZZZZ9\"", "9999999999",
            "-1", "&lt;", "&#0;", "<mergeCell ref=\"A1:XFD1048576\"/>", "<f t=\"shared\" si=\"0\"/>", "\u0000", "<!-- -->", "<![CDATA[x]]>",
            "hidden=\"1\"", "<is><t>x</t></is>", "NaN", "1E999", "xmlns=\"\"", "<!DOCTYPE a>");

    @TempDir
    private Path folder;

    /** The names and bytes of the parts of a workbook, in turn. */
    private List<Object> parts() throws IOException {
        Path file = new Books().sheet("Marks").row("A title").row("ID", "DAY", "SUBJECT", "POINTS", "MORE")
                .row("a", LocalDate.of(2024, 4, 1), "art", 12, true).row(null, 45384, "gym", new Books.Formula("1+1", 2), new Books.Error(42))
                .row("b", "1.4.2024", "-", "12").row("c", null, "art", 7.5).merge("A3:A4").hideRow(5).hideColumn(2).sheet("Other")
                .row("ID", "SEX", "BORN", "MEALS").row("a", "1", "01/02/2015", 1).write(folder.resolve("good.xlsx"));
        List<Object> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName());
                parts.add(zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(List<Object> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.size(); i += 2) {
                zip.putNextEntry(new ZipEntry(parts.get(i).toString()));
                zip.write((byte[]) parts.get(i + 1));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Breaks a part's text, or drops the part, or breaks the archive itself. */
    private static byte[] broken(Random random, List<Object> good) throws IOException {
        List<Object> parts = new ArrayList<>(good);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            int part = random.nextInt(parts.size() / 2) * 2;
            if (random.nextInt(12) == 0 && parts.size() > 4) {
                parts.subList(part, part + 2).clear();
            } else {
                parts.set(part + 1, mutated(random, new String((byte[]) parts.get(part + 1), StandardCharsets.UTF_8)));
            }
        }
        byte[] bytes = zipped(parts);
        if (random.nextInt(4) == 0) {
            IntStream.range(0, 1 + random.nextInt(8)).forEach(i -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256));
        }
        return random.nextInt(12) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] mutated(Random random, String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(30));
        String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        String result = switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + snippet + text.substring(at);
            case 2 -> text.substring(0, at);
            case 3 -> digitChanged(random, text);
            case 4 -> text.substring(0, at) + text.substring(at, end) + text.substring(at);
            default -> {
                int tag = text.indexOf('>', at);
                yield tag < 0 ? text : text.substring(0, tag + 1) + snippet + text.substring(tag + 1);
            }
        };
        return result.getBytes(StandardCharsets.UTF_8);
    }

    private static String digitChanged(Random random, String text) {
        int[] digits = IntStream.range(0, text.length()).filter(i -> Character.isDigit(text.charAt(i))).toArray();
        int at = digits.length == 0 ? 0 : digits[random.nextInt(digits.length)];
        return text.substring(0, at) + random.nextInt(100_000) + text.substring(Math.min(text.length(), at + 1));
    }

    @Test
    void aBrokenWorkbookGivesAClearProblemOrAReturn() throws IOException {
        List<Object> good = parts();
        int failed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Path file = School.file(folder.resolve("in"), "book.xlsx", broken(new Random(seed), good));
            String which = "seed " + seed;
            ReadResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> School.read(file), which);
            assertEquals(result.failed(), result.problems().stream().anyMatch(Problem::isError), which);
            for (Problem problem : result.problems()) {
                assertTrue(problem.file().startsWith(file.toString()), which);
                assertFalse(problem.message().matches("(?s).*(Exception.*|: null|java\\..*|org\\.apache.*)"), () -> which + ": " + problem);
            }
            failed += result.failed() ? 1 : 0;
            if (!result.failed()) {
                // what was taken in spite of everything can be written back
                assertEquals(List.of(), ReturnWriter.write(result.data(), Period.THIS, folder.resolve("out"), Progress.NONE), which);
            }
        }
        assertTrue(failed > SEEDS / 4 && failed < SEEDS * 9 / 10, failed + " of the workbooks are refused");
    }

    @Test
    void whatUnpacksToAHundredTimesItsSizeIsNotRead() throws IOException {
        List<Object> parts = parts();
        for (int i = 0; i < parts.size(); i += 2) {
            if (parts.get(i).toString().endsWith("sheet1.xml")) {
                refused(bomb(parts, i, "<row><c><v>1</v></c></row>", "<worksheet><sheetData><row>"
                        + "<c t=\"inlineStr\"><is><t>ID</t></is></c><c t=\"inlineStr\"><is><t>DAY</t></is></c></row>"), "a hundred times");
            } else if (parts.get(i).toString().endsWith("sharedStrings.xml")) {
                refused(bomb(parts, i, "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>", "<sst>"), "a hundred times");
                refused(bomb(parts, i, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "<sst><si x=\""), "a hundred times");
            }
        }
    }

    /** The workbook with one part that repeats something for half a gigabyte. */
    private Path bomb(List<Object> parts, int part, String repeated, String start) throws IOException {
        Path file = folder.resolve("in/bomb.xlsx");
        Files.createDirectories(file.getParent());
        byte[] block = repeated.repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.size(); i += 2) {
                zip.putNextEntry(new ZipEntry(parts.get(i).toString()));
                if (i == part) {
                    zip.write(start.getBytes(StandardCharsets.UTF_8));
                    for (long n = 0; n < 1L << 29; n += block.length) {
                        zip.write(block);
                    }
                } else {
                    zip.write((byte[]) parts.get(i + 1));
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private static void refused(Path file, String why) {
        ReadResult result = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> School.read(file));
        assertTrue(result.failed());
        assertTrue(result.problems().get(0).message().contains(why), () -> result.problems().toString());
    }
}
