/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files broken at random, always in the same way for one seed: a clear problem or a return, never an exception and never a hang. */
class BrokenFilesTest {

    private static final int SEEDS = 400;

    @TempDir
    private Path folder;

    private static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    private static byte[] good(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "").append("ID,DAY,SUBJECT,POINTS,TEAM\n");
        for (int row = 0; row < 40; row++) {
            text.append(row / 3).append(random.nextBoolean() ? ",01/06/2020," : ",,")
                    .append(random.nextBoolean() ? "\"two\nlines, Zoë\"" : "art")
                    .append(',').append(random.nextInt(100)).append(",\"red\"\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] broken(Random random) {
        byte[] bytes = good(random);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = brokenOnce(random, bytes);
        }
        return bytes;
    }

    private static byte[] brokenOnce(Random random, byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, random.nextInt(60));
        return switch (random.nextInt(10)) {
            case 0 -> spliced(bytes, at, bytes.length - at);
            case 1 -> spliced(bytes, 0, at);
            case 2 -> spliced(bytes, at, 0, '"');
            case 3 -> spliced(bytes, at, 0, '"', 'x');
            case 4 -> spliced(bytes, at, 0, 0);
            case 5 -> spliced(bytes, at, 0, 0xC3);
            case 6 -> spliced(bytes, at, 0, ',', 'x', ',', '\r');
            case 7 -> spliced(bytes, at, length);
            case 8 -> spliced(bytes, at, 0, random.ints(20, 0, 256).toArray());
            default -> spliced(bytes, at, 0, new String(bytes, StandardCharsets.ISO_8859_1).substring(0, at).chars().limit(400).toArray());
        };
    }

    private static byte[] spliced(byte[] bytes, int at, int drop, int... insert) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        for (int b : insert) {
            out.write(b);
        }
        out.write(bytes, at + drop, bytes.length - at - drop);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBrokenFileGivesAClearProblemOrAReturn(long seed) {
        Random random = new Random(seed);
        Path file = School.file(folder, "marks.csv", broken(random));
        ReadOptions options = new ReadOptions(1 + random.nextInt(2), 5, 1 + random.nextInt(2000));
        ReadResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> School.read(Sources.of(file), options));
        assertEquals(result.failed(), result.problems().stream().anyMatch(Problem::isError));
        for (Problem problem : result.problems()) {
            assertEquals(file.toString(), problem.file());
            assertTrue(problem.line() >= 0 && problem.column() >= 0, problem::toString);
            assertTrue(problem.line() > 0 || problem.code().equals("csv.empty"), problem.code() + " has no line: " + problem);
            assertFalse(problem.message().contains("Exception") || problem.message().contains("null"), problem::message);
        }
        if (!result.failed()) {
            // what was taken in spite of everything is written back as it was
            Path out = folder.resolve("out");
            assertEquals(0, ReturnWriter.write(result.data(), Period.THIS, out, Progress.NONE).size());
            assertEquals(School.show(result.data()), School.show(School.read(out.resolve("marks.csv")).data()));
        }
    }

    @Test
    void theSeedsBreakFilesInManyWays() {
        Set<String> codes = new TreeSet<>();
        int failed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ReadResult result = School.read(School.file(folder, "marks.csv", broken(new Random(seed))));
            result.problems().forEach(problem -> codes.add(problem.code()));
            failed += result.failed() ? 1 : 0;
        }
        assertTrue(failed >= 200, failed + " of the files are refused");
        assertTrue(codes.size() >= 8, codes::toString);
    }
}
