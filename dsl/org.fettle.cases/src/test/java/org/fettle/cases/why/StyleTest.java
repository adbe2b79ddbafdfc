/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import org.fettle.cases.why.WhyDocument.Style;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page can be read by people who see contrasts badly, in the light and in the dark. */
class StyleTest {

    private static final double ENOUGH = 4.5;
    private static final int[] LIGHT = {0xFFFFFF, 0xF6F8FA};
    private static final int[] DARK = {0x1E1F22, 0x272A2F};

    @Test
    void textsStandOutFromThePage() {
        for (Style style : Style.values()) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int ground : dark ? DARK : LIGHT) {
                    double a = luminance(style.rgb(dark));
                    double b = luminance(ground);
                    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                    assertTrue(contrast >= ENOUGH, style + (dark ? " in the dark: " : ": ") + contrast);
                }
            }
        }
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16 & 0xFF) + 0.7152 * channel(rgb >> 8 & 0xFF) + 0.0722 * channel(rgb & 0xFF);
    }

    private static double channel(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
