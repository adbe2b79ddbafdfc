/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import java.util.List;

/** A condition, which is true, false or unknown. */
public sealed interface Cond extends Node {

    /** Always the same answer. */
    record Constant(Truth truth) implements Cond {
    }

    /** The three answers; {@code ordinal} is how kernels and defined columns write them. */
    enum Truth { FALSE, TRUE, UNKNOWN }

    /** True when all are, false when one is. */
    record All(List<Cond> parts) implements Cond {
    }

    /** True when one is, false when all are. */
    record Any(List<Cond> parts) implements Cond {
    }

    /** The opposite; unknown stays unknown. */
    record Not(Cond operand) implements Cond {
    }

    /** Comparison operators. */
    enum Operator {
        EQ, NE, LT, LE, GT, GE;

        /** The one that is true where this is false, both sides given. */
        public Operator opposite() {
            return switch (this) {
                case EQ -> NE;
                case NE -> EQ;
                case LT -> GE;
                case LE -> GT;
                case GT -> LE;
                case GE -> LT;
            };
        }

        /** The same comparison with its sides exchanged. */
        public Operator mirrored() {
            return switch (this) {
                case EQ, NE -> this;
                case LT -> GT;
                case LE -> GE;
                case GT -> LT;
                case GE -> LE;
            };
        }
    }

    /** Unknown when a side is missing. */
    record Compare(Operator operator, Expr left, Expr right) implements Cond {
    }

    /** Compares conditions as values: {@code a = b} of two conditions is not part of the language; of values, two blanks are the same. */
    record Same(Expr left, Expr right) implements Cond {
    }

    /** Whether two cells hold the same trimmed text. */
    record SameText(Expr.CellOf left, Expr.CellOf right) implements Cond {
    }

    /**
     * Membership in a code list or in given values.
     *
     * @param list name of a code list, or null
     * @param values the values when there is no list
     * @param twoValued whether a missing value is simply not in it, instead of unknown
     */
    record Member(Expr value, String list, List<Expr> values, boolean twoValued) implements Cond {
    }

    /** Questions about texts. */
    enum TextQuestion { STARTS_WITH, ENDS_WITH, CONTAINS, MATCHES }

    /** A question about a text with a constant argument. */
    record Text(TextQuestion question, Expr value, String argument) implements Cond {
    }

    /** Whether a text is one of those between the commas of another. */
    record Item(Expr list, Expr item) implements Cond {
    }

    /** States of a value. */
    enum State { BLANK, UNREADABLE, MISSING, GIVEN }

    /** Whether a value is in a state: never unknown. */
    record Is(Expr value, State state) implements Cond {
    }

    /** Whether a condition is surely true, or surely false: never unknown. */
    record Surely(Cond condition, boolean expected) implements Cond {
    }

    /** Whether there is a row. */
    record Exists(RowExpr row) implements Cond {
    }

    /** How many rows of a set are asked for. */
    enum Quantity { ANY, NONE, EXACTLY, AT_LEAST, AT_MOST }

    /** How many rows there are: never unknown. */
    record Rows(Quantity quantity, int number, RowSet rows) implements Cond {
    }

    /** True when the condition is true of every row, false when it is false of one. */
    record Every(RowSet rows, Cond condition) implements Cond {
    }

    /** Whether another row of the whole table has the same key and a value of a column that compares so: {@code all T where K = key and C op v}. */
    record Extremes(RowSet.Scan scan, ColumnRef column, Operator operator, Expr value) implements Cond {
    }

    /** Whether a table is loaded. */
    record Loaded(TableRef table) implements Cond {
    }

    /** A definition that is a condition, of a row or (row null) of the subject. */
    record Defined(String definition, RowExpr row) implements Cond {
    }

    /** A {@code let} that is a condition. */
    record Named(LetVar let) implements Cond {
    }

    /** Whether row a stands before row b in its file (last year's file before this year's). */
    record Before(RowVar a, RowVar b) implements Cond {
    }
}
