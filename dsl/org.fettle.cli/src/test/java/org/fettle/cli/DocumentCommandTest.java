/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The reference of a pack's rules: complete, whole, safe from what the pack's texts contain, readable. */
class DocumentCommandTest {

    private static final Path ROOT = Path.of("../..");

    private static final String SMALL = """
            pack small "Small & <odd>" { version 1 collections 2022/23 to 2024/25 }
            codes Sex until 2023/24 { 1 "male" 2 "female" }
            codes Sex since 2024/25 { M "male" F "female" }
            return Small subject Child key CHILD {
                table Header one per Child file "Header" {
                    CHILD text required "Number"
                    SEX code Sex "Sex"
                    AGE number "Age"
                }
            }
            define grown for Header = AGE > 17
            rule 1 "No longer a child" until 2023/24 {
                category invalid severity error
                each Header h
                flag h.AGE when grown(h)
                message "The age is {h.AGE}, & that is <too much>."
                fix ask "Enter the age" { enter h.AGE }
                example "old" for 2023/24 { Header | CHILD | AGE |
                                                   | 1     | 18  | flagged
                                                   | 2     | 17  | passes
                }
            }
            rule 1 "No longer a child" since 2024/25 {
                category invalid severity error
                each Header h
                flag h.AGE when h.AGE > 20
                message "The age is {h.AGE}, & that is <too much>."
                example "old" { Header | CHILD | AGE |
                                       | 1     | 21  | flagged
                }
                example "young" { Header | CHILD | AGE |
                                         | 1     | 20  | passes
                }
            }
            """;

    private static String whole;

    @TempDir
    private Path folder;

    @BeforeAll
    static void page() {
        Shell.Result result = Shell.run("document", "ssda903");
        assertEquals(ExitCode.OK, result.code(), result::toString);
        whole = result.out();
    }

    @Test
    void theIndexInDocsIsUpToDate() throws IOException {
        Shell.Result result = Shell.run("document", "ssda903", "--format", "markdown");
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertEquals(Files.readString(ROOT.resolve("docs/ssda903-rules.md")), result.out(),
                "the pack has changed: ./fettle document ssda903 --out docs/ssda903-rules.md");
    }

    @Test
    void everyRuleIsThereOnceAndEveryLinkLeadsSomewhere() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (var files = Files.list(ROOT.resolve("packs/ssda903"))) {
            for (Path file : files.toList()) {
                all("(?m)^rule (\\S+)", Files.readString(file)).forEach(codes::add);
            }
        }
        List<String> ids = all(" id=\"?([^\"\\s>]+)", whole);
        assertEquals(List.copyOf(new TreeSet<>(ids)), ids.stream().sorted().toList(), "a place is named twice");
        assertEquals(codes,
                ids.stream().filter(id -> id.startsWith("rule-")).map(id -> id.substring(5)).collect(Collectors.toCollection(TreeSet::new)));
        Set<String> links = new TreeSet<>(all("href=\"([^\"]+)\"", whole));
        links.removeIf(link -> link.startsWith("#") && ids.contains(link.substring(1)));
        assertEquals(Set.of(), links);
    }

    @Test
    void thePageNeedsNothingElse() {
        assertEquals(List.of(), all("(src=|https?:|@import|url\\()", whole));
    }

    @Test
    void tagsAreClosedInOrder() {
        List<String> open = new ArrayList<>();
        String body = whole.replaceAll("(?s)<script>.*?</script>|<style>.*?</style>|<!DOCTYPE html>", "");
        Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(body).results().forEach(tag -> {
            if (tag.group(1).isEmpty()) {
                if (!Set.of("meta", "input").contains(tag.group(2))) {
                    open.add(tag.group(2));
                }
            } else {
                assertEquals(open.remove(open.size() - 1), tag.group(2));
            }
        });
        assertEquals(List.of(), open);
    }

    @Test
    void versionsSayWhatChangedAndTextsAreEscaped() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("small"));
        Files.writeString(pack.resolve("small.fettle"), SMALL);
        Path file = folder.resolve("small.html");
        Shell.Result result = Shell.run("document", pack, "--out", file);
        assertEquals(ExitCode.OK, result.code(), result::toString);
        String page = Files.readString(file);
        assertTrue(page.contains("<h1>Small &amp; &lt;odd&gt;</h1>"), page);
        assertTrue(page.contains("“The age is <var>h.AGE</var>, &amp; that is &lt;too much&gt;.”"), page);
        assertEquals(List.of("Since 2024/25", "Until 2023/24"), all("<h4>(.*?)</h4>", page));
        assertEquals(List.of("Changed against the version before: sentence (new lines are marked)."), all("<p class=changed>(.*?)</p>", page));
        assertEquals(1, all("(<mark>)", page).size());
        assertTrue(page.contains("<a href=\"#define-grown\">grown</a>"), page);
        assertTrue(page.contains("<tr class=flagged><td>1</td><td>21</td><td>flagged</td></tr>"), page);
        assertTrue(page.contains("<th scope=row>M</th><td>male</td><td>since 2024/25</td>"), page);
        assertTrue(page.contains("Fix, ask:</span> Enter the age"), page);
    }

    @Test
    void aBrokenPackIsRefusedWithItsProblems() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(pack.resolve("broken.fettle"), SMALL.replace("AGE > 17", "AGED > 17"));
        Path file = folder.resolve("broken.html");
        Shell.Result result = Shell.run("document", pack, "--out", file);
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertTrue(result.err().contains("AGED"), result::toString);
        assertFalse(Files.exists(file));
    }

    @Test
    void textStandsOutFromItsGroundLightAndDark() {
        List<MatchResult> schemes = Pattern.compile("(?s):root \\{(.*?)}").matcher(whole).results().toList();
        assertEquals(2, schemes.size());
        for (MatchResult scheme : schemes) {
            Map<String, Double> light = new TreeMap<>();
            Pattern.compile("--([a-z-]+): #([0-9a-f]+)").matcher(scheme.group(1)).results()
                    .forEach(c -> light.put(c.group(1), luminance(c.group(2))));
            for (String ground : List.of("ground", "panel", "new")) {
                for (String ink : List.of("ink", "quiet", "link", "word", "name", "text", "number")) {
                    assertTrue(contrast(light.get(ink), light.get(ground)) >= 4.5, ink + " on " + ground + " in" + scheme.group(1));
                }
            }
            assertTrue(contrast(light.get("flag-ink"), light.get("flag")) >= 4.5);
            assertTrue(contrast(light.get("flag-ink"), light.get("ground")) >= 4.5);
        }
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance of a colour of three or six hexadecimal digits, 0 to 1. */
    private static double luminance(String colour) {
        String digits = colour.length() == 3 ? colour.replaceAll("(.)", "$1$1") : colour;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
    }
}
