/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Problem;
import org.fettle.engine.RunResult;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The formats as they are written, compared with files that are reviewed like code. A failing test writes the new file beside the old. */
class GoldenFilesTest {
    private final RunResult result = SmallRun.result();

    private String jsonLines() throws IOException {
        StringWriter out = new StringWriter();
        new JsonLinesWriter(out).write(result.flags());
        return out.toString();
    }

    private String ledger() throws IOException {
        StringWriter out = new StringWriter();
        new LedgerWriter(out).write(result, List.of(Problem.info("csv.encoding", "this/episodes.csv", 0, 0, "Read as Windows-1252.")));
        return out.toString().replaceAll("\"milliseconds\": [0-9.]+", "\"milliseconds\": 0.125");
    }

    private static void check(String name, String actual) throws IOException {
        String expected = "";
        try (InputStream in = GoldenFilesTest.class.getResourceAsStream(name)) {
            if (in != null) {
                expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (!expected.equals(actual)) {
            Path beside = Path.of("target", "golden", name);
            Files.createDirectories(beside.getParent());
            Files.writeString(beside, actual);
        }
        assertEquals(expected, actual);
    }

    @Test
    void jsonLinesAreAsDocumented() throws IOException {
        check("flags.jsonl", jsonLines());
    }

    @Test
    void eachLineOfJsonLinesIsJsonWithTheKeysInOrder() throws IOException {
        String[] lines = jsonLines().split("\n");
        assertEquals(result.flags().size(), lines.length);
        for (String line : lines) {
            JsonObject flag = JsonParser.parseString(line).getAsJsonObject();
            assertEquals(
                    List.of("rule", "severity", "category", "subject", "table", "period", "row", "line", "columns", "message", "related"),
                    List.copyOf(flag.keySet()));
        }
    }

    @Test
    void theLedgerIsAsDocumented() throws IOException {
        check("ledger.json", ledger());
        assertEquals(1, JsonParser.parseString(ledger()).getAsJsonObject().get("version").getAsInt());
    }

    @Test
    void theDocumentationShowsTheseFiles() throws IOException {
        String docs = Files.readString(Path.of("..", "..", "docs", "formats.md"));
        assertTrue(docs.contains(jsonLines().lines().findFirst().orElseThrow()), "first line of flags.jsonl");
        assertTrue(docs.contains(ledger()), "ledger.json");
    }

    @Test
    void csvIsAsDocumented() throws IOException {
        StringWriter out = new StringWriter();
        FlagCsvWriter.write(result.flags(), out);
        assertEquals(result.flags().size() + 1, out.toString().split("\r\n").length, "lines end as spreadsheets expect");
        check("flags.csv", out.toString().replace("\r\n", "\n"));
    }

    @Test
    void theSummaryIsAligned() throws IOException {
        check("summary.txt", summary(result, Style.PLAIN));
    }

    @Test
    void aRunWithoutFlagsSaysSo() throws IOException {
        assertEquals("No flags.\n\n1 rule ran over 1 row of 1 child in 0 s.\n", summary(SmallRun.resultOf("142"), Style.PLAIN));
    }

    @Test
    void stylesMarkWithoutChangingTheText() throws IOException {
        String marked = summary(result, new Style() {
            @Override
            public String heading(String text) {
                return "<h>" + text + "</>";
            }

            @Override
            public String error(String text) {
                return "<e>" + text + "</>";
            }

            @Override
            public String query(String text) {
                return "<q>" + text + "</>";
            }

            @Override
            public String faint(String text) {
                return "<f>" + text + "</>";
            }
        });
        assertTrue(marked.contains("<e>error</>") && marked.contains("<q>query</>") && marked.contains("<h>") && marked.contains("<f>"),
                marked);
        assertEquals(summary(result, Style.PLAIN), marked.replaceAll("<[a-z/]>", ""));
    }

    private static String summary(RunResult result, Style style) throws IOException {
        StringWriter out = new StringWriter();
        new SummaryWriter(out, style).write(result);
        return out.toString().replaceAll("in [0-9.]+ s", "in 0 s");
    }
}
