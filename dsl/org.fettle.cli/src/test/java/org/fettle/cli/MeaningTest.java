/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Path PACK = Path.of("src/test/resources/org/fettle/cli/meaning");

    private static LoadedPack pack;

    private static List<ExampleResult> results;

    @BeforeAll
    static void run() {
        pack = PackLoader.load(PACK);
        results = ExampleRunner.run(pack, Progress.NONE);
    }

    @TestFactory
    Stream<DynamicTest> wordsMeanWhatTheReferenceSays() {
        return results.stream().map(result -> DynamicTest.dynamicTest(result.rule() + ": " + result.example(),
                () -> assertEquals(List.of(), result.faults(), () -> result.file() + ':' + result.line())));
    }

    @Test
    void everyRuleHasAFailingAndAPassingExample() {
        assertEquals(Set.of(), ExampleRunner.withoutBoth(pack, results));
    }

    @Test
    void everyRuleBearsTheNumberOfASentence() throws IOException {
        String reference = Files.readString(Path.of("../../docs/language.md"));
        for (ExampleResult result : results) {
            String number = result.rule().replaceAll("[a-z]$", "");
            assertTrue(reference.contains("**" + number + "**"), "docs/language.md has no sentence " + number);
        }
    }
}
