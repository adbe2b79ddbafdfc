/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.xtext.resource.XtextResource;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Rule;
import org.fettle.language.formatting2.Layout;
import org.fettle.language.message.MessageParts;
import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PackLoaderTest {

    private static final String EVERYTHING = Snippet.RETURN + """
            define late for Episodes = DEC > collection end and DECOM plus 3 months < 31 March
            define later(a date, b date) = latest of (a, b)
            derive Episodes.NIGHTS number = if DEC is blank then 0 else days between DECOM and DEC
            rule 1 "A rule" since 2023/24 {
                category invalid  severity error  impact high
                each Episodes e where PLACE in {U1, K2} and late
                let before = previous Episodes by DECOM
                when before exists and Header is loaded
                flag e.DEC, e.PLACE beside before.DEC for every Reviews r where REVIEW < e.DECOM
                    when e.DEC = later(before.DEC, r.REVIEW) or any pairs of Reviews a, b where a.REVIEW = b.REVIEW
                        or count distinct Episodes by DECOM keeping earliest DEC d where d.NIGHTS > 3 >= 2
                        or no spells of Episodes by DECOM to DEC s joined while next.DECOM <= DEC where s.start > 01/01/2020
                message "Wrong {e.DEC} {before.DEC} {grace}."
                fix certain "Clear it" when e.DEC is given { set e.DEC to blank  delete e }
                example "one" for 2024/25 with grace = 1 {
                    Episodes | CHILD | DEC        |
                             | 11    | 01/01/2024 | flagged
                }
                example { Episodes | CHILD |
                    | 1 | passes
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void filesOfAFolderInTheOrderOfTheirNames() throws IOException {
        Files.writeString(folder.resolve("b.fettle"), "codes B { 1 }");
        Files.writeString(folder.resolve("a.fettle"), "pack p \"P\" { version 1 collections 2024/25 to 2024/25 } codes A = B");
        Files.writeString(folder.resolve("notes.txt"), "not part of it");
        LoadedPack pack = PackLoader.load(folder);
        assertEquals(List.of(), pack.problems());
        assertEquals(List.of("a.fettle", "b.fettle"), pack.models().stream().map(LoadedPack::fileOf).toList());
        assertEquals("p", pack.header().getName());
    }

    @Test
    void aPackThatIsOneFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.fettle"), "pack p \"P\" { version 1 collections 2024/25 to 2024/25 }");
        assertEquals(List.of(), PackLoader.load(file).problems());
    }

    @Test
    void aFolderWithoutFiles() {
        assertEquals("pack.empty", PackLoader.load(folder).problems().get(0).code());
    }

    @Test
    void aPackThatIsNotThere() {
        assertEquals("pack.missing", PackLoader.load(folder.resolve("none")).problems().get(0).code());
    }

    @Test
    void aFileThatIsNoText() throws IOException {
        Files.write(folder.resolve("a.fettle"), "codes A { \"\u00e9\" }".getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = PackLoader.load(folder).problems().get(0);
        assertEquals("pack.encoding a.fettle", problem.code() + " " + problem.file());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Files.writeString(folder.resolve("a.fettle"), "\ufeffpack p \"P\" { version 1 collections 2024/25 to 2024/25 }");
        assertEquals(List.of(), PackLoader.load(folder).problems());
    }

    @Test
    void filesWithoutDeclarations() {
        assertEquals(List.of(IssueCodes.NO_HEADER),
                PackLoader.load(Map.of("a.fettle", "// nothing")).problems().stream().map(Problem::code).toList());
    }

    @Test
    void problemsComeInTheOrderOfFilesAndLines() {
        LoadedPack pack = PackLoader.load(Map.of("b.fettle", "codes A = X\n\ncodes B = Y", "a.fettle", "codes C = Z"));
        assertEquals(List.of("a.fettle:1", "b.fettle:1", "b.fettle:3"),
                pack.problems().stream().filter(problem -> problem.code().equals(IssueCodes.UNKNOWN_NAME))
                        .map(problem -> problem.file() + ":" + problem.line()).toList());
        assertTrue(pack.hasErrors());
    }

    @Test
    void everythingTogetherIsGood() {
        LoadedPack pack = PackLoader.load(Map.of("a.fettle", EVERYTHING));
        assertEquals(List.of(), pack.problems().stream().map(Problem::toString).toList());
        assertFalse(pack.hasErrors());
        assertEquals(25, LoadedPack.lineOf(pack.index().rules().get(0)));
    }

    @Test
    void packsAreLoadedByManyThreadsAtOnce() {
        List<List<Problem>> problems = IntStream.range(0, 24).parallel()
                .mapToObj(i -> PackLoader.load(Map.of("a.fettle", i % 2 == 0 ? EVERYTHING : EVERYTHING.replace("e.DEC is given", "e.DEK is given")))
                        .problems())
                .toList();
        for (int i = 0; i < problems.size(); i++) {
            assertEquals(i % 2 == 0 ? List.of() : List.of(IssueCodes.UNKNOWN_NAME), problems.get(i).stream().map(Problem::code).toList());
        }
    }

    /** Whatever is cut out of a pack, swapped or put in: problems with their place, never an exception, and the other services cope too. */
    @Property(tries = 150)
    void brokenTextGivesProblemsAndNoException(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(EVERYTHING);
        for (int i = random.nextInt(3); i >= 0; i--) {
            damage(text, random);
        }
        LoadedPack pack = PackLoader.load(Map.of("a.fettle", text.toString()));
        for (Problem problem : pack.problems()) {
            assertFalse(problem.message().contains("xception") || problem.code().isEmpty() || problem.code().startsWith("org."),
                    () -> problem + "\n" + text);
        }
        pack.models().forEach(model -> Layout.format((XtextResource) model.eResource()));
        if (!pack.models().isEmpty()) {
            for (Rule rule : pack.index().rules()) {
                MessageParts.of(rule);
            }
        }
    }

    private static void damage(StringBuilder text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(12));
        String[] words = {"where", "}", "{", "\"", "|", "e", "Episodes", "2024/25", "(", "last year", "spells of", "^", "e.DEC", "rule", "next", "-",
                "\u00e9"};
        switch (random.nextInt(4)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, words[random.nextInt(words.length)] + " ");
            case 2 -> text.insert(from, text.substring(from, to));
            default -> text.replace(from, to, words[random.nextInt(words.length)]);
        }
    }
}
