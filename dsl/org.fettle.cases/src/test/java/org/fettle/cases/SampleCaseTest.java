/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The sample case is the same, whether the build wrote its returns or they are made now. */
class SampleCaseTest {
    @TempDir
    private Path folder;

    @Test
    void isTheSameFromTheFilesOfTheBuild() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("packs/little"));
        Files.writeString(pack.resolve("pack.fettle"), "made up");
        Path ready = folder.resolve("ready");
        SampleCase.main(new String[] {ready.toString()});
        Map<String, String> returns = texts(ready);

        SampleCase.make(new CaseFolder(folder.resolve("cases/copied")), pack, ready, Progress.NONE);
        SampleCase.make(new CaseFolder(folder.resolve("cases/made")), pack, folder.resolve("not there"), Progress.NONE);

        Map<String, String> copied = texts(folder.resolve("cases/copied"));
        assertEquals(texts(folder.resolve("cases/made")), copied);
        assertEquals(returns, texts(ready), "what came with the program stays");
        assertTrue(copied.keySet().containsAll(returns.keySet()) && copied.containsKey("packs/little/pack.fettle"), copied.keySet()::toString);
        assertTrue(returns.containsKey("this/episodes.csv") && returns.containsKey("last/episodes.csv"), returns.keySet()::toString);
        assertFalse(returns.keySet().stream().anyMatch(file -> file.startsWith("clean") || file.equals("truth.csv")),
                "the answers are not in the case");
        assertEquals("Sample case", CaseSettings.read(new CaseFolder(folder.resolve("cases/copied")).settings()).title());
    }

    private static Map<String, String> texts(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> root.relativize(file).toString(), SampleCaseTest::text, (one, other) -> one, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
