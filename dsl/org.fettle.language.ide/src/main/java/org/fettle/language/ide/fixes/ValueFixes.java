/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.BlankLiteral;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.ComparisonOperator;
import org.fettle.language.fettle.Exists;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.LastYearTable;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Values of the wrong kind: comparisons with blank, dates written in another way, tables where a row is wanted. */
final class ValueFixes {
    private static final Pattern ALL_OF = Pattern.compile("Expected all ([^,]+), found");

    /** {@code = blank} asks nothing: a state is asked for, or blanks are compared as values. */
    void blank(Page page, Diagnostic diagnostic, FixList fixes) {
        Comparison comparison = page.around(diagnostic.offset(), Comparison.class);
        if (comparison == null) {
            return;
        }
        boolean negated = comparison.getOperator() == ComparisonOperator.NE;
        if (comparison.getOperator() != ComparisonOperator.EQ && !negated) {
            return;
        }
        boolean left = comparison.getLeft() instanceof BlankLiteral;
        Expression value = left ? comparison.getRight() : comparison.getLeft();
        ICompositeNode node = NodeModelUtils.findActualNodeFor(comparison);
        String test = Page.source(value) + (negated ? " is not blank" : " is blank");
        fixes.preferred("Write " + (negated ? "is not blank" : "is blank"), page.replace(node.getOffset(), node.getLength(), test));
        same(page, comparison, fixes);
    }

    /** Turns {@code =} into {@code same as}, which compares blanks as values. */
    static void same(Page page, Comparison comparison, FixList fixes) {
        boolean equal = comparison.getOperator() == ComparisonOperator.EQ;
        if (!equal && comparison.getOperator() != ComparisonOperator.NE) {
            return;
        }
        String words = equal ? "same as" : "differs from";
        INode sign = NodeModelUtils.findNodesForFeature(comparison, FettlePackage.Literals.COMPARISON__OPERATOR).stream().findFirst().orElse(null);
        if (sign != null) {
            fixes.add("Compare blanks as values (" + words + ")", page.replace(sign.getOffset(), sign.getLength(), words));
        }
    }

    /** What is underlined, or a part of it, is a date in other clothes. */
    void date(Page page, Diagnostic diagnostic, FixList fixes) {
        Dates.Found date = Dates.around(page.text(), diagnostic.offset(), diagnostic.length());
        if (date != null) {
            fixes.preferred("Change to the date " + date.text(), page.replace(date.start(), date.length(), date.text()));
        }
    }

    void mismatch(Page page, Diagnostic diagnostic, FixList fixes) {
        date(page, diagnostic, fixes);
        String message = diagnostic.problem().message();
        String found = Suggestion.found(page, diagnostic);
        if (message.endsWith("write rounded of (…).")) {
            fixes.preferred("Round it", page.replace(diagnostic.offset(), diagnostic.length(), "rounded of (" + found + ")"));
        }
        StateTest test = page.around(diagnostic.offset(), StateTest.class);
        if (test != null && message.endsWith("write … exists.")) {
            replaceTest(page, test, test.getLeft(), test.isNegated() ? "does not exist" : "exists", fixes);
        }
        Exists exists = page.around(diagnostic.offset(), Exists.class);
        if (exists != null && message.endsWith("write … is given.")) {
            replaceTest(page, exists, exists.getRow(), exists.isNegated() ? "is not given" : "is given", fixes);
        } else if (exists != null && Types.of(exists.getRow()) instanceof Type.WholeTable whole) {
            String rows = (exists.isNegated() ? "no " : "any ") + Page.source(exists.getRow());
            ICompositeNode node = NodeModelUtils.findActualNodeFor(exists);
            fixes.preferred("Write " + (exists.isNegated() ? "no " : "any ") + whole.table().getName(),
                    page.replace(node.getOffset(), node.getLength(), rows));
        }
    }

    private static void replaceTest(Page page, EObject test, Expression operand, String words, FixList fixes) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(test);
        fixes.preferred("Write " + words, page.replace(node.getOffset(), node.getLength(), Page.source(operand) + " " + words));
    }

    /** A question is put in parentheses, so that what follows stands beside it. */
    void reach(Page page, Diagnostic diagnostic, FixList fixes) {
        if (diagnostic.data().size() == 2) {
            int start = diagnostic.offset() - Integer.parseInt(diagnostic.data().get(0));
            int end = diagnostic.offset() - Integer.parseInt(diagnostic.data().get(1));
            fixes.preferred("Put " + page.text().substring(start, end).replaceAll("\\s+", " ") + " in parentheses", page.insert(start, "("),
                    page.insert(end, ")"));
        }
    }

    /** A table of many rows where one is wanted: the first or the last by its dates. */
    void manyRows(Page page, Diagnostic diagnostic, FixList fixes) {
        Expression row = tableBefore(page, diagnostic);
        if (row == null || !(Types.of(row) instanceof Type.WholeTable whole)) {
            return;
        }
        Column by = whole.table().getColumns().stream().filter(column -> Types.ofColumn(column) == Type.Simple.DATE).findFirst().orElse(null);
        if (by == null) {
            return;
        }
        ICompositeNode node = NodeModelUtils.findActualNodeFor(row);
        for (String choice : new String[] {"first", "last"}) {
            String rows = choice + " " + Page.source(row) + " by " + by.getName();
            String text = row.eContainer() instanceof Cell ? "(" + rows + ")" : rows;
            fixes.preferred("Choose the " + rows, page.replace(node.getOffset(), node.getLength(), text));
        }
    }

    private static Expression tableBefore(Page page, Diagnostic diagnostic) {
        Cell cell = page.around(diagnostic.offset(), Cell.class);
        if (cell != null) {
            return cell.getRow();
        }
        Expression whole = page.around(diagnostic.offset(), Expression.class);
        boolean table = whole instanceof LastYearTable || whole instanceof NameRef name && name.getTarget() instanceof TableDeclaration;
        return table ? whole : null;
    }

    /** {@code once} sees no subject: everybody's rows are meant. */
    void noCurrentRow(Page page, Diagnostic diagnostic, FixList fixes) {
        Matcher all = ALL_OF.matcher(diagnostic.problem().message());
        if (all.find() && page.around(diagnostic.offset(), CellRef.class) == null) {
            fixes.preferred("Write all " + all.group(1), page.insert(diagnostic.offset(), "all "));
        }
    }
}
