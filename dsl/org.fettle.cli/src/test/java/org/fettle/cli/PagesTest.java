/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fettle.compiler.PackLibrary;
import org.fettle.compiler.examples.ExampleResult;
import org.fettle.compiler.examples.ExampleRunner;
import org.fettle.data.Progress;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the pages say is true: the samples of the language reference are a pack that holds, and README shows rules as the pack has them. */
class PagesTest {

    private static final Path ROOT = Path.of("../..");

    @TempDir
    private Path folder;

    @Test
    void samplesOfTheLanguageReferenceAreAPackThatHolds() throws IOException {
        Path file = folder.resolve("tour.fettle");
        Files.writeString(file, samples(Files.readAllLines(ROOT.resolve("docs/language.md"))));

        LoadedPack pack = PackLoader.load(file);
        assertEquals(List.of(), pack.problems());
        List<ExampleResult> results = ExampleRunner.run(pack, Progress.NONE);
        assertFalse(results.isEmpty());
        assertEquals(List.of(), results.stream().filter(result -> !result.holds()).toList());
        assertEquals(Set.of(), ExampleRunner.withoutBoth(pack, results));
    }

    @Test
    void theLocalPackOfTheLanguageReferenceHolds() throws IOException {
        List<String> page = Files.readAllLines(ROOT.resolve("docs/language.md"));
        Files.writeString(folder.resolve("tour.fettle"), samples(page));
        Path file = Files.writeString(folder.resolve("fettleshire.fettle"), samples(page, "```local"));

        LoadedPack pack = PackLoader.load(file);
        assertEquals(List.of(), pack.problems());
        List<ExampleResult> results = ExampleRunner.run(pack, Progress.NONE);
        assertEquals(2, results.size());
        assertEquals(List.of(), results.stream().filter(result -> !result.holds()).toList());
    }

    @Test
    void theRuleThatReadmeShowsToWriteHolds() throws IOException {
        List<String> shown = section(Files.readAllLines(ROOT.resolve("README.md")), "## Five minutes").stream()
                .filter(line -> line.startsWith("        "))
                .map(line -> line.substring(8)).filter(line -> !line.startsWith("./fettle")).toList();
        Path own = Files.createDirectories(folder.resolve("my-pack"));
        Files.writeString(own.resolve("local.fettle"), String.join("\n", shown));

        LoadedPack pack = new PackLibrary(List.of(ROOT.resolve("packs")), null).load(own);
        assertEquals(List.of(), pack.problems());
        List<ExampleResult> results = ExampleRunner.run(pack, Progress.NONE);
        assertEquals(2, results.size());
        assertEquals(List.of(), results.stream().filter(result -> !result.holds()).toList());
    }

    @Test
    void rulesInReadmeReadAsInThePack() throws IOException {
        Set<String> pack;
        try (Stream<Path> files = Files.list(ROOT.resolve("packs/ssda903"))) {
            pack = files.filter(file -> file.toString().endsWith(PackLoader.EXTENSION)).flatMap(PagesTest::lines).map(String::strip)
                    .collect(Collectors.toSet());
        }
        List<String> shown = section(Files.readAllLines(ROOT.resolve("README.md")), "## Five rules as they read").stream()
                .filter(line -> line.startsWith("    ")).map(String::strip).toList();
        assertEquals(5, shown.stream().filter(line -> line.startsWith("rule ")).count());
        assertEquals(List.of(), shown.stream().filter(line -> !pack.contains(line)).toList());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static List<String> section(List<String> page, String heading) {
        int from = page.indexOf(heading) + 1;
        int to = from;
        while (to < page.size() && !page.get(to).startsWith("## ")) {
            to++;
        }
        return page.subList(from, to);
    }

    /** The lines between {@code ```fettle} and the end of each sample; all others are left blank, so that problems name lines of the page. */
    private static String samples(List<String> page) {
        return samples(page, "```fettle");
    }

    private static String samples(List<String> page, String start) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String line : page) {
            if (inside && line.startsWith("```")) {
                inside = false;
            }
            text.append(inside ? line : "").append('\n');
            inside = inside || line.equals(start);
        }
        return text.toString();
    }
}
