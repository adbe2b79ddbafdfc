/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.scoping;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NearestTest {

    @Test
    void swappedNeighboursAreOneChange() {
        assertEquals(1, Nearest.distance("deocm", "decom"));
    }

    @Test
    void aNameThatDiffersInCaseAloneIsTheNearest() {
        assertEquals(Optional.of("DECOM"), Nearest.name("decom", List.of("decon", "DECOM")));
    }

    @Test
    void namesTooFarAwayAreNotMeant() {
        assertEquals(Optional.empty(), Nearest.name("PLACE", List.of("DECOM", "REVIEW")));
    }

    @Property
    void theDistanceIsSymmetric(@ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        assertEquals(Nearest.distance(a, b), Nearest.distance(b, a));
    }

    @Property
    void theDistanceIsNoughtForTheSameOnly(@ForAll @AlphaChars @StringLength(max = 6) String a, @ForAll @AlphaChars @StringLength(max = 6) String b) {
        assertEquals(a.equals(b), Nearest.distance(a, b) == 0);
        assertTrue(Nearest.distance(a, b) <= Math.max(a.length(), b.length()));
    }
}
