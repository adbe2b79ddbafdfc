/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.java.Definitions;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.TableRef;
import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.data.Values;
import org.fettle.engine.Binding;
import org.fettle.engine.kernel.Cells;
import org.fettle.engine.kernel.Dates;
import org.fettle.engine.kernel.Numbers;
import org.fettle.engine.kernel.Spells;
import org.fettle.engine.kernel.TextFunction;

/**
 * Values, interpreted: all are longs, missing ones {@code BLANK_LONG} and {@code UNREADABLE_LONG}. Conditions are {@link Conditions}'. Not thread-safe.
 */
public final class Evaluator {

    private final Binding binding;
    private final State state;
    private final Rows rows;
    private final Conditions conditions;

    /** Values of a run with what is bound in a state. */
    public Evaluator(Binding binding, State state) {
        this.binding = binding;
        this.state = state;
        this.rows = new Rows(binding, state, this);
        this.conditions = new Conditions(binding, state, this);
    }

    /** Its rows and sets of rows. */
    public Rows rows() {
        return rows;
    }

    /** Whether a condition is true, false or unknown. */
    public Cond.Truth truth(Cond condition) {
        return conditions.truth(condition);
    }

    /** A value. */
    public long value(Expr expr) {
        if (expr instanceof Expr.Constant constant) {
            return constant.value();
        } else if (expr instanceof Expr.Symbol symbol) {
            return binding.symbol(symbol.text());
        } else if (expr instanceof Expr.CellOf cell) {
            return cell(cell);
        } else if (expr instanceof Expr.TextOf text) {
            String shown = text(text.cell());
            return shown.isEmpty() ? Values.BLANK_LONG : binding.symbol(shown);
        } else if (expr instanceof Expr.Parameter parameter) {
            return Expr.wide(parameter.type()) ? binding.longParameter(parameter.name())
                    : Values.widen(binding.intParameter(parameter.name()));
        } else if (expr instanceof Expr.Collection collection) {
            return switch (collection.fact()) {
                case START -> binding.collectionStart();
                case END -> binding.collectionEnd();
                case YEAR -> binding.collectionYear();
                case FORMAT -> binding.collectionFormat();
            };
        } else if (expr instanceof Expr.DayInPeriod day) {
            return Dates.dayInPeriod(binding.collectionStart(), day.day(), day.month());
        } else if (expr instanceof Expr.Named named) {
            return state.remembered(named.let(), () -> value((Expr) named.let().value()));
        } else if (expr instanceof Expr.Defined defined) {
            return defined(defined);
        } else if (expr instanceof Expr.Choose choose) {
            return value(truth(choose.condition()) == Cond.Truth.TRUE ? choose.then() : choose.otherwise());
        } else if (expr instanceof Expr.Count count) {
            return count(count.rows());
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (expr instanceof Expr.OfSpell spell) {
            Spells spells = rows.spells(spell.plan());
            int number = rows.row(spell.spell());
            return Values.widen(spell.fact() == Expr.SpellFact.START ? spells.start(number) : spells.end(number));
        }
        return function(expr);
    }

    private long function(Expr expr) {
        if (expr instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expr instanceof Expr.OfNumber function) {
            long argument = value(function.argument());
            return switch (function.function()) {
                case NEGATE -> Numbers.negate(argument);
                case ABSOLUTE -> Numbers.absolute(argument);
                case SQUARE_ROOT -> Numbers.squareRoot(argument);
            };
        } else if (expr instanceof Expr.Round round) {
            return Numbers.round(value(round.argument()), round.places());
        } else if (expr instanceof Expr.ToDecimal decimal) {
            return Numbers.toDecimal(value(decimal.number()));
        } else if (expr instanceof Expr.Shift shift) {
            return shift(shift);
        } else if (expr instanceof Expr.Between between) {
            return between(between);
        } else if (expr instanceof Expr.PartOf part) {
            int date = date(part.date());
            return switch (part.part()) {
                case YEAR -> Dates.yearOf(date);
                case MONTH -> Dates.monthOf(date);
                case DAY -> Dates.dayOf(date);
                case SCHOOL_YEAR -> Dates.schoolYearOf(date);
            };
        } else if (expr instanceof Expr.OfText function) {
            return ofText(function);
        } else if (expr instanceof Expr.Extreme extreme) {
            return extreme(extreme);
        }
        throw new IllegalStateException("no value of " + expr);
    }

    private int date(Expr expr) {
        return Values.narrow(value(expr));
    }

    private long arithmetic(Expr.Arithmetic arithmetic) {
        long left = value(arithmetic.left());
        long right = value(arithmetic.right());
        boolean decimal = arithmetic.type() == ColumnType.DECIMAL;
        return switch (arithmetic.operation()) {
            case ADD -> Numbers.add(left, right);
            case SUBTRACT -> Numbers.subtract(left, right);
            case MULTIPLY -> decimal ? Numbers.multiplyDecimal(left, right) : Numbers.multiply(left, right);
            case DIVIDE -> Numbers.divideDecimal(left, right);
        };
    }

    private long shift(Expr.Shift shift) {
        int date = date(shift.date());
        long amount = value(shift.amount());
        return Values.widen(switch (shift.unit()) {
            case DAYS -> Dates.plusDays(date, amount);
            case WEEKS -> Dates.plusWeeks(date, amount);
            case MONTHS -> Dates.plusMonths(date, amount);
            case YEARS -> Dates.plusYears(date, amount);
            case WORKING_DAYS -> throw new IllegalStateException("a date is not moved by working days");
        });
    }

    private long between(Expr.Between between) {
        int from = date(between.from());
        int to = date(between.to());
        return switch (between.unit()) {
            case DAYS -> Dates.daysBetween(from, to);
            case WORKING_DAYS -> Dates.workingDaysBetween(from, to);
            case WEEKS -> Dates.weeksBetween(from, to);
            case MONTHS -> Dates.monthsBetween(from, to);
            case YEARS -> Dates.yearsBetween(from, to);
        };
    }

    private long ofText(Expr.OfText function) {
        int symbol = Values.narrow(value(function.text()));
        TextFunction text = switch (function.function()) {
            case UPPER -> TextFunction.upper(binding.dictionary());
            case LOWER -> TextFunction.lower(binding.dictionary());
            case COMPACT -> TextFunction.compact(binding.dictionary());
            case SOUNDEX -> TextFunction.soundex(binding.dictionary());
            case LENGTH -> TextFunction.length(binding.dictionary());
            case EARLIEST_DATE -> TextFunction.earliestDate(binding.dictionary());
            case LATEST_DATE -> TextFunction.latestDate(binding.dictionary());
        };
        return function.type() == ColumnType.NUMBER ? text.number(symbol) : Values.widen(text.value(symbol));
    }

    private long extreme(Expr.Extreme extreme) {
        List<Long> given = new ArrayList<>();
        for (Expr argument : extreme.arguments()) {
            long value = value(argument);
            if (!Values.missing(value)) {
                given.add(value);
            }
        }
        return given.stream().reduce((a, b) -> extreme.largest() == a > b ? a : b).orElse(Values.BLANK_LONG);
    }

    private long count(RowSet set) {
        long[] count = new long[1];
        rows.each(set, () -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    private long aggregate(Expr.Aggregate aggregate) {
        List<Long> given = new ArrayList<>();
        rows.each(aggregate.rows(), () -> {
            long value = value(aggregate.value());
            return Values.missing(value) || given.add(value);
        });
        return switch (aggregate.aggregation()) {
            case SUM -> given.stream().reduce(0L, Numbers::add);
            case MIN -> given.stream().min(Long::compare).orElse(Values.BLANK_LONG);
            case MAX -> given.stream().max(Long::compare).orElse(Values.BLANK_LONG);
        };
    }

    // ------------------------------------------------------------------ cells

    private long cell(Expr.CellOf cell) {
        int row = rows.row(cell.row());
        TableRef table = cell.row().table();
        if (table.bothYears()) {
            int last = Cells.lastYearRow(row);
            return last >= 0 ? cell(cell, table.of(1), last) : cell(cell, table.of(0), Cells.thisYearRow(row));
        }
        return cell(cell, table, row);
    }

    private long cell(Expr.CellOf cell, TableRef table, int row) {
        if (row < 0) {
            return Values.BLANK_LONG;
        }
        boolean wide = Expr.wide(cell.type());
        if (cell.column().derived() != null) {
            String id = Definitions.id(cell.column().derived(), table.yearsBack());
            return wide ? binding.derivedLongs(id)[row] : Values.widen(binding.derivedInts(id)[row]);
        }
        String column = cell.column().name();
        return wide ? binding.longs(table.table(), table.yearsBack(), column)[row]
                : Values.widen(binding.ints(table.table(), table.yearsBack(), column)[row]);
    }

    /** The trimmed text of a cell; empty for a blank one. */
    public String text(Expr.CellOf cell) {
        int row = rows.row(cell.row());
        TableRef table = cell.row().table();
        if (table.bothYears()) {
            int last = Cells.lastYearRow(row);
            table = table.of(last >= 0 ? 1 : 0);
            row = last >= 0 ? last : Cells.thisYearRow(row);
        }
        Column column = binding.column(table.table(), table.yearsBack(), cell.column().name());
        return row < 0 || column == null ? "" : column.text(row);
    }

    private long defined(Expr.Defined defined) {
        boolean wide = Expr.wide(defined.type());
        int row = defined.row() == null ? state.subject() : rows.row(defined.row());
        String id = defined.definition();
        if (defined.row() != null) {
            TableRef table = defined.row().table();
            int last = table.bothYears() ? Cells.lastYearRow(row) : Cells.NONE;
            id = Definitions.id(id, last >= 0 ? 1 : table.yearsBack());
            row = last >= 0 ? last : row;
        }
        if (row < 0) {
            return Values.BLANK_LONG;
        }
        return wide ? binding.derivedLongs(id)[row] : Values.widen(binding.derivedInts(id)[row]);
    }

    /** A value as messages show it: an unreadable cell by its text. */
    long shown(Expr expr) {
        long value = value(expr);
        if (value == Values.UNREADABLE_LONG && expr instanceof Expr.CellOf cell && !cell.row().table().bothYears()
                && cell.column().derived() == null) {
            return Values.RAW_TEXT + binding.symbol(text(cell));
        }
        return value;
    }
}
