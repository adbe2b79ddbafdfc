/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.fettle.compiler.examples.ExampleResult;
import org.fettle.compiler.examples.ExampleRunner;
import org.fettle.data.Progress;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The numbered sentences of the language reference, each pinned by a rule of its own with examples that both paths must agree on. */
class MeaningTest {

    private static final List<Path> PACKS = List.of(Path.of("src/test/resources/org/fettle/cli/meaning"),
            Path.of("src/test/resources/org/fettle/cli/meaning-local"));

    private static final List<LoadedPack> LOADED = new ArrayList<>();

    private static final List<ExampleResult> RESULTS = new ArrayList<>();

    @BeforeAll
    static void run() {
        for (Path folder : PACKS) {
            LoadedPack pack = PackLoader.load(folder);
            LOADED.add(pack);
            RESULTS.addAll(ExampleRunner.run(pack, Progress.NONE));
        }
    }

    @TestFactory
    Stream<DynamicTest> wordsMeanWhatTheReferenceSays() {
        return RESULTS.stream().map(result -> DynamicTest.dynamicTest(result.rule() + ": " + result.example(),
                () -> assertEquals(List.of(), result.faults(), () -> result.file() + ':' + result.line())));
    }

    @Test
    void everyRuleHasAFailingAndAPassingExample() {
        LOADED.forEach(pack -> assertEquals(Set.of(), ExampleRunner.withoutBoth(pack, RESULTS)));
    }

    @Test
    void everyRuleBearsTheNumberOfASentence() throws IOException {
        String reference = Files.readString(Path.of("../../docs/language.md"));
        for (ExampleResult result : RESULTS) {
            String number = result.rule().replaceAll("[a-z]$", "");
            assertTrue(reference.contains("**" + number + "**"), "docs/language.md has no sentence " + number);
        }
    }
}
