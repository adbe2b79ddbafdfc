/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.types.Compatible;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** What the checks of types share: which types go together, and how to say that two do not. */
abstract class TypeChecks extends Checks {

    /** Reports an expression that is no condition. */
    final void expectCondition(Expression expression) {
        if (expression == null) {
            return;
        }
        Type type = Types.of(expression);
        if (type == Type.Simple.FLAG) {
            mismatch(expression, "a condition", type, "; write … is true.");
        } else if (type != Type.Simple.CONDITION && type != Type.Simple.UNKNOWN) {
            mismatch(expression, "a condition", type, type.isRow() ? "; write … exists." : ".");
        }
    }

    /** Reports an expression that is not of the type, where blank is allowed too. */
    final void expect(Expression expression, Type expected, String hint) {
        if (expression == null) {
            return;
        }
        Type type = Types.of(expression);
        if (!fits(type, expected) && !isSilent(type)) {
            mismatch(expression, expected.label(), type, hint);
        }
    }

    final void expectNumeric(Expression expression, String hintForDates) {
        if (expression == null) {
            return;
        }
        Type type = Types.of(expression);
        if (!type.isNumeric() && !isSilent(type)) {
            mismatch(expression, "a number", type, type == Type.Simple.DATE ? hintForDates : ".");
        }
    }

    final void expectTextual(Expression expression) {
        if (expression == null) {
            return;
        }
        Type type = Types.of(expression);
        if (!type.isTextual() && !isSilent(type)) {
            mismatch(expression, "text or a code", type, ".");
        }
    }

    final void mismatch(Expression expression, String expected, Type found, String hint) {
        errorOn(IssueCodes.TYPE_MISMATCH, expression, null, "Expected " + expected + ", found " + found.label() + described(expression) + hint);
    }

    /** The name behind a type in a message: {@code a date (DEC)}. */
    private static String described(Expression expression) {
        return expression instanceof NameRef name && name.getTarget() instanceof Column column ? " (" + column.getName() + ")" : "";
    }

    static boolean isSilent(Type type) {
        return type == Type.Simple.UNKNOWN || type == Type.Simple.BLANK;
    }

    static boolean fits(Type type, Type expected) {
        return Compatible.fits(type, expected);
    }

    static boolean comparable(Type left, Type right) {
        return Compatible.comparable(left, right);
    }

    static boolean disjoint(Expression context, Type left, Type right) {
        return Compatible.disjoint(context, left, right);
    }

    static boolean isTableName(Expression expression) {
        return expression instanceof NameRef name && name.getTarget() instanceof TableDeclaration;
    }
}
