/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.CodeItself;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.ComparisonOperator;
import org.fettle.language.fettle.Exists;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.LastYearTable;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Same;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

import static org.fettle.language.fettle.State.FALSE;
import static org.fettle.language.fettle.State.LOADED;
import static org.fettle.language.fettle.State.TRUE;

/** Both sides of a comparison have types that compare. */
public final class ComparisonChecks extends TypeChecks {

    /** Both sides of {@code =}, {@code <} and so on. */
    @Check
    public void check(Comparison comparison) {
        Type left = Types.adapted(comparison.getLeft());
        Type right = Types.adapted(comparison.getRight());
        if (left == Type.Simple.BLANK || right == Type.Simple.BLANK) {
            boolean negated = comparison.getOperator() == ComparisonOperator.NE;
            errorOn(IssueCodes.COMPARED_WITH_BLANK, comparison, FettlePackage.Literals.COMPARISON__OPERATOR,
                    String.format("A comparison with blank is never true; write … is %sblank.", negated ? "not " : ""),
                    negated ? "is not blank" : "is blank");
            return;
        }
        boolean ordered = comparison.getOperator() != ComparisonOperator.EQ && comparison.getOperator() != ComparisonOperator.NE;
        if (ordered && left == Type.Simple.FLAG && right == Type.Simple.FLAG) {
            mismatch(comparison.getLeft(), "something that has an order", left, "; compare flags with = or <>.");
            return;
        }
        checkPair(comparison, comparison.getRight(), left, right);
    }

    /** Both sides of {@code same as} and {@code differs from}. */
    @Check
    public void check(Same same) {
        Type left = Types.adapted(same.getLeft());
        Type right = Types.adapted(same.getRight());
        if (left != Type.Simple.BLANK && right != Type.Simple.BLANK) {
            checkPair(same, same.getRight(), left, right);
        }
    }

    private void checkPair(Expression comparison, Expression rightSide, Type left, Type right) {
        if (left == Type.Simple.UNKNOWN || right == Type.Simple.UNKNOWN) {
            return;
        }
        if (!comparable(left, right)) {
            errorOn(IssueCodes.TYPE_MISMATCH, rightSide, null,
                    String.format("Expected %s to compare with, found %s%s", left.isValue() ? left.label() : "a value",
                            left.isValue() ? right.label() : left.label() + " on the other side", hint(left, right)));
        } else if (disjoint(comparison, left, right)) {
            errorOn(IssueCodes.TYPE_MISMATCH, rightSide, null,
                    String.format("Expected %s to compare with, found %s; the lists have no code in common.",
                            left.label(), right.label()));
        }
    }

    private static String hint(Type left, Type right) {
        if (left.isRow() || right.isRow() || left instanceof Type.WholeTable || right instanceof Type.WholeTable) {
            return "; compare cells of rows.";
        }
        if (left == Type.Simple.DATE && right.isNumeric()) {
            return "; a date is written 31/12/2024, a later one … plus 3 days.";
        }
        boolean years = (left == Type.Simple.YEAR || right == Type.Simple.YEAR) && (left.isNumeric() || right.isNumeric());
        return years ? "; a collection year is written 2024/25." : ".";
    }

    /** {@code in} and {@code not in}. */
    @Check
    public void check(Membership membership) {
        checkSet(membership.getLeft(), membership.getSet());
    }

    /** {@code is one of} and {@code is none of}. */
    @Check
    public void check(OneOf oneOf) {
        checkSet(oneOf.getLeft(), oneOf.getSet());
    }

    private void checkSet(Expression left, CodeSet set) {
        Type type = Types.of(left);
        if (set == null || isSilent(type)) {
            return;
        }
        CodeList list = set.getList();
        if (list != null) {
            if (list.eIsProxy()) {
                return;
            }
            Type.CodeOf codes = new Type.CodeOf(list.getName());
            if (!type.isTextual()) {
                mismatch(left, "text or a code to look for in " + list.getName(), type, ".");
            } else if (disjoint(left, type, codes)) {
                errorOn(IssueCodes.TYPE_MISMATCH, set, FettlePackage.Literals.CODE_SET__LIST,
                        String.format("Expected a list with codes of %s, found %s; the lists have no code in common.", ((Type.CodeOf) type).list(),
                                list.getName()));
            }
            return;
        }
        for (Expression value : set.getValues()) {
            Type each = Types.adapted(value);
            if (each == Type.Simple.BLANK) {
                errorOn(IssueCodes.COMPARED_WITH_BLANK, value, null, "Expected a value, found blank, which is in no list; write … or … is blank.");
            } else if (each != Type.Simple.UNKNOWN && !comparable(type, each)) {
                mismatch(value, type.isValue() ? type.label() : "a value", each, ".");
            }
        }
    }

    /** {@code between}. */
    @Check
    public void check(Between between) {
        Type left = Types.adapted(between.getLeft());
        for (Expression end : new Expression[] {between.getLow(), between.getHigh()}) {
            Type type = Types.adapted(end);
            if (!isSilent(left) && !isSilent(type) && !comparable(left, type)) {
                mismatch(end, left.isValue() ? left.label() : "a value", type, ".");
            }
        }
    }

    /** {@code starts with} and its like. */
    @Check
    public void check(TextTest test) {
        if (!(test.getLeft() instanceof CodeItself)) {
            expectTextual(test.getLeft());
        }
        expectTextual(test.getRight());
    }

    /** {@code is blank}, {@code is true}, {@code is loaded} and their like. */
    @Check
    public void check(StateTest test) {
        Type type = Types.of(test.getLeft());
        if (type == Type.Simple.UNKNOWN) {
            return;
        }
        EStructuralFeature left = FettlePackage.Literals.STATE_TEST__LEFT;
        if (test.getState() == LOADED) {
            if (!isTableName(test.getLeft()) && !(test.getLeft() instanceof LastYearTable)) {
                errorOn(IssueCodes.TYPE_MISMATCH, test, left, "Expected the name of a table before is loaded, found " + type.label() + ".");
            }
        } else if (test.getState() == TRUE || test.getState() == FALSE) {
            if (type != Type.Simple.CONDITION && type != Type.Simple.FLAG) {
                errorOn(IssueCodes.TYPE_MISMATCH, test, left,
                        String.format("Expected a condition or a flag before is %s, found %s.", test.getState().getLiteral(), type.label()));
            }
        } else if (!type.isValue()) {
            errorOn(IssueCodes.TYPE_MISMATCH, test, left,
                    String.format("Expected a cell or a value before is %s, found %s%s", test.getState().getLiteral(),
                            type.label(), type.isRow() ? "; write … exists." : "."));
        }
    }

    /** {@code exists} asks for a row. */
    @Check
    public void check(Exists exists) {
        Type type = Types.of(exists.getRow());
        if (type != Type.Simple.UNKNOWN && !type.isRow()) {
            String hint = type instanceof Type.WholeTable whole ? String.format("; write any %s.", whole.table().getName()) : "; write … is given.";
            errorOn(IssueCodes.TYPE_MISMATCH, exists, FettlePackage.Literals.EXISTS__ROW,
                    "Expected a row before exists, found " + type.label() + hint);
        }
    }
}
