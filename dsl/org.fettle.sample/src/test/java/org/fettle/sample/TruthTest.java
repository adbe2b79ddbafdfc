/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** What truth.csv promises. */
class TruthTest {
    private Path temp;

    @BeforeTry
    void createFolder() throws IOException {
        temp = Files.createTempDirectory("sample");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 12)
    void everyLineNamesABrokenCellAndTheCleanReturnIsTheBrokenOneMended(@ForAll long seed,
            @ForAll @IntRange(min = 2022, max = 2026) int year,
            @ForAll @DoubleRange(min = 0.05, max = 1) double errors) throws IOException {
        WrittenSample sample = WrittenSample.write(temp.resolve("sample"), 250, seed, errors, year);
        Map<String, String> files = sample.files();
        List<List<String>> truth = sample.records("truth.csv");
        assertEquals(List.of("rule", "period", "table", "row", "column", "true_value"), truth.get(0));
        for (String period : List.of("this", "last")) {
            for (SampleTable table : SampleTable.values()) {
                List<List<String>> mended = new ArrayList<>(sample.records(period, table));
                for (List<String> line : truth.subList(1, truth.size())) {
                    if (line.get(1).equals(period) && line.get(2).equals(table.title())) {
                        mend(mended, table, line);
                    }
                }
                assertEquals(sample.records("clean/" + period, table), mended, period + " " + table.title());
            }
        }
        assertEquals(files.get("clean/last/header.csv"), files.get("last/header.csv"), "last year's return is right");
    }

    private static void mend(List<List<String>> rows, SampleTable table, List<String> line) {
        int row = Integer.parseInt(line.get(3));
        List<String> cells = new ArrayList<>(rows.get(row));
        String before = cells.set(table.at(line.get(4)), line.get(5));
        assertNotEquals(before, line.get(5), line.toString());
        rows.set(row, cells);
    }

    @Property(tries = 6)
    void withoutErrorsTheReturnIsTheCleanOne(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) throws IOException {
        WrittenSample sample = WrittenSample.write(temp.resolve("sample"), 200, seed, 0, year);
        Map<String, String> files = sample.files();
        assertEquals(1, sample.records("truth.csv").size());
        files.forEach((name, text) -> {
            if (name.startsWith("this/") || name.startsWith("last/")) {
                assertEquals(files.get("clean/" + name), text, name);
            }
        });
    }
}
