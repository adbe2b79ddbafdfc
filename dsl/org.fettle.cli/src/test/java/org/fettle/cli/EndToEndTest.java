/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fettle.sample.SampleWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From a made-up return to its flags: every seeded error is found, and in a clean return nothing is. */
class EndToEndTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2022/23", "2023/24", "2024/25", "2025/26", "2026/27"})
    void aCleanReturnHasNoFlags(String year) {
        sample("--errors", "0", "--year", year, "--children", "300");
        Shell.Result result = run(year);
        assertEquals("", result.out());
        assertEquals(ExitCode.OK, result.code(), result::err);
    }

    @Test
    void everySeededErrorIsFoundAndNothingElse() throws IOException {
        sample("--errors", "5%", "--children", "1000");
        Shell.Result result = run("2024/25");
        assertEquals(ExitCode.FLAGGED, result.code(), result::err);
        Set<String> found = new HashSet<>();
        result.out().lines().forEach(line -> addRows(JsonParser.parseString(line).getAsJsonObject(), found));
        List<String> truth = Files.readAllLines(folder.resolve("sample/truth.csv"));
        List<String> missed = new ArrayList<>();
        for (String line : truth.subList(1, truth.size())) {
            String[] cells = line.split(",", -1);
            // a wrong key takes a row away from its subject: what is flagged are the rows that it leaves behind
            boolean leftBehind = cells[4].equals("CHILD") && found.contains(cells[0] + "," + cells[5]);
            if (!leftBehind && !found.contains(String.join(",", cells[0], cells[1], cells[2], cells[3]))) {
                missed.add(line);
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(truth.size() > 30, truth::toString);
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        sample("--errors", "20%", "--children", "400");
        Shell.Result one = run("2024/25", "--threads", "1");
        assertFalse(one.out().isEmpty());
        assertEquals(one.out(), run("2024/25", "--threads", "3").out());
    }

    /** A flag is about its row and those related to it: a seeded error may be in any of them. */
    private static void addRows(JsonObject flag, Set<String> rows) {
        String rule = flag.get("rule").getAsString();
        rows.add(rule + "," + place(flag));
        rows.add(rule + "," + flag.get("subject").getAsString());
        for (JsonElement related : flag.getAsJsonArray("related")) {
            rows.add(rule + "," + place(related.getAsJsonObject()));
        }
    }

    private static String place(JsonObject row) {
        return row.get("period").getAsString() + "," + row.get("table").getAsString() + "," + row.get("row").getAsString();
    }

    private void sample(Object... options) {
        List<Object> all = new ArrayList<>(List.of("sample", "--out", folder.resolve("sample")));
        all.addAll(List.of(options));
        Shell.Result result = Shell.run(all.toArray());
        assertEquals(ExitCode.OK, result.code(), result::toString);
    }

    private Shell.Result run(String year, Object... options) {
        List<Object> all = new ArrayList<>(
                List.of("run", "--pack", "ssda903", "--data", folder.resolve("sample"), "--year", year, "--format", "jsonl",
                        "--set", "authority=" + SampleWriter.AUTHORITY));
        all.addAll(List.of(options));
        return Shell.run(all.toArray());
    }
}
