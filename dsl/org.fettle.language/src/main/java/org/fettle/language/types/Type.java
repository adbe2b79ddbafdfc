/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.types;

import org.fettle.language.fettle.TableDeclaration;

/** What an expression yields. */
public sealed interface Type {

    /** How a message names the type, with its article where it has one: {@code a date}, {@code a code of Placement}. */
    String label();

    /** Types that need no further particulars. */
    enum Simple implements Type {
        /** Free text. */
        TEXT("text"),
        /** A day. */
        DATE("a date"),
        /** A whole number. */
        NUMBER("a number"),
        /** A number with four decimal places. */
        DECIMAL("a decimal"),
        /** A cell that says yes or no. */
        FLAG("a flag"),
        /** True, false or unknown. */
        CONDITION("a condition"),
        /** A collection year. */
        YEAR("a collection year"),
        /** The subject that a rule or a definition is about. */
        SUBJECT("a subject"),
        /** The literal {@code blank}, which fits every cell. */
        BLANK("blank"),
        /** Could not be worked out; the reason is reported elsewhere. */
        UNKNOWN("unknown");

        private final String label;

        Simple(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A code.
     *
     * @param list the name of its list (lists of one name for different years are one list)
     */
    record CodeOf(String list) implements Type {
        @Override
        public String label() {
            return "a code of " + list;
        }
    }

    /** From which year's table a row comes. */
    enum Years {
        /** This year's table (or a reference table). */
        THIS,
        /** Last year's table. */
        LAST,
        /** Either one, as the rows of {@code Episodes of both years}. */
        BOTH
    }

    /**
     * A row of a table, or no row.
     *
     * @param table the table
     * @param years from which year
     */
    record Row(TableDeclaration table, Years years) implements Type {
        @Override
        public String label() {
            return "a row of " + (years == Years.LAST ? "last year " : "") + table.getName();
        }
    }

    /**
     * A spell: rows that follow on from each other.
     *
     * @param rows the rows it is made of
     */
    record Spell(Row rows) implements Type {
        @Override
        public String label() {
            return "a spell of " + rows.table().getName();
        }
    }

    /**
     * The name of a table with many rows a subject: it may be asked whether it is loaded, but it is no row.
     *
     * @param table the table
     * @param years THIS or LAST
     */
    record WholeTable(TableDeclaration table, Years years) implements Type {
        @Override
        public String label() {
            return "the table " + (years == Years.LAST ? "last year " : "") + table.getName();
        }
    }

    /** Whether it is a number or a decimal. */
    default boolean isNumeric() {
        return this == Simple.NUMBER || this == Simple.DECIMAL;
    }

    /** Whether it is text or a code. */
    default boolean isTextual() {
        return this == Simple.TEXT || this instanceof CodeOf;
    }

    /** Whether it is a row of a table or a spell. */
    default boolean isRow() {
        return this instanceof Row || this instanceof Spell;
    }

    /** Whether a cell or a computed value of this type can be compared, stored or printed. */
    default boolean isValue() {
        return this instanceof CodeOf || this instanceof Simple && this != Simple.SUBJECT && this != Simple.CONDITION;
    }
}
