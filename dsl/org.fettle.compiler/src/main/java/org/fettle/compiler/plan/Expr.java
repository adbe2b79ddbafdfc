/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import java.util.List;

import org.fettle.data.ColumnType;

/** A value, or a missing one. */
public sealed interface Expr extends Node {

    /** Its type. */
    ColumnType type();

    /** Whether a kernel holds values of this type in a long instead of an int. */
    static boolean wide(ColumnType type) {
        return type == ColumnType.NUMBER || type == ColumnType.DECIMAL;
    }

    /** Whether values of this type are symbols, whose order is that of their texts and not that of their numbers. */
    static boolean symbolic(ColumnType type) {
        return type == ColumnType.TEXT || type == ColumnType.CODE;
    }

    /** A date (epoch day), flag, number or decimal (scaled); or blank, as {@code Values.BLANK_LONG}. */
    record Constant(ColumnType type, long value) implements Expr {
    }

    /** A text or a code. */
    record Symbol(ColumnType type, String text) implements Expr {
    }

    /** A cell; blank where there is no row. */
    record CellOf(RowExpr row, ColumnRef column) implements Expr {
        @Override
        public ColumnType type() {
            return column.type();
        }
    }

    /** The trimmed text of a cell, whatever its type. */
    record TextOf(CellOf cell) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.TEXT;
        }
    }

    /** A parameter of the pack. */
    record Parameter(String name, ColumnType type) implements Expr {
    }

    /** Facts of the collection. */
    enum Fact { START, END, YEAR, FORMAT }

    /** A fact of the collection: dates, the year in which it starts as a number, or the file format of the return as text. */
    record Collection(Fact fact) implements Expr {
        @Override
        public ColumnType type() {
            return switch (fact) {
                case START, END -> ColumnType.DATE;
                case YEAR -> ColumnType.NUMBER;
                case FORMAT -> ColumnType.TEXT;
            };
        }
    }

    /** A day and month within the collection period. */
    record DayInPeriod(int day, int month) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.DATE;
        }
    }

    /** A {@code let} that is a value. */
    record Named(LetVar let, ColumnType type) implements Expr {
    }

    /** A definition's value, of a row or (row null) of the subject. */
    record Defined(String definition, ColumnType type, RowExpr row) implements Expr {
    }

    /** Arithmetic. */
    enum Operation { ADD, SUBTRACT, MULTIPLY, DIVIDE }

    /** Arithmetic on two values of the same type; division is of decimals. */
    record Arithmetic(Operation operation, Expr left, Expr right) implements Expr {
        @Override
        public ColumnType type() {
            return left.type();
        }
    }

    /** Functions of one number. */
    enum NumberFunction { NEGATE, ABSOLUTE, SQUARE_ROOT }

    /** A function of a number. */
    record OfNumber(NumberFunction function, Expr argument) implements Expr {
        @Override
        public ColumnType type() {
            return argument.type();
        }
    }

    /** A decimal rounded to a number of places, 0 to 4, half to even. */
    record Round(Expr argument, int places) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.DECIMAL;
        }
    }

    /** A whole number as a decimal. */
    record ToDecimal(Expr number) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.DECIMAL;
        }
    }

    /** Units of time. */
    enum Unit { DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS }

    /** A date moved by an amount. */
    record Shift(Expr date, Expr amount, Unit unit) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.DATE;
        }
    }

    /** Completed units from one date to another. */
    record Between(Unit unit, Expr from, Expr to) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.NUMBER;
        }
    }

    /** Parts of a date. */
    enum Part { YEAR, MONTH, DAY, SCHOOL_YEAR }

    /** A part of a date. */
    record PartOf(Part part, Expr date) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.NUMBER;
        }
    }

    /** Functions of a text. */
    enum TextFunction { UPPER, LOWER, COMPACT, SOUNDEX, LENGTH, EARLIEST_DATE, LATEST_DATE }

    /** A function of a text. */
    record OfText(TextFunction function, Expr text) implements Expr {
        @Override
        public ColumnType type() {
            return switch (function) {
                case UPPER, LOWER, COMPACT, SOUNDEX -> ColumnType.TEXT;
                case LENGTH -> ColumnType.NUMBER;
                case EARLIEST_DATE, LATEST_DATE -> ColumnType.DATE;
            };
        }
    }

    /** The smallest or largest of several values of one type; missing ones are passed over. */
    record Extreme(boolean largest, List<Expr> arguments) implements Expr {
        @Override
        public ColumnType type() {
            return arguments.get(0).type();
        }
    }

    /** One of two values: the second unless the condition is true. */
    record Choose(Cond condition, Expr then, Expr otherwise) implements Expr {
        @Override
        public ColumnType type() {
            return then.type();
        }
    }

    /** How many rows there are. */
    record Count(RowSet rows) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.NUMBER;
        }
    }

    /** Aggregates. */
    enum Aggregation { SUM, MIN, MAX }

    /** The sum (0 of none), smallest or largest (blank of none) value over rows; missing cells are passed over. */
    record Aggregate(Aggregation aggregation, Expr value, RowSet rows) implements Expr {
        @Override
        public ColumnType type() {
            return value.type();
        }
    }

    /** Facts of a spell. */
    enum SpellFact { START, END }

    /** A fact of a spell. */
    record OfSpell(RowExpr spell, SpellPlan plan, SpellFact fact) implements Expr {
        @Override
        public ColumnType type() {
            return ColumnType.DATE;
        }
    }
}
