/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.Age;
import org.fettle.language.fettle.Aggregate;
import org.fettle.language.fettle.AggregateKind;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Arithmetic;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.DayOfYear;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Extreme;
import org.fettle.language.fettle.ExtremeKind;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Function;
import org.fettle.language.fettle.Guard;
import org.fettle.language.fettle.Negation;
import org.fettle.language.fettle.Not;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Quantified;
import org.fettle.language.fettle.Require;
import org.fettle.language.fettle.RowSet;
import org.fettle.language.fettle.SetCell;
import org.fettle.language.fettle.Setting;
import org.fettle.language.fettle.Shift;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.TimeBetween;
import org.fettle.language.fettle.TimeUnit;
import org.fettle.language.fettle.Visit;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Operands, arguments and assigned values have the types that are asked for. */
public final class ValueChecks extends TypeChecks {

    private static final String DATES_DIFFER = "; the time between two dates is days between … and …, a later date … plus 3 days.";

    /** {@code or} joins conditions. */
    @Check
    public void check(Or or) {
        expectCondition(or.getLeft());
        expectCondition(or.getRight());
    }

    /** {@code and} joins conditions. */
    @Check
    public void check(And and) {
        expectCondition(and.getLeft());
        expectCondition(and.getRight());
    }

    /** {@code not} turns a condition round. */
    @Check
    public void check(Not not) {
        expectCondition(not.getOperand());
    }

    /** {@code where}. */
    @Check
    public void check(RowSet rows) {
        expectCondition(rows.getCondition());
        if (rows instanceof Spells spells) {
            expectCondition(spells.getJoined());
        }
    }

    /** {@code satisfies}. */
    @Check
    public void check(Quantified quantified) {
        expectCondition(quantified.getCondition());
    }

    /** {@code where} of an {@code each}. */
    @Check
    public void check(Visit visit) {
        expectCondition(visit.getCondition());
    }

    /** {@code when}. */
    @Check
    public void check(Guard guard) {
        expectCondition(guard.getCondition());
    }

    /** {@code when} of a flag. */
    @Check
    public void check(Flag flag) {
        expectCondition(flag.getCondition());
    }

    /** {@code require}. */
    @Check
    public void check(Require require) {
        expectCondition(require.getCondition());
    }

    /** {@code when} of a fix. */
    @Check
    public void check(Fix fix) {
        expectCondition(fix.getGuard());
    }

    /** {@code where} of a list. */
    @Check
    public void check(CodeList list) {
        expectCondition(list.getCondition());
    }

    /** Sums and products. */
    @Check
    public void check(Arithmetic arithmetic) {
        expectNumeric(arithmetic.getLeft(), DATES_DIFFER);
        expectNumeric(arithmetic.getRight(), DATES_DIFFER);
    }

    /** Minus. */
    @Check
    public void check(Negation negation) {
        expectNumeric(negation.getOperand(), DATES_DIFFER);
    }

    /** {@code plus 3 months}. */
    @Check
    public void check(Shift shift) {
        expect(shift.getLeft(), Type.Simple.DATE, "; numbers are added with +.");
        expect(shift.getAmount(), Type.Simple.NUMBER, "; only whole " + shift.getUnit().getLiteral() + " can be added.");
    }

    /** {@code days between}. */
    @Check
    public void check(TimeBetween between) {
        expect(between.getFrom(), Type.Simple.DATE, ".");
        expect(between.getTo(), Type.Simple.DATE, ".");
        if (between.isWorking() && between.getUnit() != TimeUnit.DAYS) {
            errorOn(IssueCodes.TYPE_MISMATCH, between, FettlePackage.Literals.TIME_BETWEEN__UNIT,
                    "Expected days after working, found " + between.getUnit().getLiteral() + ".");
        }
    }

    /** {@code age of}. */
    @Check
    public void check(Age age) {
        expect(age.getBirth(), Type.Simple.DATE, ".");
        expect(age.getOn(), Type.Simple.DATE, ".");
    }

    /** A day that its month has. */
    @Check
    public void check(DayOfYear day) {
        int longest = java.time.Month.of(day.getMonth().getValue() + 1).maxLength();
        if (day.getDay() < 1 || day.getDay() > longest) {
            errorOn(IssueCodes.BAD_LITERAL, day, FettlePackage.Literals.DAY_OF_YEAR__DAY,
                    String.format("Expected a day from 1 to %d, found %d %s.", longest, day.getDay(), day.getMonth().getLiteral()));
        }
    }

    /** Arguments of functions. */
    @Check
    public void check(Function function) {
        Expression argument = function.getArgument();
        switch (function.getKind()) {
            case LENGTH, UPPER, LOWER, SOUNDEX, COMPACT, EARLIEST_DATE, LATEST_DATE -> expectTextual(argument);
            case YEAR, MONTH, DAY, SCHOOL_YEAR -> expect(argument, Type.Simple.DATE, ".");
            case ABSOLUTE, ROUNDED, SQUARE_ROOT -> expectNumeric(argument, ".");
            case TEXT -> {
                Type type = Types.of(argument);
                if (type != Type.Simple.UNKNOWN && !type.isValue()) {
                    mismatch(argument, "a cell", type, ".");
                }
            }
        }
        if (function.getPlaces() > 4) {
            errorOn(IssueCodes.BAD_LITERAL, function, FettlePackage.Literals.FUNCTION__PLACES,
                    "Expected at most 4 places (a decimal keeps four), found " + function.getPlaces() + ".");
        }
    }

    /** {@code earliest of} takes dates, {@code smallest of} numbers. */
    @Check
    public void check(Extreme extreme) {
        boolean dates = extreme.getKind() == ExtremeKind.EARLIEST || extreme.getKind() == ExtremeKind.LATEST;
        for (Expression argument : extreme.getArguments()) {
            if (dates) {
                expect(argument, Type.Simple.DATE, "; of numbers take smallest or largest.");
            } else {
                expectNumeric(argument, "; of dates take earliest or latest.");
            }
        }
    }

    /** {@code sum}, {@code min}, {@code max}. */
    @Check
    public void check(Aggregate aggregate) {
        Type type = Types.of(aggregate.getValue());
        if (aggregate.getKind() == AggregateKind.SUM) {
            expectNumeric(aggregate.getValue(), "; dates have no sum.");
        } else if (!type.isNumeric() && type != Type.Simple.DATE && type != Type.Simple.UNKNOWN) {
            mismatch(aggregate.getValue(), "a date or a number", type, ".");
        }
    }

    /** {@code if … then … else}. */
    @Check
    public void check(Conditional conditional) {
        expectCondition(conditional.getCondition());
        Type then = Types.adapted(conditional.getThen());
        Type otherwise = Types.adapted(conditional.getElse());
        boolean alike = then.equals(otherwise) || comparable(then, otherwise) || fits(then, otherwise) || fits(otherwise, then);
        if (!isSilent(then) && !isSilent(otherwise) && !alike) {
            mismatch(conditional.getElse(), then.label() + " as after then", otherwise, ".");
        }
    }

    /** The value of a derived column. */
    @Check
    public void check(Derivation derivation) {
        if (derivation.getColumn() != null) {
            assign(derivation.getValue(), Types.ofColumn(derivation.getColumn()));
        }
    }

    /** The value that a fix sets. */
    @Check
    public void check(SetCell set) {
        if (set.getCell() != null) {
            assign(set.getValue(), Types.ofColumn(set.getCell().getColumn()));
        }
    }

    /** The default of a parameter. */
    @Check
    public void check(Parameter parameter) {
        assign(parameter.getDefault(), Types.of(parameter.getType()));
    }

    /** The value that an example gives a parameter. */
    @Check
    public void check(Setting setting) {
        assign(setting.getValue(), Types.ofNamed(setting.getParameter()));
    }

    private void assign(Expression value, Type target) {
        if (value == null) {
            return;
        }
        Type type = Types.adapted(value);
        if (!isSilent(type) && !fits(type, target)) {
            mismatch(value, target.label(), type, type == Type.Simple.DECIMAL && target == Type.Simple.NUMBER ? "; write rounded of (…)." : ".");
        } else if (disjoint(value, type, target)) {
            mismatch(value, target.label(), type, "; the lists have no code in common.");
        }
    }
}
