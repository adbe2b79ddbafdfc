/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was found in the element of one subject: texts of elements, and the rows that they make up. One object serves for all subjects of a
 * file, one after the other. A place in the file is counted in characters from its start.
 */
final class XmlSubject {

    /** The number that stands for no value. */
    static final int NO_VALUE = -1;

    private final int slots;
    private char[] text = new char[1 << 12];
    private int textLength;
    private int[] textEnds = new int[64];
    private int[] lines = new int[64];
    private long[] places = new long[64 * 4];
    private String[] elements = new String[64];
    private int values;
    private final int[] slotOutside;
    private final int[] slotAnywhere;
    private final List<Row> rows = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private int rowCount;
    private String name = "";
    private int line;
    private long start;
    private long contentEnd;
    private long end;

    /** A value whose element the layout does not name. */
    record Extra(String element, int value) {
    }

    /** An element that is a row. */
    static final class Row {

        private int table;
        private String element;
        private int line;
        private int depth;
        private boolean hasCondition;
        private int[] values = {};
        private final List<Extra> extras = new ArrayList<>();
        private long start;
        private long contentEnd;
        private long end;

        int table() {
            return table;
        }

        /** The name of its element. */
        String element() {
            return element;
        }

        int line() {
            return line;
        }

        int depth() {
            return depth;
        }

        /** The value of a column of the layout, or {@link XmlSubject#NO_VALUE}. */
        int value(int column) {
            return values[column];
        }

        void value(int column, int value) {
            values[column] = value;
        }

        /** Elements that the layout does not name. */
        List<Extra> extras() {
            return extras;
        }

        /** Whether what the row needs to count is there. */
        boolean counts() {
            return hasCondition;
        }

        void count() {
            hasCondition = true;
        }

        /** Before the row's element. */
        long start() {
            return start;
        }

        /** Before its end tag; the same as {@link #end()} when the element is one empty tag. */
        long contentEnd() {
            return contentEnd;
        }

        /** Behind its element. */
        long end() {
            return end;
        }

        void ended(long contentEndsAt, long endsAt) {
            contentEnd = contentEndsAt;
            end = endsAt;
        }
    }

    XmlSubject(int slots) {
        this.slots = slots;
        this.slotOutside = new int[slots];
        this.slotAnywhere = new int[slots];
    }

    /** Begins the next subject. */
    void begin(String element, int atLine, long place) {
        textLength = 0;
        values = 0;
        rowCount = 0;
        extras.clear();
        Arrays.fill(slotOutside, NO_VALUE);
        Arrays.fill(slotAnywhere, NO_VALUE);
        name = element;
        line = atLine;
        start = place;
    }

    void ended(long contentEndsAt, long endsAt) {
        contentEnd = contentEndsAt;
        end = endsAt;
    }

    Row addRow(int table, String element, int columns, int atLine, int depth, long place) {
        if (rowCount == rows.size()) {
            rows.add(new Row());
        }
        Row row = rows.get(rowCount++);
        row.table = table;
        row.element = element;
        row.line = atLine;
        row.depth = depth;
        row.start = place;
        row.hasCondition = false;
        row.extras.clear();
        if (row.values.length < columns) {
            row.values = new int[columns];
        }
        Arrays.fill(row.values, NO_VALUE);
        return row;
    }

    /** The rows in the order of the file. */
    List<Row> rows() {
        return rows.subList(0, rowCount);
    }

    /** Values that are in no row and that the layout does not name. */
    List<Extra> extras() {
        return extras;
    }

    /**
     * Adds a value.
     *
     * @param places before its element, before and behind its content, behind its element
     */
    int addValue(String element, char[] chars, int length, int atLine, long before, long content, long contentEndsAt, long behind) {
        if (textLength + length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, textLength + length));
        }
        System.arraycopy(chars, 0, text, textLength, length);
        textLength += length;
        if (values == lines.length) {
            textEnds = Arrays.copyOf(textEnds, values * 2);
            lines = Arrays.copyOf(lines, values * 2);
            elements = Arrays.copyOf(elements, values * 2);
            places = Arrays.copyOf(places, values * 8);
        }
        textEnds[values] = textLength;
        lines[values] = atLine;
        elements[values] = element;
        places[values * 4] = before;
        places[values * 4 + 1] = content;
        places[values * 4 + 2] = contentEndsAt;
        places[values * 4 + 3] = behind;
        return values++;
    }

    /** Notes that an element below the subject has a value that columns of the subject take; the last one counts. */
    void fill(int slot, int value, boolean outsideRows) {
        slotAnywhere[slot] = value;
        if (outsideRows) {
            slotOutside[slot] = value;
        }
    }

    /** The value of a slot: the last one outside rows, or else the last one at all. */
    int slot(int slot) {
        return slotOutside[slot] != NO_VALUE ? slotOutside[slot] : slotAnywhere[slot];
    }

    boolean isFilled(int slot) {
        return slotOutside[slot] != NO_VALUE;
    }

    int slotCount() {
        return slots;
    }

    char[] chars() {
        return text;
    }

    int offset(int value) {
        return value == 0 ? 0 : textEnds[value - 1];
    }

    int length(int value) {
        return textEnds[value] - offset(value);
    }

    String text(int value) {
        return value == NO_VALUE ? "" : new String(text, offset(value), length(value));
    }

    /** The line of the value's element. */
    int lineOf(int value) {
        return lines[value];
    }

    /** The name of the value's element. */
    String elementOf(int value) {
        return elements[value];
    }

    /** Before the value's element. */
    long startOf(int value) {
        return places[value * 4];
    }

    /** Before the value's text. */
    long contentOf(int value) {
        return places[value * 4 + 1];
    }

    /** Behind the value's text. */
    long contentEndOf(int value) {
        return places[value * 4 + 2];
    }

    /** Behind the value's element. */
    long endOf(int value) {
        return places[value * 4 + 3];
    }

    /** The name of the subject's element. */
    String name() {
        return name;
    }

    int line() {
        return line;
    }

    long start() {
        return start;
    }

    long contentEnd() {
        return contentEnd;
    }

    long end() {
        return end;
    }

    /** How many values were found. */
    int valueCount() {
        return values;
    }
}
