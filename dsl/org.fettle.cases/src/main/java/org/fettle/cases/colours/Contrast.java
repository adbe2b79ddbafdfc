/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.colours;

/** How well two colours can be told apart, as the Web Content Accessibility Guidelines 2.1 reckon it. Colours are 0xRRGGBB. */
public final class Contrast {
    /** The least contrast of a text to what it stands on. */
    public static final double TEXT = 4.5;
    /** The least contrast of a sign, a line that matters or a frame around what has the keyboard. */
    public static final double SIGN = 3;

    private static final double LINEAR_BELOW = 0.03928;
    private static final double DARK_BELOW = 0.2;

    private Contrast() {
    }

    /** The contrast of two colours, 1 to 21; their order does not matter. */
    public static double of(int one, int other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return first > second ? first / second : second / first;
    }

    /** Whether light texts go on a colour. */
    public static boolean isDark(int rgb) {
        return luminance(rgb) < DARK_BELOW;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= LINEAR_BELOW ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
