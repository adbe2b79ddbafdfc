/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Two hundred broken returns, each made from a good one by a seed: a run ends with a result or with problems that name file and place, in good
 * time, with no stack trace and no file half written. A seed that once failed stays in the range.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenInputTest {
    private static final int SEEDS = 200;
    private static final List<String> JUNK = List.of("\"", "\"\"", ",", ",,,,", "\r", "\n", "\r\n", "\0", "\u00ff", "\ufeff", ";", "\t", "31/02/2020",
            "99/99/9999", "-1", "1e309", "   ", "n/a", "é", "x".repeat(5_000), "'", "\\", "{}", "\u2028");

    private Path folder;
    private Path pack;
    private final List<Path> good = new ArrayList<>();

    @BeforeAll
    void makeGoodFiles(@TempDir Path shared) throws IOException {
        folder = shared;
        Path sample = folder.resolve("sample");
        assertEquals(ExitCode.OK, Shell.run("sample", "--children", "40", "--out", sample).code());
        pack = folder.resolve("ssda903.fettlepack");
        assertEquals(ExitCode.OK, Shell.run("compile", "ssda903", "--out", pack).code());
        try (Stream<Path> files = Files.list(sample.resolve("this"))) {
            files.sorted().forEach(good::add);
        }
    }

    static List<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(SEEDS).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRunEndsWellWhateverTheFilesHold(int seed) throws IOException {
        Random random = new Random(seed);
        Path data = Files.createDirectory(folder.resolve("broken-" + seed));
        for (Path file : good) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(data.resolve(file.getFileName()), random.nextInt(3) == 0 ? broken(bytes, random) : bytes);
        }
        Path out = data.resolveSibling("out-" + seed + ".jsonl");
        Path ledger = data.resolveSibling("ledger-" + seed + ".json");
        Shell.Result result = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Shell.run("run", "--pack", pack, "--data", data, "--year",
                "2024/25", "--out", out, "--ledger", ledger));
        assertFalse(result.err().contains("\tat ") || result.err().contains("Exception"), result::err);
        if (result.code() == ExitCode.BAD_INPUT) {
            assertFalse(result.errors().isEmpty(), result::err);
            for (String error : result.errors()) {
                assertTrue(good.stream().anyMatch(file -> error.contains(file.getFileName().toString())) || error.contains(data.toString()), error);
            }
            assertFalse(Files.exists(out) || Files.exists(ledger), "a failed run has written files");
        } else {
            assertTrue(result.code() == ExitCode.OK || result.code() == ExitCode.FLAGGED, result::toString);
            assertTrue(Files.exists(out) && Files.exists(ledger), "a good run has not written its files");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")), "a temporary file is left");
        }
    }

    static List<Integer> someSeeds() {
        return seeds().subList(0, SEEDS / 5);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void aRunEndsWellWhateverThePackFileHolds(int seed) throws IOException {
        Path broken = folder.resolve("broken-" + seed + ".fettlepack");
        Files.write(broken, broken(Files.readAllBytes(pack), new Random(seed)));
        Shell.Result result = assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> Shell.run("run", "--pack", broken, "--data", good.get(0).getParent(), "--year", "2024/25", "--format", "jsonl"));
        assertFalse(result.err().contains("\tat "), result.err());
        assertTrue(result.code() != ExitCode.INTERNAL, result::toString);
        if (result.code() == ExitCode.BAD_INPUT) {
            assertEquals("", result.out());
            assertTrue(result.err().contains(broken.toString()), result::err);
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void aCheckEndsWellWhateverTheSourcesHold(int seed) throws IOException {
        Random random = new Random(seed);
        Path sources = Files.createDirectories(folder.resolve("sources-" + seed));
        Files.writeString(sources.resolve("pack.fettle"), SmallPack.PACK);
        Files.write(sources.resolve("rules.fettle"), broken(SmallPack.RULES.getBytes(StandardCharsets.UTF_8), random));
        Shell.Result result = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Shell.run("check", sources));
        assertTrue(result.code() == ExitCode.OK || result.code() == ExitCode.BAD_INPUT, result::toString);
        assertTrue(result.code() == ExitCode.OK || result.out().contains("rules.fettle"), result::toString);
    }

    private static byte[] broken(byte[] good, Random random) {
        byte[] bytes = good;
        for (int i = 0; i <= random.nextInt(4); i++) {
            bytes = brokenOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] brokenOnce(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(200));
        return switch (random.nextInt(8)) {
            case 0 -> cut(bytes, at, bytes.length, new byte[0]);
            case 1 -> cut(bytes, at, end, new byte[0]);
            case 2 -> cut(bytes, at, at, JUNK.get(random.nextInt(JUNK.size())).getBytes(StandardCharsets.UTF_8));
            case 3 -> cut(bytes, at, end, noise(random, end - at));
            case 4 -> new byte[0];
            case 5 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 6 -> cut(bytes, 0, lineEnd(bytes, 0), new byte[0]);
            default -> cut(bytes, lineEnd(bytes, at), lineEnd(bytes, at), new String(bytes, 0, lineEnd(bytes, 0), StandardCharsets.UTF_8).getBytes(
                    StandardCharsets.UTF_8));
        };
    }

    private static byte[] cut(byte[] bytes, int from, int to, byte[] instead) {
        byte[] result = new byte[from + instead.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(instead, 0, result, from, instead.length);
        System.arraycopy(bytes, to, result, from + instead.length, bytes.length - to);
        return result;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
