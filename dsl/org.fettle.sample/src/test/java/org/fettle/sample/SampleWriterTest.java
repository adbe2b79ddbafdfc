/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SampleWriterTest {
    @TempDir
    Path temp;

    @Test
    void equalOptionsWriteEqualBytes() throws IOException {
        Map<String, String> first = WrittenSample.write(temp.resolve("a"), 300, 7, 0.2, 2024).files();
        Map<String, String> second = WrittenSample.write(temp.resolve("b"), 300, 7, 0.2, 2024).files();
        assertEquals(first, second);
    }

    @Test
    void anotherSeedWritesOtherChildren() throws IOException {
        Map<String, String> first = WrittenSample.write(temp.resolve("a"), 300, 7, 0.2, 2024).files();
        Map<String, String> second = WrittenSample.write(temp.resolve("b"), 300, 8, 0.2, 2024).files();
        assertNotEquals(first.get("this/episodes.csv"), second.get("this/episodes.csv"));
        assertNotEquals(first.get("truth.csv"), second.get("truth.csv"));
    }

    @Test
    void shareOfErrorsLeavesTheCleanReturnAlone() throws IOException {
        Map<String, String> none = WrittenSample.write(temp.resolve("a"), 300, 7, 0, 2024).files();
        Map<String, String> many = WrittenSample.write(temp.resolve("b"), 300, 7, 1, 2024).files();
        for (SampleTable table : SampleTable.values()) {
            assertEquals(none.get("clean/this/" + table.fileName()), many.get("clean/this/" + table.fileName()));
            assertEquals(none.get("clean/last/" + table.fileName()), many.get("clean/last/" + table.fileName()));
        }
    }

    @Test
    void everyTableHasAFileInEveryYear() throws IOException {
        WrittenSample sample = WrittenSample.write(temp.resolve("a"), 50, 1, 0.1, 2022);
        for (String folder : List.of("this", "last", "clean/this", "clean/last")) {
            for (SampleTable table : SampleTable.values()) {
                assertEquals(table.columns(), sample.records(folder, table).get(0), folder + "/" + table.fileName());
            }
        }
    }

    @Test
    void headerHasTheChildrenAskedFor() throws IOException {
        WrittenSample sample = WrittenSample.write(temp.resolve("a"), 777, 3, 0.1, 2025);
        assertEquals(777, sample.records("this", SampleTable.HEADER).size() - 1);
        assertEquals(777, sample.result.children());
    }

    @Test
    void resultCountsRowsAndErrors() throws IOException {
        WrittenSample sample = WrittenSample.write(temp.resolve("a"), 500, 3, 0.3, 2024);
        long rows = 0;
        for (SampleTable table : SampleTable.values()) {
            rows += sample.records("this", table).size() - 1;
        }
        assertEquals(rows, sample.result.rowsThisYear());
        assertTrue(sample.result.errors() > 100 && sample.result.errors() < 200, "about 150 expected: " + sample.result.errors());
    }

    @Test
    void readmeSaysThatTheChildrenAreMadeUp() throws IOException {
        String text = WrittenSample.write(temp.resolve("a"), 20, 42, 0.05, 2026).files().get("README.txt");
        assertTrue(text.contains("made-up") && text.contains("2026/27") && text.contains("42") && text.contains("5%"), text);
    }

    @Test
    void earlierSampleIsReplaced() throws IOException {
        WrittenSample.write(temp.resolve("a"), 60, 1, 0.5, 2024);
        Map<String, String> again = WrittenSample.write(temp.resolve("a"), 40, 2, 0, 2024).files();
        assertEquals(WrittenSample.write(temp.resolve("b"), 40, 2, 0, 2024).files(), again);
    }

    @Test
    void folderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(temp.resolve("header.csv"), "real data");
        SampleOptions options = new SampleOptions(10, 1, 0, 2024, temp);
        FileAlreadyExistsException refused = assertThrows(FileAlreadyExistsException.class,
                () -> SampleWriter.write(options, Progress.NONE));
        assertTrue(refused.getMessage().contains("other files"), refused.getMessage());
        try (var files = Files.list(temp)) {
            assertEquals(List.of(temp.resolve("header.csv")), files.toList());
        }
    }

    @Test
    void fileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        SampleOptions options = new SampleOptions(10, 1, 0, 2024, file);
        assertThrows(FileAlreadyExistsException.class, () -> SampleWriter.write(options, Progress.NONE));
    }

    @Test
    void cancelledWritingLeavesNothing() {
        Path folder = temp.resolve("a");
        SampleOptions options = new SampleOptions(5_000, 1, 0, 2024, folder);
        assertThrows(CancelledException.class, () -> SampleWriter.write(options, new Counting(600)));
        assertFalse(Files.exists(folder));
    }

    @Test
    void cancelledWritingKeepsTheEarlierSample() throws IOException {
        WrittenSample earlier = WrittenSample.write(temp.resolve("a"), 30, 1, 0.5, 2024);
        Map<String, String> before = earlier.files();
        SampleOptions options = new SampleOptions(5_000, 1, 0, 2024, earlier.folder);
        assertThrows(CancelledException.class, () -> SampleWriter.write(options, new Counting(600)));
        assertEquals(before, earlier.files());
    }

    @Test
    void progressHearsOfEveryChild() throws IOException {
        Counting progress = new Counting(Long.MAX_VALUE);
        SampleWriter.write(new SampleOptions(1_000, 1, 0, 2024, temp.resolve("a")), progress);
        assertEquals(1_000, progress.done.get());
        assertEquals(1_000, progress.announced.get());
    }

    @Test
    void optionsOutsideTheirRangesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SampleOptions(0, 1, 0, 2024, temp));
        assertThrows(IllegalArgumentException.class, () -> new SampleOptions(1, 1, 1.01, 2024, temp));
        assertThrows(IllegalArgumentException.class, () -> new SampleOptions(1, 1, Double.NaN, 2024, temp));
        IllegalArgumentException year = assertThrows(IllegalArgumentException.class, () -> new SampleOptions(1, 1, 0, 2027, temp));
        assertEquals("Collection year must be 2022/23 to 2026/27, not 2027/28.", year.getMessage());
    }

    private static final class Counting implements Progress {
        private final AtomicLong announced = new AtomicLong();
        private final AtomicLong done = new AtomicLong();
        private final long cancelAfter;

        private Counting(long cancelAfter) {
            this.cancelAfter = cancelAfter;
        }

        @Override
        public void begin(String what, long units) {
            announced.set(units);
        }

        @Override
        public void worked(long units) {
            done.addAndGet(units);
        }

        @Override
        public boolean cancelled() {
            return done.get() >= cancelAfter;
        }
    }
}
