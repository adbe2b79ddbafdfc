/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.CodeItself;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.ComparisonOperator;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.Not;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Same;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.fettle.TextTestKind;
import org.fettle.language.fettle.TextType;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;

/** Tables, keys and code lists. */
public final class ReturnChecks extends Checks {

    /** Every table of the return has the key column of the return. */
    @Check
    public void checkKey(ReturnType type) {
        if (type.getKey() == null) {
            return;
        }
        for (Table table : type.getTables()) {
            checkKey(table, type.getKey(), table, FettlePackage.Literals.NAMED__NAME);
        }
    }

    /** A reference has its key column. */
    @Check
    public void checkKey(Reference reference) {
        if (reference.getKey() != null) {
            checkKey(reference, reference.getKey(), reference, FettlePackage.Literals.REFERENCE__KEY);
        }
    }

    private void checkKey(TableDeclaration table, String key, EObject where, EStructuralFeature feature) {
        List<String> columns = table.getColumns().stream().map(Column::getName).toList();
        if (!columns.contains(key)) {
            Optional<String> near = Nearest.name(key, columns);
            errorOn(IssueCodes.KEY_COLUMN, where, feature, String.format("Expected the key column %s in table %s, found none%s", key, table.getName(),
                    near.map(name -> "; did you mean " + name + "?").orElse(".")),
                    near.map(name -> new String[] {name}).orElseGet(() -> new String[0]));
        }
    }

    /** A pattern is a regular expression. */
    @Check
    public void checkPattern(TextType type) {
        checkPattern(type.getPattern(), type, FettlePackage.Literals.TEXT_TYPE__PATTERN);
    }

    /** A pattern is a regular expression. */
    @Check
    public void checkPattern(TextTest test) {
        if (test.getKind() == TextTestKind.MATCHES && test.getRight() instanceof StringLiteral literal) {
            checkPattern(literal.getValue(), test, FettlePackage.Literals.TEXT_TEST__RIGHT);
        }
    }

    private void checkPattern(String pattern, EObject where, EStructuralFeature feature) {
        if (pattern == null) {
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            errorOn(IssueCodes.BAD_PATTERN, where, feature,
                    String.format("Expected a regular expression, found \"%s\": %s.", pattern, e.getDescription()));
        }
    }

    /** A list is not based on itself; its condition can be decided from a code alone; it has codes. */
    @Check
    public void checkList(CodeList list) {
        Set<CodeList> path = new HashSet<>();
        for (CodeList each = list; each != null && !each.eIsProxy(); each = each.getBase()) {
            if (!path.add(each)) {
                // Said once, of the first list of the circle.
                boolean first = PackIndex.of(list).codeLists().values().stream().flatMap(List::stream).filter(path::contains).findFirst()
                        .orElse(null) == list;
                if (first && each == list) {
                    errorOn(IssueCodes.BAD_LIST, list, FettlePackage.Literals.CODE_LIST__BASE,
                            "Expected another list than " + list.getName() + " itself, found one that is based on it.");
                }
                return;
            }
        }
        if (list.getCondition() != null) {
            checkCondition(list.getCondition());
        }
        if (list.getBase() == null && list.getCodes().isEmpty()) {
            warningOn(IssueCodes.BAD_LIST, list, FettlePackage.Literals.NAMED__NAME, "Expected codes in " + list.getName() + ", found none.");
        } else if (list.getBase() != null && !list.getBase().eIsProxy() && CodeLists.members(list).isEmpty()) {
            warningOn(IssueCodes.BAD_LIST, list, FettlePackage.Literals.NAMED__NAME,
                    String.format("Expected codes of %s for which the condition of %s holds, found none.", list.getBase().getName(), list.getName()));
        }
    }

    private void checkCondition(Expression condition) {
        if (condition instanceof Or or) {
            checkCondition(or.getLeft());
            checkCondition(or.getRight());
        } else if (condition instanceof And and) {
            checkCondition(and.getLeft());
            checkCondition(and.getRight());
        } else if (condition instanceof Not not) {
            checkCondition(not.getOperand());
        } else if (!isAboutCode(condition)) {
            errorOn(IssueCodes.BAD_LIST, condition, null,
                    "Expected a condition on the code alone, such as code starts with \"U\" or code in { U1, U2 }, found something else.");
        }
    }

    private static boolean isAboutCode(Expression condition) {
        if (condition instanceof Comparison comparison) {
            boolean equality = comparison.getOperator() == ComparisonOperator.EQ || comparison.getOperator() == ComparisonOperator.NE;
            return equality && comparison.getLeft() instanceof CodeItself;
        }
        return condition instanceof Membership membership && membership.getLeft() instanceof CodeItself
                || condition instanceof OneOf oneOf && oneOf.getLeft() instanceof CodeItself
                || condition instanceof Same same && same.getLeft() instanceof CodeItself
                || condition instanceof TextTest test && test.getLeft() instanceof CodeItself && test.getRight() instanceof StringLiteral;
    }
}
