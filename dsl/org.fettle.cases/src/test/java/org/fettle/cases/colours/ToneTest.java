/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.colours;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fettle.cases.child.Ink;
import org.fettle.cases.why.WhyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** People who see contrasts badly can read and see everything, in the light and in the dark. */
class ToneTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textsAndSignsStandOutFromWhatTheyStandOn(boolean dark) {
        List<String> faults = new ArrayList<>();
        for (Tone tone : Tone.values()) {
            for (Tone ground : tone.grounds()) {
                double contrast = Contrast.of(tone.rgb(dark), ground.rgb(dark));
                if (contrast < (tone.kind() == Tone.Kind.TEXT ? Contrast.TEXT : Contrast.SIGN)) {
                    faults.add(String.format(Locale.ROOT, "%s on %s: %.2f to 1", tone, ground, contrast));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void textsAndSignsNameTheirGrounds() {
        for (Tone tone : Tone.values()) {
            assertEquals(tone.kind() == Tone.Kind.GROUND, tone.grounds().isEmpty(), tone.toString());
        }
    }

    @Test
    void groundsAreLightInTheLightAndDarkInTheDark() {
        for (Tone tone : Tone.values()) {
            if (tone.kind() == Tone.Kind.GROUND) {
                assertFalse(Contrast.isDark(tone.rgb(false)), tone.toString());
                assertTrue(Contrast.isDark(tone.rgb(true)), tone.toString());
            }
        }
    }

    @Test
    void blackAndWhiteDifferMost() {
        assertEquals(21, Contrast.of(0x000000, 0xFFFFFF), 0.01);
        assertEquals(1, Contrast.of(0x336699, 0x336699), 0.0);
        assertEquals(4.54, Contrast.of(0x767676, 0xFFFFFF), 0.01);
    }

    @Test
    void whatDrawsTakesItsColoursFromHere() {
        assertEquals(Tone.PAPER.rgb(true), Ink.PAPER.rgb(true));
        assertEquals(Tone.TEXT.rgb(false), WhyDocument.Style.CODE.rgb(false));
    }
}
