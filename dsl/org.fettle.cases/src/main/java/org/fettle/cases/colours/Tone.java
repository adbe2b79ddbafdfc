/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.colours;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every colour that the workbench draws with, by what it is for, in a light and in a dark version. This is the one place: grid, chronology, explanations and
 * chips take theirs from here; the rule editor's, which are in plugin.xml and css/dark.css so that the preferences have them, are compared with these by a
 * test. A text or sign names the grounds that it may stand on, and stands out from each of them by at least {@link Contrast#TEXT} or {@link Contrast#SIGN}.
 */
public enum Tone {
    // ------------------------------------------------------------------ grounds

    /** What nearly everything stands on. */
    PAPER(0xFFFFFF, 0x1E1F22),
    /** Lists, trees and tables of the platform. */
    LIST(0xFFFFFF, 0x2F2F2F),
    /** Views and dialogs of the platform. */
    PANEL(0xF6F5F4, 0x48484C),
    /** Headings of grids and row numbers, chips. */
    SOFT(0xECECEC, 0x2B2D30),
    /** The text of a rule within other text. */
    CODE(0xF6F8FA, 0x272A2F),
    /** The line of the caret, in the rule editor. */
    CARET_LINE(0xE8F2FE, 0x373737),
    /** The collection year in a chronology. */
    YEAR(0xF1F5FB, 0x262A31),
    /** Cells that a flag of the group points at. */
    FLAGGED(0xFFECB3, 0x5A4300),
    /** Cells that another flag points at. */
    ELSEWHERE(0xFFF8E1, 0x3B3215),
    /** Last year's values. */
    LAST_YEAR(0xE8EEF7, 0x28323F),
    /** Cells that wait for a value. */
    WAITING(0xFFF3C4, 0x4A3B0A),
    /** What is selected. */
    SELECTION(0xCCE4FF, 0x264F78),
    /** Chips that narrow what is shown. */
    CHIP_IN_USE(0xD6E6FB, 0x24425F),
    /** Bars of a chronology. */
    BAR_1(0xCFE2F7, 0x274766),
    /** Bars beside those, so that neighbours differ. */
    BAR_2(0xD9EAD3, 0x2F4F39),
    /** Bars beside those. */
    BAR_3(0xF8E3C5, 0x5A4521),
    /** Bars beside those. */
    BAR_4(0xE5DAF2, 0x463A5E),
    /** Bars of last year's return. */
    BAR_LAST_YEAR(0xEEEEEE, 0x35383D),

    // ------------------------------------------------------------------ lines that only part

    /** Between cells, lanes and years. */
    LINE(0xD5DAE1, 0x42464D),

    // ------------------------------------------------------------------ texts

    /** Ordinary text. */
    TEXT(0x1F2328, 0xE6E8EB, Kind.TEXT, PAPER, LIST, PANEL, SOFT, CODE, YEAR, FLAGGED, ELSEWHERE, LAST_YEAR, WAITING, CHIP_IN_USE),
    /** What matters less or stands for nothing: "(blank)", row numbers. */
    FAINT(0x50585F, 0xB8BEC5, Kind.TEXT, PAPER, LIST, PANEL, SOFT, CODE, YEAR, FLAGGED, ELSEWHERE, LAST_YEAR, WAITING),
    /** What is selected. */
    SELECTED(0x1F1F1F, 0xFFFFFF, Kind.TEXT, SELECTION),
    /** On bars of a chronology. */
    BAR_TEXT(0x14202C, 0xF2F4F7, Kind.TEXT, BAR_1, BAR_2, BAR_3, BAR_4, BAR_LAST_YEAR, PAPER),
    /** What is underlined and leads on. */
    LINK(0x0B57D0, 0x9CC3FF, Kind.TEXT, PAPER, CODE),
    /** The word {@code true}, and what is well. */
    GOOD(0x1B6B2E, 0x81D695, Kind.TEXT, PAPER, CODE),
    /** The word {@code false}, and what is wrong. */
    BAD(0xA3241C, 0xFF9E94, Kind.TEXT, PAPER, CODE),
    /** The word {@code unknown}. */
    UNKNOWN(0x7A4F00, 0xF2C464, Kind.TEXT, PAPER, CODE),
    /** A value in a remark. */
    VALUE(0x0B4FA8, 0x9CC3FF, Kind.TEXT, PAPER, CODE),

    // ------------------------------------------------------------------ words of a rule

    /** Words of the language. */
    WORD_KEYWORD(0x5A288C, 0xC9A0F0, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Remarks. */
    WORD_COMMENT(0x546854, 0x9DB59D, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Texts in quotes. */
    WORD_STRING(0x145AA0, 0x8FC1F2, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Numbers, dates and codes. */
    WORD_VALUE(0x964600, 0xF0B070, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Names where they are declared. */
    WORD_DECLARATION(0x141414, 0xF0F0F0, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Tables and code lists. */
    WORD_TABLE(0x006458, 0x6FD3C0, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Columns. */
    WORD_COLUMN(0x006458, 0x6FD3C0, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Rows and values that have names. */
    WORD_NAME(0x283C64, 0xB8C8E8, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Definitions and parameters. */
    WORD_DEFINITION(0x78326E, 0xE0A6D8, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Rows of examples. */
    WORD_ROW(0x464646, 0xC4C4C4, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Examples that are flagged. */
    WORD_FLAGGED(0xB00020, 0xFF8A95, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Examples that pass. */
    WORD_PASSES(0x1E6E28, 0x86D690, Kind.TEXT, PAPER, CODE, CARET_LINE),
    /** Text that the language does not know. */
    WORD_ERROR(0xB00020, 0xFF8A95, Kind.TEXT, PAPER, CODE, CARET_LINE),

    // ------------------------------------------------------------------ signs

    /** Errors, and flags of the group. */
    ERROR(0xB3261E, 0xFF8A80, Kind.SIGN, PAPER, CODE, YEAR, SOFT, FLAGGED, ELSEWHERE, LAST_YEAR, SELECTION),
    /** Queries. */
    QUERY(0x8A5A00, 0xFFCA66, Kind.SIGN, PAPER, YEAR),
    /** What is written on an error's or a query's sign. */
    FLAG_TEXT(0xFFFFFF, 0x1E1F22, Kind.TEXT, ERROR, QUERY),
    /** What is chosen, what was edited, and the frame around what has the keyboard. */
    ACCENT(0x0B57D0, 0x8AB4F8, Kind.SIGN, PAPER, LIST, PANEL, SOFT, YEAR, FLAGGED, ELSEWHERE, LAST_YEAR, SELECTION, CHIP_IN_USE),
    /** Outlines of bars, signs and chips. */
    OUTLINE(0x5B6B7C, 0x93A1B0, Kind.SIGN, PAPER, LIST, PANEL, YEAR, SOFT, CHIP_IN_USE),
    /** The first and the last day of the collection. */
    EDGE(0x6B7684, 0x8C96A3, Kind.SIGN, PAPER, YEAR);

    /** What a colour is for. */
    enum Kind {
        /** Others stand on it. */
        GROUND,
        /** It is read. */
        TEXT,
        /** It is seen. */
        SIGN
    }

    private final int light;
    private final int dark;
    private final Kind kind;
    private final Tone[] grounds;

    Tone(int light, int dark) {
        this(light, dark, Kind.GROUND);
    }

    Tone(int light, int dark, Kind kind, Tone... grounds) {
        this.light = light;
        this.dark = dark;
        this.kind = kind;
        this.grounds = grounds;
    }

    /** The colour as 0xRRGGBB. */
    public int rgb(boolean isDark) {
        return isDark ? dark : light;
    }

    Kind kind() {
        return kind;
    }

    /** What it may stand on; nothing when it is a ground itself. */
    public Set<Tone> grounds() {
        Set<Tone> all = EnumSet.noneOf(Tone.class);
        all.addAll(Set.of(grounds));
        return all;
    }
}
