/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.Quantified;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.TableRows;
import org.fettle.language.types.Surroundings;

/** Conditions that reach further than their readers think: what follows a {@code where} belongs to it as far as it goes. */
public final class ReachChecks extends Checks {

    /** The last condition behind a {@code where} says something of the rows looked at; otherwise it may be meant to stand beside the question. */
    @Check
    public void checkReach(Quantified question) {
        if (!(question.getRows() instanceof TableRows rows) || rows.getCondition() == null) {
            return;
        }
        List<Expression> conditions = new ArrayList<>();
        flatten(rows.getCondition(), conditions);
        Expression last = conditions.get(conditions.size() - 1);
        if (conditions.size() < 2 || mentions(last, rows)) {
            return;
        }
        ICompositeNode asked = NodeModelUtils.findActualNodeFor(question);
        ICompositeNode before = NodeModelUtils.findActualNodeFor(conditions.get(conditions.size() - 2));
        ICompositeNode found = NodeModelUtils.findActualNodeFor(last);
        if (asked == null || before == null || found == null || isEnclosed(found)) {
            return;
        }
        // The text from the question to the condition before, parentheses that close there included.
        String text = NodeModelUtils.getNode(question).getRootNode().getText();
        int end = before.getEndOffset();
        while (end < text.length() && (text.charAt(end) == ')' || Character.isWhitespace(text.charAt(end))) && end < found.getOffset()) {
            end++;
        }
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String table = rows.getTable() == null || rows.getTable().getName() == null ? "the rows" : rows.getTable().getName();
        getMessageAcceptor().acceptWarning(String.format(
                "Expected a condition about the row of %s that is looked at, found one that is not; everything behind where belongs to it."
                        + " Write (%s … where …) in parentheses if this is asked beside it.",
                table, question.getQuantifier().getLiteral() + " " + table), last, found.getOffset(), found.getLength(), IssueCodes.REACH,
                String.valueOf(found.getOffset() - asked.getOffset()), String.valueOf(found.getOffset() - end));
    }

    private static void flatten(Expression condition, List<Expression> all) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(condition);
        Expression left = condition instanceof And and ? and.getLeft() : condition instanceof Or or ? or.getLeft() : null;
        Expression right = condition instanceof And and ? and.getRight() : condition instanceof Or or ? or.getRight() : null;
        if (left == null || right == null || node != null && isEnclosed(node)) {
            all.add(condition);
        } else {
            flatten(left, all);
            flatten(right, all);
        }
    }

    /** Whether the author has put it in parentheses, and so knows how far it goes. */
    private static boolean isEnclosed(ICompositeNode node) {
        String text = NodeModelUtils.getTokenText(node);
        if (!text.startsWith("(")) {
            return false;
        }
        int depth = 0;
        int i = 0;
        do {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            i++;
        } while (depth > 0 && i < text.length());
        return i == text.length();
    }

    private static boolean mentions(Expression condition, TableRows rows) {
        boolean known = mentions((EObject) condition, rows);
        for (Iterator<EObject> contents = condition.eAllContents(); !known && contents.hasNext();) {
            known = mentions(contents.next(), rows);
        }
        return known;
    }

    private static boolean mentions(EObject object, TableRows rows) {
        if (!(object instanceof NameRef name)) {
            // A row next to the one looked at, a call with it, and the like: all of them hold names, or go without them.
            return false;
        }
        if (name.getTarget() == null || name.getTarget().eIsProxy()) {
            return true;
        }
        boolean ofLookedAt = name.getTarget() instanceof Column
                || name.getTarget() instanceof Definition definition && definition.getTarget() instanceof TableDeclaration;
        return ofLookedAt && Surroundings.of(name).rowOwner() == rows || rows.getAlias() != null && name.getTarget() == rows.getAlias();
    }
}
