/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SuggestionsTest {
    @Test
    void aSwapIsOneStep() {
        assertEquals(1, Suggestions.distance("Providesr", "Providers"));
    }

    @Test
    void theNearestNameIsOffered() {
        assertEquals(" Did you mean Providers?", Suggestions.didYouMean("provider", List.of("Postcodes", "Providers")));
    }

    @Test
    void nothingIsOfferedWhenAllIsFar() {
        assertNull(Suggestions.nearest("zebra", List.of("Postcodes", "Providers")));
    }

    @Property
    void distanceIsTheSameBothWays(@ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertEquals(Suggestions.distance(a, b), Suggestions.distance(b, a));
    }

    @Property
    void oneLetterLessIsOneStep(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String word) {
        assertTrue(Suggestions.distance(word, word.substring(1)) == 1);
    }
}
