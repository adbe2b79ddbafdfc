/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.Map;

import org.fettle.data.Problem;
import org.fettle.data.Return;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.RunOptions;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rules that nobody would write: compiled and interpreted they say the same. Seeds that once showed a fault stay here. */
class RandomRulesTest {

    private static final int RULES = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void compiledAndInterpretedSayTheSame(int seed) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            rules.append(new RandomRules(seed * 1000L + i).rule("R" + i));
        }
        LoadedPack loaded = PackLoader.load(Map.of("schema.fettle", RandomRules.SCHEMA, "rules.fettle", rules.toString()));
        assertEquals("", String.join("\n", loaded.problems().stream().filter(Problem::isError).map(Problem::toString).limit(10).toList()));
        CompileResult compiled = PackCompiler.compile(loaded);
        assertTrue(compiled.isUsable(), () -> compiled.problems().stream().filter(Problem::isError).toList().toString());
        CompileResult interpreted = PackCompiler.interpret(loaded);
        RunOptions options = RunOptions.of(new CollectionYear(2024)).withThreads(1);
        for (int i = 0; i < 12; i++) {
            Return data = new RandomReturns(compiled.pack().info(), seed * 100 + i).next().build();
            assertEquals("", Twins.difference(interpreted.pack(), compiled.pack(), data, options), "seed " + seed + ", return " + i);
        }
    }
}
