/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

import java.util.Objects;

/**
 * A column of a sheet.
 *
 * @param title what stands in the header
 * @param width in characters, 1 to 120
 * @param kind  how its cells look
 */
public record BookColumn(String title, int width, Kind kind) {
    private static final int WIDEST = 120;

    /** How the cells of a column look. */
    public enum Kind {
        /** Short text on one line: identifiers, codes, dates. */
        TEXT,
        /** Text that may take several lines. */
        LONG_TEXT,
        /** Counts: numbers that a spreadsheet may add up. */
        NUMBER,
        /** To be filled in by the reader. */
        ANSWER,
        /** Not for people: what finds the record again. Not shown and not printed. */
        HIDDEN
    }

    /** Checks the parts. */
    public BookColumn {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException("a column of " + width + " characters");
        }
    }

    /** A column of short texts. */
    public static BookColumn text(String title, int width) {
        return new BookColumn(title, width, Kind.TEXT);
    }

    /** A column of texts that may take several lines. */
    public static BookColumn longText(String title, int width) {
        return new BookColumn(title, width, Kind.LONG_TEXT);
    }

    /** A column of numbers. */
    public static BookColumn number(String title, int width) {
        return new BookColumn(title, width, Kind.NUMBER);
    }

    /** A column to be filled in. */
    public static BookColumn answer(String title, int width) {
        return new BookColumn(title, width, Kind.ANSWER);
    }

    /** A column that is not shown. */
    public static BookColumn hidden(String title) {
        return new BookColumn(title, 8, Kind.HIDDEN);
    }
}
