/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

/**
 * Colours of a grid, as 0xRRGGBB. Every text colour has a contrast of at least 4.5 to each background that it may stand on, and every mark at least 3.
 *
 * @param background  of ordinary cells
 * @param text        on every background but that of selected cells
 * @param faint       of what stands for nothing: "(blank)", row numbers; on every background but that of selected cells
 * @param header      behind headings and row numbers
 * @param line        between cells
 * @param flagged     behind cells that a flag of the group points at
 * @param elsewhere   behind cells that another flag points at
 * @param lastYear    behind last year's values
 * @param selection   behind selected cells
 * @param selected    text of selected cells
 * @param flagMark    the triangle in flagged cells
 * @param editMark    the corner of edited cells
 * @param unreadable  the line below unreadable text
 * @param anchor      the frame around the cell with the keyboard
 */
public record Palette(int background, int text, int faint, int header, int line, int flagged, int elsewhere, int lastYear, int selection,
        int selected,
        int flagMark, int editMark, int unreadable, int anchor) {
    /** For light surroundings. */
    public static final Palette LIGHT = new Palette(0xFFFFFF, 0x1F1F1F, 0x565656, 0xECECEC, 0xD4D4D4, 0xFFECB3, 0xFFF8E1, 0xE8EEF7, 0xCCE4FF,
            0x1F1F1F,
            0xB00020, 0x0B57D0, 0xB00020, 0x0B57D0);
    /** For dark surroundings. */
    public static final Palette DARK = new Palette(0x1E1F22, 0xE6E6E6, 0xB8B8B8, 0x2B2D30, 0x45484D, 0x5A4300, 0x3B3215, 0x28323F, 0x264F78, 0xFFFFFF,
            0xFF8A80, 0x8AB4F8, 0xFF8A80, 0x8AB4F8);

    private static final double LINEAR_BELOW = 0.03928;

    /** The palette that goes with a background. */
    public static Palette on(int rgb) {
        return luminance(rgb) < 0.2 ? DARK : LIGHT;
    }

    /** The contrast of two colours, 1 to 21, as the Web Content Accessibility Guidelines reckon it. */
    public static double contrast(int one, int other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return first > second ? first / second : second / first;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= LINEAR_BELOW ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
