/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Texts can be read by people who see contrasts badly, in the light and in the dark. */
class InkTest {

    private static final double ENOUGH = 4.5;
    private static final double ENOUGH_FOR_SIGNS = 3;

    @Test
    void textsStandOutFromWhatTheyStandOn() {
        for (boolean dark : new boolean[] {false, true}) {
            for (Ink text : List.of(Ink.TEXT, Ink.FAINT_TEXT)) {
                check(text, List.of(Ink.PAPER, Ink.YEAR), dark, ENOUGH);
            }
            check(Ink.BAR_TEXT, List.of(Ink.BAR_1, Ink.BAR_2, Ink.BAR_3, Ink.BAR_4, Ink.LAST_YEAR, Ink.PAPER), dark, ENOUGH);
            check(Ink.FLAG_TEXT, List.of(Ink.ERROR, Ink.QUERY), dark, ENOUGH);
            for (Ink sign : List.of(Ink.ERROR, Ink.QUERY, Ink.OUTLINE, Ink.CHOSEN, Ink.EDGE)) {
                check(sign, List.of(Ink.PAPER, Ink.YEAR), dark, ENOUGH_FOR_SIGNS);
            }
        }
    }

    private static void check(Ink text, List<Ink> grounds, boolean dark, double enough) {
        for (Ink ground : grounds) {
            double contrast = contrast(text.rgb(dark), ground.rgb(dark));
            assertTrue(contrast >= enough, text + " on " + ground + (dark ? " in the dark: " : ": ") + contrast);
        }
    }

    private static double contrast(int a, int b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16 & 0xFF) + 0.7152 * channel(rgb >> 8 & 0xFF) + 0.0722 * channel(rgb & 0xFF);
    }

    private static double channel(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
