/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.List;
import java.util.Locale;

/**
 * Something that flags are grouped, narrowed or sorted by.
 *
 * @param kind   what it is
 * @param column name of the column for {@link Kind#FIELD}; empty for every other kind
 */
public record Dimension(Kind kind, String column) {
    /** What kind of trouble. */
    public static final Dimension CATEGORY = new Dimension(Kind.CATEGORY, "");
    /** The rule. */
    public static final Dimension RULE = new Dimension(Kind.RULE, "");
    /** Error or query. */
    public static final Dimension SEVERITY = new Dimension(Kind.SEVERITY, "");
    /** How much it harms later figures. */
    public static final Dimension IMPACT = new Dimension(Kind.IMPACT, "");
    /** The table and year of the flagged row. */
    public static final Dimension TABLE = new Dimension(Kind.TABLE, "");
    /** The flagged columns. */
    public static final Dimension COLUMN = new Dimension(Kind.COLUMN, "");
    /** What stands in the flagged cells. */
    public static final Dimension VALUE = new Dimension(Kind.VALUE, "");
    /** The child. */
    public static final Dimension SUBJECT = new Dimension(Kind.SUBJECT, "");
    /** New, still there or come back, compared with an earlier run. */
    public static final Dimension STATUS = new Dimension(Kind.STATUS, "");
    /** All that need no column, in the order in which they are offered. */
    public static final List<Dimension> FIXED = List.of(CATEGORY, RULE, SEVERITY, IMPACT, TABLE, COLUMN, VALUE, SUBJECT, STATUS);

    /** The kinds. */
    public enum Kind {
        /** Kind of trouble. */
        CATEGORY("category", "Category"),
        /** Rule. */
        RULE("rule", "Rule"),
        /** Severity. */
        SEVERITY("severity", "Severity"),
        /** Impact. */
        IMPACT("impact", "Impact"),
        /** Table and year. */
        TABLE("table", "Table"),
        /** Flagged columns. */
        COLUMN("column", "Column"),
        /** Text of the flagged cells. */
        VALUE("value", "Value"),
        /** Child. */
        SUBJECT("child", "Child"),
        /** Against an earlier run. */
        STATUS("status", "Status"),
        /** A column of the files. */
        FIELD("field", "");

        private final String id;
        private final String label;

        Kind(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    @Override
    public boolean equals(Object other) {
        // written out: the fast compiler does not see through what a record has by itself, and this is asked all the time
        return this == other || other instanceof Dimension dimension && kind == dimension.kind && column.equals(dimension.column);
    }

    @Override
    public int hashCode() {
        return 31 * kind.ordinal() + column.hashCode();
    }

    /** A column of the files, such as the social worker. */
    public static Dimension field(String column) {
        return new Dimension(Kind.FIELD, column.toUpperCase(Locale.ROOT));
    }

    /** The same text for the same dimension, to keep it somewhere; {@link #parse} understands it. */
    public String id() {
        return kind == Kind.FIELD ? kind.id + "." + column : kind.id;
    }

    /** What {@link #id} wrote; null when it means nothing. */
    public static Dimension parse(String id) {
        String start = Kind.FIELD.id + ".";
        if (id.startsWith(start) && id.length() > start.length()) {
            return field(id.substring(start.length()));
        }
        for (Dimension dimension : FIXED) {
            if (dimension.kind.id.equals(id)) {
                return dimension;
            }
        }
        return null;
    }

    /** What people call it: {@code Category}, {@code Social worker}. */
    public String label() {
        if (kind != Kind.FIELD) {
            return kind.label;
        }
        boolean words = column.indexOf('_') > 0 || column.length() > 3;
        String text = column.replace('_', ' ');
        return words ? text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT) : text;
    }

    @Override
    public String toString() {
        return id();
    }
}
