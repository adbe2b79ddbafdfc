/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Texts and their symbols. */
class DictionaryTest {

    @Property
    void identifiersOfAnyLengthAreToldApart(@ForAll List<@StringLength(max = 14) @CharRange(from = '0', to = 'Z') String> texts) {
        aTextHasOneSymbolAndASymbolOneText(texts);
    }

    @Property
    void aTextHasOneSymbolAndASymbolOneText(@ForAll List<String> texts) {
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> symbols = new HashMap<>();
        for (String text : texts) {
            int symbol = dictionary.intern(text);
            Integer known = symbols.putIfAbsent(text, symbol);
            assertEquals(known == null ? symbols.size() - 1 : known, symbol);
        }
        assertEquals(symbols.size(), dictionary.size());
        symbols.forEach((text, symbol) -> {
            assertEquals(text, dictionary.text(symbol));
            assertEquals(symbol, dictionary.find(text));
        });
    }

    @Test
    void emptyTextNulAndNineCharactersAreTextsToo() {
        Dictionary dictionary = new Dictionary();
        for (String text : List.of("", "\0", "a\0", "a", "12345678", "ABCDEFGHIJKL", "ZZZZZZZZZZZZ", "000000000000",
                "ZZZZZZZZZ", "abcdefghi", "12345678 ", "~~~~~~~~", "1234567890123", "é", "\u20AC", "x".repeat(40_000),
                "\u20AC".repeat(70_000))) {
            assertEquals(text, dictionary.text(dictionary.intern(text)));
        }
        assertEquals(17, dictionary.size());
    }

    @Test
    void unknownTextsAreNotFound() {
        Dictionary dictionary = new Dictionary();
        dictionary.intern("known");
        assertEquals(-1, dictionary.find("unknown"));
        assertEquals(-1, dictionary.find("an unknown longer text"));
        assertThrows(IndexOutOfBoundsException.class, () -> dictionary.text(1));
    }

    @Test
    void manyTextsSurviveGrowing() {
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < 200_000; i++) {
            assertEquals(i, dictionary.intern(i % 2 == 0 ? "M" + i : "a longer text, number " + i));
        }
        for (int i = 0; i < 200_000; i++) {
            assertEquals(i % 2 == 0 ? "M" + i : "a longer text, number " + i, dictionary.text(i));
        }
    }

    @Test
    void threadsThatAddTheSameTextsAgree() throws Exception {
        Dictionary dictionary = new Dictionary();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Map<String, Integer>>> results = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int seed = t;
                results.add(pool.submit(() -> {
                    Map<String, Integer> symbols = new HashMap<>();
                    Random random = new Random(seed);
                    for (int i = 0; i < 60_000; i++) {
                        String text = (random.nextBoolean() ? "k" : "a rather long key ") + random.nextInt(20_000);
                        symbols.put(text, dictionary.intern(text));
                    }
                    return symbols;
                }));
            }
            for (Future<Map<String, Integer>> result : results) {
                result.get().forEach((text, symbol) -> {
                    assertEquals(text, dictionary.text(symbol));
                    assertEquals(symbol, dictionary.find(text));
                });
            }
        } finally {
            pool.shutdown();
        }
    }
}
