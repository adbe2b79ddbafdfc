/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.fettle.cases.records.Entry;
import org.fettle.cases.records.RecordColumn;
import org.fettle.data.CellParser;
import org.fettle.data.ColumnType;
import org.fettle.engine.pack.Code;

/**
 * Puts texts into the shape in which they are usually written.
 *
 * @param what what to do, in the order of {@link What}
 */
public record Normalise(Set<What> what) implements BulkTool {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern NOTHING = Pattern.compile("(?i)[-.?]|n/?a|n\\.a\\.|null|nil|none|#n/a|not applicable");
    private static final Pattern ENDING_OF_A_NUMBER = Pattern.compile("(-?\\d+)\\.0+");

    /** What can be put right. */
    public enum What {
        /** Spaces before and after the text go; those that a spreadsheet cannot break, too. */
        TRIM("Take away spaces at both ends"),
        /** Several spaces within the text become one. */
        SPACES("Make several spaces one"),
        /** A dash, n/a and the like become blank. */
        STAND_INS("Clear what stands for nothing (-, n/a, null)"),
        /** An apostrophe before the text and .0 behind a whole number go. */
        SPREADSHEET("Take away what spreadsheets add (' before, .0 behind)"),
        /** Days become dd/MM/yyyy. */
        DATES("Write dates as day/month/year"),
        /** Codes as their list spells them. */
        CODES("Spell codes as their list does"),
        /** All letters become capitals. */
        CAPITALS("Capital letters throughout");

        private final String label;

        What(String label) {
            this.label = label;
        }

        /** What it does, for people. */
        public String label() {
            return label;
        }
    }

    /** Keeps a copy. */
    public Normalise {
        what = what.isEmpty() ? EnumSet.noneOf(What.class) : EnumSet.copyOf(what);
    }

    /** What does no harm anywhere: all but capitals. */
    public static Normalise usual() {
        return new Normalise(EnumSet.complementOf(EnumSet.of(What.CAPITALS)));
    }

    @Override
    public String sentence() {
        return what.equals(EnumSet.of(What.TRIM)) ? "Trim" : "Trim and normalise";
    }

    @Override
    public String impossible() {
        return what.isEmpty() ? "Choose what to put right." : "";
    }

    @Override
    public Made make(Cell cell) {
        String text = cell.text();
        RecordColumn column = cell.column();
        for (What step : What.values()) {
            if (what.contains(step)) {
                text = apply(step, column, text);
            }
        }
        return Made.of(text);
    }

    private static String apply(What step, RecordColumn column, String text) {
        return switch (step) {
            case TRIM -> CellParser.trim(text);
            case SPACES -> SPACES.matcher(text).replaceAll(" ");
            case STAND_INS -> NOTHING.matcher(CellParser.trim(text)).matches() && !(column.codes() != null && column.knows(CellParser.trim(text)))
                    ? ""
                    : text;
            case SPREADSHEET -> spreadsheet(column, text);
            case DATES -> column.spec().type() == ColumnType.DATE ? Entry.text(column.spec(), text) : text;
            case CODES -> code(column, text);
            case CAPITALS -> text.toUpperCase(Locale.ROOT);
        };
    }

    /** Decimals mean the same with .0, and codes may have it. */
    private static String spreadsheet(RecordColumn column, String text) {
        String shorter = text.startsWith("'") ? text.substring(1) : text;
        boolean number = column.spec().type() != ColumnType.DECIMAL && ENDING_OF_A_NUMBER.matcher(shorter).matches()
                && !(column.codes() != null && column.knows(shorter));
        return number ? shorter.substring(0, shorter.indexOf('.')) : shorter;
    }

    private static String code(RecordColumn column, String text) {
        if (column.codes() == null || text.isEmpty()) {
            return text;
        }
        String match = null;
        for (Code code : column.codes().codes()) {
            if (code.value().equals(text)) {
                return text;
            }
            if (match == null && code.value().equalsIgnoreCase(text)) {
                match = code.value();
            }
        }
        return match == null ? text : match;
    }
}
