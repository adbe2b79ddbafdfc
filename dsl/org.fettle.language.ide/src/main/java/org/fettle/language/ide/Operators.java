/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.Exists;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.LastYearTable;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Not;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.Same;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.ide.grammar.Expectation;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Which words can follow a value, by its type: {@code starts with} a text, {@code plus} a date, {@code exists} a row. */
final class Operators {
    private static final Set<Class<?>> TESTS = Set.of(Comparison.class, Same.class, Between.class, Membership.class, OneOf.class, TextTest.class,
            StateTest.class, Exists.class, And.class, Or.class, Not.class);
    private static final Set<String> NOT_YET_DONE = Set.of("is", "not", "does");

    private final Type operand;
    private final boolean table;
    private final boolean tested;

    /** @param draft the declaration up to the caret, parsed */
    Operators(XtextResource draft, Expectation expectation) {
        Expression found = operand(draft, expectation);
        operand = Types.of(found);
        table = found instanceof LastYearTable || found instanceof NameRef name && name.getTarget() instanceof TableDeclaration;
        tested = found != null && TESTS.stream().anyMatch(test -> test.isInstance(found.eContainer()) || test.isInstance(found));
    }

    /** Whether a word that may stand at the caret goes with what stands before it. */
    boolean allow(Keyword keyword) {
        if (operand == Type.Simple.UNKNOWN) {
            return true;
        }
        String rule = GrammarUtil.containingRule(keyword).getName();
        String word = keyword.getValue();
        return switch (rule) {
            case "And", "Or" -> tested || operand == Type.Simple.CONDITION;
            case "Comparison" -> comparison(word);
            case "StartsOrEnds", "ContainsOrMatches", "StartOrEnd", "ContainOrMatch" -> operand.isTextual();
            case "Direction" -> operand == Type.Simple.DATE;
            case "State" -> state(word);
            default -> true;
        };
    }

    private boolean comparison(String word) {
        return switch (word) {
            case "in", "between", "same", "differs", "one", "none" -> operand.isValue();
            case "exists", "exist" -> operand.isRow();
            case "does" -> operand.isRow() || operand.isTextual();
            case "is" -> operand instanceof Type.WholeTable || !operand.isRow() || operand instanceof Type.Row;
            default -> true;
        };
    }

    private boolean state(String word) {
        return switch (word) {
            case "loaded" -> table;
            case "true", "false" -> operand == Type.Simple.CONDITION || operand == Type.Simple.FLAG;
            default -> operand.isValue();
        };
    }

    /** What stands before the caret, or before the words of a test that is not finished; null when that is no value. */
    private static Expression operand(XtextResource draft, Expectation expectation) {
        List<Lexeme> before = expectation.before();
        int last = before.size() - 1;
        while (last >= 0 && NOT_YET_DONE.contains(before.get(last).text())) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        int end = before.get(last).end() - expectation.start();
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(draft.getParseResult().getRootNode(), end - 1);
        EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        while (object != null && !(object instanceof Expression)) {
            object = object.eContainer();
        }
        Expression operand = (Expression) object;
        if (operand == null || !endsAt(operand, end)) {
            return null;
        }
        while (operand.eContainer() instanceof Expression outer && endsAt(outer, end) && TESTS.stream().noneMatch(test -> test.isInstance(outer))) {
            operand = outer;
        }
        return operand;
    }

    private static boolean endsAt(EObject object, int end) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node != null && node.getEndOffset() == end;
    }
}
