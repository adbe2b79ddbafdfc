/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.math.BigDecimal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.ChoiceKind;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Distinct;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.NumberLiteral;
import org.fettle.language.fettle.Once;
import org.fettle.language.fettle.Order;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.RowChoice;
import org.fettle.language.fettle.RowSet;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.Subject;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableRows;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** What reads well and cannot be worked out in one pass over the rows: said here, so that no rule fails only when it is run. */
public final class ShapeChecks extends Checks {
    private static final int DECIMAL_PLACES = 4;

    /** What a definition stands for is worked out once a row or subject and kept, which a row is not. */
    @Check
    public void checkValue(Definition definition) {
        Type type = Types.of(definition.getValue());
        if (type instanceof Type.Row || type instanceof Type.Spell) {
            errorOn(IssueCodes.MANY_ROWS, definition, FettlePackage.Literals.DEFINITION__VALUE, String.format(
                    "Expected a value or a condition, found %s; name one of its cells, as (first … by …).COLUMN, or choose the row with let in the rule.",
                    type.label()));
        }
    }

    /** A conditional chooses between values. */
    @Check
    public void checkBranches(Conditional conditional) {
        Type type = Types.of(conditional);
        if (type instanceof Type.Row || type instanceof Type.Spell) {
            errorOn(IssueCodes.MANY_ROWS, conditional, FettlePackage.Literals.CONDITIONAL__THEN, String.format(
                    "Expected a value after then and else, found %s; write the column behind each of the two, as (first … by …).COLUMN.",
                    type.label()));
        }
    }

    /** What a text is searched for is known when the rule is compiled. */
    @Check
    public void checkArgument(TextTest test) {
        if (!test.isItem() && test.getRight() != null && !(test.getRight() instanceof StringLiteral) && isText(test.getRight())) {
            errorOn(IssueCodes.TYPE_MISMATCH, test, FettlePackage.Literals.TEXT_TEST__RIGHT,
                    "Expected a text in quotes to look for, found a value that differs from row to row; compare the two with =.");
        }
    }

    private static boolean isText(Expression expression) {
        Type type = Types.of(expression);
        return type.isTextual() && type != Type.Simple.UNKNOWN;
    }

    /** Numbers have four places and fit into what sums are made in. */
    @Check
    public void checkSize(NumberLiteral number) {
        String text = number.getValue();
        if (text == null || text.length() < DECIMAL_PLACES || Types.expected(number) instanceof Type.CodeOf) {
            return;
        }
        try {
            new BigDecimal(text).movePointRight(DECIMAL_PLACES).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            errorOn(IssueCodes.BAD_LITERAL, number, FettlePackage.Literals.NUMBER_LITERAL__VALUE,
                    String.format("Expected a number of at most 14 digits with at most four after the point, found %s.", text));
        }
    }

    /** Rows next to a row, and orders by several columns, follow the file. */
    @Check
    public void checkOrder(RowChoice choice) {
        Order order = choice.getOrder();
        if (order == null) {
            return;
        }
        Column derived = derived(order);
        boolean neighbour = choice.getKind() == ChoiceKind.PREVIOUS || choice.getKind() == ChoiceKind.NEXT;
        if (neighbour && derived != null) {
            errorOn(IssueCodes.ROW_ORDER, order, FettlePackage.Literals.ORDER__COLUMN, String.format(
                    "Expected columns of the file after by, found %s, which is worked out; %s goes by columns of the file.", derived.getName(),
                    choice.getKind().getLiteral()));
        } else if (!isSimple(order) && choice.getKind() != ChoiceKind.ONLY && !neighbour) {
            String found = derived != null ? derived.getName() + ", which is worked out" : elsewhere(choice.getRows());
            if (found != null) {
                errorOn(IssueCodes.ROW_ORDER, order, FettlePackage.Literals.ORDER__COLUMN, String.format(
                        "Expected one column after by, found several (or or, or missing) for %s; only the rows of one subject and one year are ordered"
                                + " so, by columns of the file.",
                        found));
            }
        }
    }

    private static String elsewhere(RowSet rows) {
        if (!(rows instanceof TableRows of) || of.getTable() == null || of.getTable().eIsProxy()) {
            return null;
        }
        return of.isEverybody() ? "everybody's rows"
                : of.isBothYears() ? "rows of both years"
                        : of.getTable() instanceof Reference ? "rows of a reference" : null;
    }

    private static boolean isSimple(Order order) {
        return order.getThen() == null && order.getOtherwise() == null && !order.isMissingFirst() && !order.isMissingLast();
    }

    private static Column derived(Order order) {
        for (Order key = order; key != null; key = key.getThen()) {
            for (Column column : new Column[] {key.getColumn(), key.getOtherwise()}) {
                if (isDerived(column)) {
                    return column;
                }
            }
        }
        return null;
    }

    private static boolean isDerived(Column column) {
        return column != null && !column.eIsProxy() && column.eContainer() instanceof Derivation;
    }

    /** In an order only a date stands in for a date. */
    @Check
    public void checkOtherwise(Order order) {
        if (order.getOtherwise() != null && !(isDate(order.getColumn()) && isDate(order.getOtherwise()))) {
            errorOn(IssueCodes.ROW_ORDER, order, FettlePackage.Literals.ORDER__OTHERWISE,
                    "Expected dates on both sides of or in an order, found another column; write then for a second column to order by.");
        }
    }

    private static boolean isDate(Column column) {
        Type type = Types.ofColumn(column);
        return type == Type.Simple.DATE || type == Type.Simple.UNKNOWN;
    }

    /** Distinct rows are of a table. */
    @Check
    public void checkRows(Distinct distinct) {
        if (distinct.getRows() != null && !(distinct.getRows() instanceof TableRows)) {
            errorOn(IssueCodes.ROW_ORDER, distinct, FettlePackage.Literals.DISTINCT__ROWS,
                    "Expected the rows of a table after distinct, found other rows; write distinct TABLE by COLUMN where ….");
        }
    }

    /** Spells are made once a subject, from columns of the file. */
    @Check
    public void checkSpells(Spells spells) {
        if (spells.getRows() instanceof TableRows rows && rows.isEverybody()) {
            errorOn(IssueCodes.ROW_ORDER, spells, FettlePackage.Literals.SPELLS__ROWS,
                    "Expected rows of one subject, found everybody's; leave all out and visit the subjects with each.");
        }
        Column worked = isDerived(spells.getStart()) ? spells.getStart()
                : isDerived(spells.getEnd()) ? spells.getEnd()
                        : spells.getThen() == null ? null : derived(spells.getThen());
        if (worked != null) {
            errorOn(IssueCodes.ROW_ORDER, spells,
                    worked == spells.getEnd() ? FettlePackage.Literals.SPELLS__END : FettlePackage.Literals.SPELLS__START,
                    String.format("Expected a column of the file for the start and end of spells, found %s, which is worked out.", worked.getName()));
        }
    }

    /** What joins spells, and which rows they are of, is the same for all rows of the subject. */
    @Check
    public void checkOuterRow(NameRef name) {
        Spells spells = EcoreUtil2.getContainerOfType(name, Spells.class);
        boolean made = spells != null && (isIn(name, spells.getRows()) || isIn(name, spells.getJoined()));
        if (made && name.getTarget() instanceof Alias alias && !EcoreUtil.isAncestor(spells, alias)) {
            errorOn(IssueCodes.ROW_ORDER, name, FettlePackage.Literals.NAME_REF__TARGET, String.format(
                    "Expected the spells to be the same for all rows of the subject, found %s, a row outside of them; ask it in the where behind the spells.",
                    alias.getName()));
        }
    }

    private static boolean isIn(EObject object, EObject part) {
        return part != null && EcoreUtil.isAncestor(part, object);
    }

    /** Where no subject is visited, nothing can be asked of one. */
    @Check
    public void checkSubject(NameRef name) {
        Rule rule = EcoreUtil2.getContainerOfType(name, Rule.class);
        boolean once = rule != null && rule.getStatements().stream().anyMatch(Once.class::isInstance);
        boolean reference = owner(name) instanceof Reference;
        if (!once && !reference) {
            return;
        }
        if (name.getTarget() instanceof Definition definition && definition.getTarget() instanceof Subject subject && !subject.eIsProxy()) {
            errorOn(IssueCodes.NO_CURRENT_ROW, name, FettlePackage.Literals.NAME_REF__TARGET, String.format(
                    "Expected a %s that %s could be asked of, found none here; ask it in a definition for the rows of a table, or visit them with each.",
                    subject.getName(), definition.getName()));
        } else if (name.getTarget() instanceof Table table && !table.eIsProxy() && !(name.eContainer() instanceof StateTest)
                && EcoreUtil2.getContainerOfType(name, RowSet.class) == null) {
            errorOn(IssueCodes.NO_CURRENT_ROW, name, FettlePackage.Literals.NAME_REF__TARGET, String.format(
                    "Expected a row, found %s, of which everybody has one; choose it with first all %s where …, or visit it with each.",
                    table.getName(),
                    table.getName()));
        }
    }

    /** What the definition or derivation around an expression is for, or null. */
    private static EObject owner(EObject object) {
        Definition definition = EcoreUtil2.getContainerOfType(object, Definition.class);
        if (definition != null) {
            return definition.getTarget();
        }
        Derivation derivation = EcoreUtil2.getContainerOfType(object, Derivation.class);
        return derivation == null ? null : derivation.getTable();
    }
}
