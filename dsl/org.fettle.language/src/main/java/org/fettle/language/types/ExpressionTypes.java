/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.types;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Age;
import org.fettle.language.fettle.Aggregate;
import org.fettle.language.fettle.AggregateKind;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Arithmetic;
import org.fettle.language.fettle.ArithmeticOperator;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.BlankLiteral;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CodeItself;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeLiteral;
import org.fettle.language.fettle.CollectionFact;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.Count;
import org.fettle.language.fettle.DateLiteral;
import org.fettle.language.fettle.DayOfYear;
import org.fettle.language.fettle.Exists;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Extreme;
import org.fettle.language.fettle.ExtremeKind;
import org.fettle.language.fettle.Function;
import org.fettle.language.fettle.LastYearTable;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Negation;
import org.fettle.language.fettle.NextRow;
import org.fettle.language.fettle.Not;
import org.fettle.language.fettle.NumberLiteral;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.Pairs;
import org.fettle.language.fettle.Quantified;
import org.fettle.language.fettle.RowChoice;
import org.fettle.language.fettle.Same;
import org.fettle.language.fettle.Shift;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.fettle.TimeBetween;
import org.fettle.language.fettle.TruthLiteral;
import org.fettle.language.fettle.YearLiteral;
import org.fettle.language.fettle.util.FettleSwitch;
import org.fettle.language.scoping.SpellColumns;

/** One case for each kind of expression. Stateless but for the depth, which ends the recursion of definitions that use themselves. */
final class ExpressionTypes extends FettleSwitch<Type> {

    private static final int DEEPEST = 200;
    private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);
    private static final ExpressionTypes INSTANCE = new ExpressionTypes();

    private ExpressionTypes() {
    }

    static Type of(Expression expression) {
        int[] depth = DEPTH.get();
        if (depth[0] >= DEEPEST) {
            return Type.Simple.UNKNOWN;
        }
        depth[0]++;
        try {
            return INSTANCE.doSwitch(expression);
        } finally {
            depth[0]--;
        }
    }

    @Override
    public Type defaultCase(EObject object) {
        return Type.Simple.UNKNOWN;
    }

    @Override
    public Type caseOr(Or object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseAnd(And object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseNot(Not object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseComparison(Comparison object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseSame(Same object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseMembership(Membership object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseBetween(Between object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseTextTest(TextTest object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseOneOf(OneOf object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseStateTest(StateTest object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseExists(Exists object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseQuantified(Quantified object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseArithmetic(Arithmetic object) {
        Type left = Types.of(object.getLeft());
        Type right = Types.of(object.getRight());
        if (isWrong(left) || isWrong(right)) {
            return Type.Simple.UNKNOWN;
        }
        if (object.getOperator() == ArithmeticOperator.DIVIDE) {
            return Type.Simple.DECIMAL;
        }
        return left == Type.Simple.DECIMAL || right == Type.Simple.DECIMAL ? Type.Simple.DECIMAL : Type.Simple.NUMBER;
    }

    // An operand that is no number is reported where it stands, and not once more where the sum is used.
    private static boolean isWrong(Type operand) {
        return !operand.isNumeric() && operand != Type.Simple.UNKNOWN && operand != Type.Simple.BLANK;
    }

    @Override
    public Type caseNegation(Negation object) {
        return Types.of(object.getOperand()) == Type.Simple.DECIMAL ? Type.Simple.DECIMAL : Type.Simple.NUMBER;
    }

    @Override
    public Type caseShift(Shift object) {
        return Type.Simple.DATE;
    }

    @Override
    public Type caseCell(Cell object) {
        Column column = object.getColumn();
        if (column == SpellColumns.FIRST || column == SpellColumns.LAST) {
            return Types.of(object.getRow()) instanceof Type.Spell spell ? spell.rows() : Type.Simple.UNKNOWN;
        }
        return Types.ofColumn(column);
    }

    @Override
    public Type caseNameRef(NameRef object) {
        if (object.getTarget() == SpellColumns.FIRST || object.getTarget() == SpellColumns.LAST) {
            return Surroundings.of(object).lookedAt() instanceof Type.Spell spell ? spell.rows() : Type.Simple.UNKNOWN;
        }
        return Types.ofNamed(object.getTarget());
    }

    @Override
    public Type caseCall(Call object) {
        return Types.ofNamed(object.getTarget());
    }

    @Override
    public Type caseConditional(Conditional object) {
        return either(Types.of(object.getThen()), Types.of(object.getElse()));
    }

    /** The type of a value that is one of two. */
    static Type either(Type then, Type otherwise) {
        if (then == Type.Simple.BLANK || then == Type.Simple.UNKNOWN || otherwise == Type.Simple.DECIMAL && then == Type.Simple.NUMBER) {
            return otherwise;
        }
        // A text or number beside a code is that code.
        return (then == Type.Simple.TEXT || then == Type.Simple.NUMBER) && otherwise instanceof Type.CodeOf ? otherwise : then;
    }

    @Override
    public Type caseCollectionFact(CollectionFact object) {
        return switch (object.getFact()) {
            case START, END -> Type.Simple.DATE;
            case YEAR -> Type.Simple.YEAR;
            case FORMAT -> Type.Simple.TEXT;
        };
    }

    @Override
    public Type caseDayOfYear(DayOfYear object) {
        return Type.Simple.DATE;
    }

    @Override
    public Type caseTimeBetween(TimeBetween object) {
        return Type.Simple.NUMBER;
    }

    @Override
    public Type caseAge(Age object) {
        return Type.Simple.NUMBER;
    }

    @Override
    public Type caseCount(Count object) {
        return Type.Simple.NUMBER;
    }

    @Override
    public Type caseFunction(Function object) {
        return switch (object.getKind()) {
            case LENGTH, YEAR, MONTH, DAY -> Type.Simple.NUMBER;
            case SCHOOL_YEAR -> Type.Simple.YEAR;
            case UPPER, LOWER, SOUNDEX, TEXT, COMPACT -> Type.Simple.TEXT;
            case ABSOLUTE -> Types.of(object.getArgument()) == Type.Simple.DECIMAL ? Type.Simple.DECIMAL : Type.Simple.NUMBER;
            case ROUNDED -> object.getPlaces() == 0 ? Type.Simple.NUMBER : Type.Simple.DECIMAL;
            case EARLIEST_DATE, LATEST_DATE -> Type.Simple.DATE;
            case SQUARE_ROOT -> Type.Simple.DECIMAL;
        };
    }

    @Override
    public Type caseExtreme(Extreme object) {
        if (object.getKind() == ExtremeKind.EARLIEST || object.getKind() == ExtremeKind.LATEST) {
            return Type.Simple.DATE;
        }
        boolean decimal = object.getArguments().stream().anyMatch(argument -> Types.of(argument) == Type.Simple.DECIMAL);
        return decimal ? Type.Simple.DECIMAL : Type.Simple.NUMBER;
    }

    @Override
    public Type caseAggregate(Aggregate object) {
        Type value = Types.of(object.getValue());
        if (object.getKind() == AggregateKind.SUM) {
            return value == Type.Simple.DECIMAL ? Type.Simple.DECIMAL : Type.Simple.NUMBER;
        }
        return value;
    }

    @Override
    public Type caseRowChoice(RowChoice object) {
        return object.getRows() instanceof Pairs ? Type.Simple.UNKNOWN : Types.rowsOf(object.getRows());
    }

    @Override
    public Type caseNextRow(NextRow object) {
        return Surroundings.of(object).rowOwner() instanceof Spells spells ? Types.rowsOf(spells.getRows()) : Type.Simple.UNKNOWN;
    }

    @Override
    public Type caseLastYearTable(LastYearTable object) {
        return Types.ofTableName(object.getTable(), Type.Years.LAST);
    }

    @Override
    public Type caseCodeItself(CodeItself object) {
        for (EObject parent = object.eContainer(); parent != null; parent = parent.eContainer()) {
            if (parent instanceof CodeList list && list.getBase() != null) {
                return list.getBase().eIsProxy() ? Type.Simple.UNKNOWN : new Type.CodeOf(list.getBase().getName());
            }
        }
        return Type.Simple.UNKNOWN;
    }

    @Override
    public Type caseNumberLiteral(NumberLiteral object) {
        return object.getValue() != null && object.getValue().contains(".") ? Type.Simple.DECIMAL : Type.Simple.NUMBER;
    }

    @Override
    public Type caseStringLiteral(StringLiteral object) {
        return Type.Simple.TEXT;
    }

    @Override
    public Type caseCodeLiteral(CodeLiteral object) {
        return Type.Simple.TEXT;
    }

    @Override
    public Type caseDateLiteral(DateLiteral object) {
        return Type.Simple.DATE;
    }

    @Override
    public Type caseYearLiteral(YearLiteral object) {
        return Type.Simple.YEAR;
    }

    @Override
    public Type caseTruthLiteral(TruthLiteral object) {
        return Type.Simple.CONDITION;
    }

    @Override
    public Type caseBlankLiteral(BlankLiteral object) {
        return Type.Simple.BLANK;
    }
}
