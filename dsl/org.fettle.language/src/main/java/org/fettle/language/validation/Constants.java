/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.math.BigDecimal;
import java.util.Locale;

import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.ComparisonOperator;
import org.fettle.language.fettle.DateLiteral;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Negation;
import org.fettle.language.fettle.Not;
import org.fettle.language.fettle.NumberLiteral;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.TruthLiteral;
import org.fettle.language.fettle.YearLiteral;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** What can be said of conditions without any data. */
final class Constants {

    private Constants() {
    }

    /**
     * @param condition a condition, or null
     * @return whether it is true of no data
     */
    static boolean isNeverTrue(Expression condition) {
        if (condition instanceof TruthLiteral truth) {
            return !truth.isValue();
        }
        if (condition instanceof And and) {
            return isNeverTrue(and.getLeft()) || isNeverTrue(and.getRight()) || contradict(and);
        }
        if (condition instanceof Or or) {
            return isNeverTrue(or.getLeft()) && isNeverTrue(or.getRight());
        }
        if (condition instanceof Not not) {
            return isAlwaysTrue(not.getOperand());
        }
        return isNeverTrueAlone(condition);
    }

    /** Whether a condition that holds no others is true of no data, for a reason of its own. */
    static boolean isNeverTrueAlone(Expression condition) {
        if (condition instanceof Comparison comparison) {
            Integer order = order(comparison.getLeft(), comparison.getRight());
            return order != null && !holds(comparison.getOperator(), order);
        }
        if (condition instanceof Between between && !between.isNegated()) {
            Integer order = order(between.getLow(), between.getHigh());
            return order != null && order > 0;
        }
        if (condition instanceof Membership membership && !membership.isNegated()) {
            return isEmptySet(membership.getLeft(), membership.getSet());
        }
        return condition instanceof OneOf oneOf && !oneOf.isNegated() && isEmptySet(oneOf.getLeft(), oneOf.getSet());
    }

    private static boolean isAlwaysTrue(Expression condition) {
        if (condition instanceof TruthLiteral truth) {
            return truth.isValue();
        }
        if (condition instanceof And and) {
            return isAlwaysTrue(and.getLeft()) && isAlwaysTrue(and.getRight());
        }
        if (condition instanceof Or or) {
            return isAlwaysTrue(or.getLeft()) || isAlwaysTrue(or.getRight());
        }
        if (condition instanceof Comparison comparison) {
            Integer order = order(comparison.getLeft(), comparison.getRight());
            return order != null && holds(comparison.getOperator(), order);
        }
        return false;
    }

    private static boolean isEmptySet(Expression left, CodeSet set) {
        return set != null && set.getList() != null && !set.getList().eIsProxy() && Types.of(left) instanceof Type.CodeOf
                && CodeLists.anyYear(left, set.getList().getName()).isEmpty();
    }

    // `LS = C1 and LS = C2`, `D < 01/01/2020 and D > 01/01/2021`: of one name, two bounds that leave nothing between them.
    private static boolean contradict(And and) {
        return and.getLeft() instanceof Comparison one && and.getRight() instanceof Comparison other && contradict(one, other);
    }

    static boolean contradict(Comparison one, Comparison other) {
        if (!sameCell(one.getLeft(), other.getLeft())) {
            return false;
        }
        if (one.getOperator() == ComparisonOperator.EQ && other.getOperator() == ComparisonOperator.EQ) {
            String code = Types.codeText(one.getRight());
            String otherCode = Types.codeText(other.getRight());
            if (code != null && otherCode != null) {
                return !code.toUpperCase(Locale.ROOT).equals(otherCode.toUpperCase(Locale.ROOT));
            }
        }
        Integer order = order(one.getRight(), other.getRight());
        if (order == null) {
            return false;
        }
        return isUpper(one) && isLower(other) && (order < 0 || order == 0 && !(isClosed(one) && isClosed(other)))
                || isLower(one) && isUpper(other) && (order > 0 || order == 0 && !(isClosed(one) && isClosed(other)));
    }

    private static boolean isUpper(Comparison comparison) {
        return switch (comparison.getOperator()) {
            case LT, LE, EQ -> true;
            default -> false;
        };
    }

    private static boolean isLower(Comparison comparison) {
        return switch (comparison.getOperator()) {
            case GT, GE, EQ -> true;
            default -> false;
        };
    }

    private static boolean isClosed(Comparison comparison) {
        return switch (comparison.getOperator()) {
            case LE, GE, EQ -> true;
            default -> false;
        };
    }

    private static boolean sameCell(Expression one, Expression other) {
        if (one instanceof NameRef name && other instanceof NameRef otherName) {
            return name.getTarget() != null && name.getTarget() == otherName.getTarget();
        }
        return one instanceof Cell cell && other instanceof Cell otherCell
                && cell.getColumn() != null && cell.getColumn() == otherCell.getColumn() && sameCell(cell.getRow(), otherCell.getRow());
    }

    private static boolean holds(ComparisonOperator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    /** How two literal dates, numbers or years compare; null when one is no literal or they are of different kinds. */
    static Integer order(Expression left, Expression right) {
        if (left instanceof DateLiteral one && right instanceof DateLiteral other) {
            return Integer.compare(one.getValue(), other.getValue());
        }
        if (left instanceof YearLiteral one && right instanceof YearLiteral other && one.getValue() != null && other.getValue() != null) {
            return one.getValue().compareTo(other.getValue());
        }
        BigDecimal number = number(left);
        BigDecimal otherNumber = number(right);
        return number == null || otherNumber == null ? null : (Integer) number.compareTo(otherNumber);
    }

    private static BigDecimal number(Expression expression) {
        if (expression instanceof NumberLiteral literal) {
            return new BigDecimal(literal.getValue());
        }
        return expression instanceof Negation negation && number(negation.getOperand()) != null ? number(negation.getOperand()).negate() : null;
    }
}
