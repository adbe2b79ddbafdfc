/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

/**
 * The colours of a chronology, by what they are for, in a light and in a dark version. Texts stand out from what they stand on by at least 4.5 to 1; a
 * test checks it.
 */
public enum Ink {
    /** What everything stands on. */
    PAPER(0xFFFFFF, 0x1E1F22),
    /** The collection year. */
    YEAR(0xF1F5FB, 0x262A31),
    /** Titles of lanes, and other texts on paper. */
    TEXT(0x1F2328, 0xE6E8EB),
    /** Texts of less weight. */
    FAINT_TEXT(0x57606A, 0xA9B1BA),
    /** Lines between lanes and years. */
    GRID(0xD5DAE1, 0x3C4149),
    /** The first and the last day of the collection. */
    EDGE(0x6B7684, 0x8C96A3),
    /** Bars. */
    BAR_1(0xCFE2F7, 0x274766),
    /** Bars beside those, so that neighbours differ. */
    BAR_2(0xD9EAD3, 0x2F4F39),
    /** Bars beside those. */
    BAR_3(0xF8E3C5, 0x5A4521),
    /** Bars beside those. */
    BAR_4(0xE5DAF2, 0x463A5E),
    /** Bars of last year's return. */
    LAST_YEAR(0xEEEEEE, 0x35383D),
    /** Outlines of bars and marks. */
    OUTLINE(0x5B6B7C, 0x93A1B0),
    /** Texts on bars. */
    BAR_TEXT(0x14202C, 0xF2F4F7),
    /** Errors. */
    ERROR(0xB3261E, 0xFF8A80),
    /** Queries. */
    QUERY(0x8A5A00, 0xFFCA66),
    /** What is written on a flag. */
    FLAG_TEXT(0xFFFFFF, 0x1E1F22),
    /** What is chosen. */
    CHOSEN(0x0B57D0, 0x8AB4F8);

    private final int light;
    private final int dark;

    Ink(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour as 0xRRGGBB. */
    public int rgb(boolean isDark) {
        return isDark ? dark : light;
    }

    /** The colour as SVG and HTML write it. */
    public String hex(boolean isDark) {
        return String.format("#%06X", rgb(isDark));
    }
}
