/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fettle.data.CellParser;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Values;

/**
 * What somebody typed to filter a column: a text that the cell contains, or {@code =A,B}, {@code <>A}, {@code <}, {@code <=}, {@code >}, {@code >=},
 * {@code A..B}, {@code =blank}, {@code <>blank}, {@code =unreadable}. Dates and numbers are compared by value.
 */
public final class Condition {
    /** Matches cells without anything in them. */
    public static final String BLANK = "=blank";
    /** Matches cells whose text is no value of the column's type. */
    public static final String UNREADABLE = "=unreadable";
    private static final String GIVEN = "<>blank";

    private enum Kind {
        CONTAINS, BLANK, GIVEN, UNREADABLE, IN, NOT_IN, RANGE
    }

    private final Kind kind;
    private final ColumnSpec spec;
    private final String text;
    private final List<String> texts = new ArrayList<>();
    private long[] values = new long[0];
    private String low;
    private String high;
    private long lowest = Values.UNREADABLE_LONG + 1;
    private long highest = Long.MAX_VALUE;
    private boolean withLow = true;
    private boolean withHigh = true;

    private Condition(Kind kind, ColumnSpec spec, String text) {
        this.kind = kind;
        this.spec = spec;
        this.text = text.toLowerCase(Locale.ROOT);
    }

    /** A condition that the cell contains a text, ignoring case. */
    public static Condition contains(ColumnSpec spec, String text) {
        return new Condition(Kind.CONTAINS, spec, text);
    }

    /**
     * Reads what was typed.
     *
     * @return null when nothing was typed, so that there is no condition
     * @throws IllegalArgumentException when it does not fit the column; the message is for the person who typed it
     */
    public static Condition parse(ColumnSpec spec, String typed) {
        String trimmed = CellParser.trim(typed);
        if (trimmed.isEmpty()) {
            return null;
        }
        String lower = trimmed.toLowerCase(Locale.ROOT).replace(" ", "");
        switch (lower) {
            case BLANK -> {
                return new Condition(Kind.BLANK, spec, "");
            }
            case GIVEN, "!=blank" -> {
                return new Condition(Kind.GIVEN, spec, "");
            }
            case UNREADABLE -> {
                return new Condition(Kind.UNREADABLE, spec, "");
            }
            default -> {
                return parseComparison(spec, trimmed);
            }
        }
    }

    private static Condition parseComparison(ColumnSpec spec, String typed) {
        if (typed.startsWith("<>") || typed.startsWith("!=")) {
            return list(Kind.NOT_IN, spec, typed.substring(2));
        }
        if (typed.startsWith("=")) {
            return list(Kind.IN, spec, typed.substring(1));
        }
        if (typed.startsWith("<") || typed.startsWith(">")) {
            boolean equal = typed.length() > 1 && typed.charAt(1) == '=';
            return range(spec, typed.charAt(0), equal, typed.substring(equal ? 2 : 1));
        }
        int dots = typed.indexOf("..");
        if (dots > 0 && dots + 2 < typed.length() && !typed.startsWith("..")) {
            Condition condition = new Condition(Kind.RANGE, spec, "");
            condition.setLow(typed.substring(0, dots));
            condition.setHigh(typed.substring(dots + 2));
            return condition;
        }
        return contains(spec, typed);
    }

    private static Condition list(Kind kind, ColumnSpec spec, String operands) {
        Condition condition = new Condition(kind, spec, "");
        for (String operand : operands.split("[,|]")) {
            String wanted = CellParser.trim(operand);
            if (!wanted.isEmpty()) {
                condition.texts.add(wanted);
            }
        }
        if (condition.texts.isEmpty()) {
            throw new IllegalArgumentException("there is nothing after the sign; to find blank cells, write " + (kind == Kind.IN ? BLANK : GIVEN));
        }
        if (!spec.type().isSymbol()) {
            condition.values = condition.texts.stream().mapToLong(condition::value).toArray();
        }
        return condition;
    }

    private static Condition range(ColumnSpec spec, char sign, boolean equal, String operand) {
        Condition condition = new Condition(Kind.RANGE, spec, "");
        if (sign == '<') {
            condition.setHigh(operand);
            condition.withHigh = equal;
        } else {
            condition.setLow(operand);
            condition.withLow = equal;
        }
        return condition;
    }

    private void setLow(String operand) {
        low = CellParser.trim(operand);
        lowest = spec.type().isSymbol() ? 0 : value(low);
    }

    private void setHigh(String operand) {
        high = CellParser.trim(operand);
        highest = spec.type().isSymbol() ? 0 : value(high);
    }

    private long value(String operand) {
        CellParser parser = new CellParser(spec, new Dictionary());
        parser.read(Entry.text(spec, operand));
        long value = spec.type().isLong() ? parser.longValue() : Values.widen(parser.value());
        if (Values.missing(value)) {
            throw new IllegalArgumentException("'" + operand + "' is " + Entry.noValue(spec.type()));
        }
        return value;
    }

    /** Whether texts decide about the cells, even in columns of dates and numbers. */
    boolean needsText() {
        return kind == Kind.CONTAINS || spec.type().isSymbol() && kind != Kind.BLANK && kind != Kind.GIVEN && kind != Kind.UNREADABLE;
    }

    /** Whether the condition holds of a blank cell. */
    boolean testBlank() {
        return kind == Kind.BLANK || kind == Kind.NOT_IN;
    }

    /** Whether the condition holds of a cell whose text is no value of its type. */
    boolean testUnreadable(String shown) {
        return switch (kind) {
            case UNREADABLE, GIVEN, NOT_IN -> true;
            case CONTAINS -> shown.toLowerCase(Locale.ROOT).contains(text);
            case IN -> texts.stream().anyMatch(shown::equalsIgnoreCase);
            default -> false;
        };
    }

    /** Whether the condition holds of a date, a number or a flag; only asked when it needs no text. */
    boolean testValue(long value) {
        return switch (kind) {
            case GIVEN -> true;
            case IN, NOT_IN -> contains(value) == (kind == Kind.IN);
            case RANGE -> (withLow ? value >= lowest : value > lowest) && (withHigh ? value <= highest : value < highest);
            default -> false;
        };
    }

    private boolean contains(long value) {
        for (long wanted : values) {
            if (wanted == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether the condition holds of a text that is not blank. */
    boolean testText(String shown) {
        return switch (kind) {
            case CONTAINS -> shown.toLowerCase(Locale.ROOT).contains(text);
            case GIVEN -> true;
            case IN, NOT_IN -> texts.stream().anyMatch(shown::equalsIgnoreCase) == (kind == Kind.IN);
            case RANGE -> inRange(shown);
            case BLANK, UNREADABLE -> false;
        };
    }

    private boolean inRange(String shown) {
        int fromLow = low == null ? 1 : compare(shown, low);
        int fromHigh = high == null ? -1 : compare(shown, high);
        return (withLow ? fromLow >= 0 : fromLow > 0) && (withHigh ? fromHigh <= 0 : fromHigh < 0);
    }

    private static int compare(String one, String other) {
        return one.equalsIgnoreCase(other) ? 0 : TextOrder.INSTANCE.compare(one, other);
    }

    /** What the column's cells are called in messages. */
    ColumnType type() {
        return spec.type();
    }
}
