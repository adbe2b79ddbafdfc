/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.math.BigDecimal;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.fettle.compiler.plan.Expr;
import org.fettle.data.ColumnType;
import org.fettle.data.Values;
import org.fettle.language.fettle.BlankLiteral;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeLiteral;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.DateLiteral;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Negation;
import org.fettle.language.fettle.NumberLiteral;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.TruthLiteral;
import org.fettle.language.fettle.ValueParameter;
import org.fettle.language.fettle.YearLiteral;

/** Literals, which take their type from what stands on the other side. */
final class Literals {

    /**
     * What the other side is.
     *
     * @param type its type, or null when it is not known
     * @param ignoreCase whether its values are kept in upper case
     */
    record Hint(ColumnType type, boolean ignoreCase) {
        static final Hint NONE = new Hint(null, false);
    }

    private Literals() {
    }

    /** Whether an expression is a literal (or the bare name of a code), whose type depends on the other side. */
    static boolean adapts(Expression expression) {
        return expression instanceof NumberLiteral || expression instanceof StringLiteral || expression instanceof CodeLiteral
                || expression instanceof TruthLiteral || expression instanceof BlankLiteral || expression instanceof YearLiteral
                || expression instanceof NameRef name && name.getTarget() instanceof Code
                || expression instanceof Negation negation && adapts(negation.getOperand());
    }

    /** A literal as a value, or null when the expression is none. */
    static Expr lower(Expression expression, Hint hint) {
        if (expression instanceof NumberLiteral number) {
            return number(number.getValue(), hint, expression);
        } else if (expression instanceof StringLiteral string) {
            return symbol(string.getValue(), hint);
        } else if (expression instanceof CodeLiteral code) {
            return symbol(code.getValue(), hint);
        } else if (expression instanceof NameRef name && name.getTarget() instanceof Code code) {
            return symbol(code.getName(), hint);
        } else if (expression instanceof TruthLiteral truth) {
            return new Expr.Constant(ColumnType.FLAG, truth.isValue() ? 1 : 0);
        } else if (expression instanceof DateLiteral date) {
            return new Expr.Constant(ColumnType.DATE, date.getValue());
        } else if (expression instanceof YearLiteral year) {
            return new Expr.Constant(ColumnType.NUMBER, year.getValue());
        } else if (expression instanceof BlankLiteral) {
            return new Expr.Constant(hint.type() == null ? ColumnType.TEXT : hint.type(), Values.BLANK_LONG);
        }
        return null;
    }

    private static Expr symbol(String text, Hint hint) {
        String trimmed = text.trim();
        return new Expr.Symbol(hint.type() == ColumnType.CODE ? ColumnType.CODE : ColumnType.TEXT,
                hint.ignoreCase() ? trimmed.toUpperCase(Locale.ROOT) : trimmed);
    }

    private static Expr number(String text, Hint hint, EObject place) {
        if (hint.type() == ColumnType.CODE || hint.type() == ColumnType.TEXT) {
            return symbol(text, hint);
        }
        try {
            if (hint.type() == ColumnType.FLAG) {
                return new Expr.Constant(ColumnType.FLAG, Integer.parseInt(text));
            }
            if (hint.type() == ColumnType.DECIMAL || text.contains(".")) {
                return new Expr.Constant(ColumnType.DECIMAL, new BigDecimal(text).movePointRight(Values.DECIMAL_PLACES).longValueExact());
            }
            return new Expr.Constant(ColumnType.NUMBER, Long.parseLong(text));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new LoweringException(place, text + " is too large or has more than " + Values.DECIMAL_PLACES + " decimal places.");
        }
    }

    /** Whether the values of an expression are kept in upper case, because its column or code list ignores case. */
    static boolean ignoresCase(Expression expression) {
        if (expression instanceof Cell cell) {
            return Schema.ignoresCase(cell.getColumn().getType());
        } else if (expression instanceof NameRef name) {
            EObject target = name.getTarget();
            if (target instanceof Column column) {
                return Schema.ignoresCase(column.getType());
            } else if (target instanceof Parameter parameter) {
                return Schema.ignoresCase(parameter.getType());
            } else if (target instanceof ValueParameter parameter) {
                return Schema.ignoresCase(parameter.getType());
            } else if (target instanceof Let let) {
                return ignoresCase(let.getValue());
            } else if (target instanceof Definition definition) {
                return ignoresCase(definition.getValue());
            }
        } else if (expression instanceof Call call && call.getTarget() instanceof Definition definition) {
            return ignoresCase(definition.getValue());
        } else if (expression instanceof Conditional conditional) {
            return ignoresCase(conditional.getThen()) || ignoresCase(conditional.getElse());
        }
        return false;
    }
}
