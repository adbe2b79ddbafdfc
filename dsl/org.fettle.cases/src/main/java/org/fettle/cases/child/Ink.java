/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import org.fettle.cases.colours.Tone;

/** The colours of a chronology, by what they are for, in a light and in a dark version. */
public enum Ink {
    /** What everything stands on. */
    PAPER(Tone.PAPER),
    /** The collection year. */
    YEAR(Tone.YEAR),
    /** Titles of lanes, and other texts on paper. */
    TEXT(Tone.TEXT),
    /** Texts of less weight. */
    FAINT_TEXT(Tone.FAINT),
    /** Lines between lanes and years. */
    GRID(Tone.LINE),
    /** The first and the last day of the collection. */
    EDGE(Tone.EDGE),
    /** Bars. */
    BAR_1(Tone.BAR_1),
    /** Bars beside those, so that neighbours differ. */
    BAR_2(Tone.BAR_2),
    /** Bars beside those. */
    BAR_3(Tone.BAR_3),
    /** Bars beside those. */
    BAR_4(Tone.BAR_4),
    /** Bars of last year's return. */
    LAST_YEAR(Tone.BAR_LAST_YEAR),
    /** Outlines of bars and marks. */
    OUTLINE(Tone.OUTLINE),
    /** Texts on bars. */
    BAR_TEXT(Tone.BAR_TEXT),
    /** Errors. */
    ERROR(Tone.ERROR),
    /** Queries. */
    QUERY(Tone.QUERY),
    /** What is written on a flag. */
    FLAG_TEXT(Tone.FLAG_TEXT),
    /** What is chosen. */
    CHOSEN(Tone.ACCENT);

    private final Tone tone;

    Ink(Tone tone) {
        this.tone = tone;
    }

    /** Which of all colours it is. */
    public Tone tone() {
        return tone;
    }

    /** The colour as 0xRRGGBB. */
    public int rgb(boolean isDark) {
        return tone.rgb(isDark);
    }

    /** The colour as SVG and HTML write it. */
    public String hex(boolean isDark) {
        return String.format("#%06X", rgb(isDark));
    }
}
