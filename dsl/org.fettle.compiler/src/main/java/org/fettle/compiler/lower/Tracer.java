/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.fettle.compiler.plan.Trace;
import org.fettle.compiler.plan.Trace.Kind;
import org.fettle.language.fettle.Aggregate;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.Count;
import org.fettle.language.fettle.DateLiteral;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Not;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.Quantified;
import org.fettle.language.fettle.RowChoice;
import org.fettle.language.fettle.State;
import org.fettle.language.fettle.StateTest;

/** Notes, while a rule or definition is lowered, which text became which part of the plan. */
final class Tracer {

    private final Deque<List<Trace>> open = new ArrayDeque<>();
    private int silent;

    Tracer() {
        open.push(new ArrayList<>());
    }

    /** Lowers something; what is lowered meanwhile becomes its parts. */
    <T> T trace(Kind kind, EObject place, Supplier<T> lowering) {
        if (silent > 0) {
            return lowering.get();
        }
        open.push(new ArrayList<>());
        List<Trace> parts;
        T plan;
        try {
            plan = lowering.get();
        } finally {
            parts = open.pop();
        }
        open.peek().add(new Trace(kind, Sources.span(place), plan, parts));
        return plan;
    }

    /** Lowers an expression. */
    <T> T trace(Expression expression, Supplier<T> lowering) {
        return trace(kind(expression), expression, lowering);
    }

    /** Lowers something that stands nowhere in the text, or that was lowered before. */
    <T> T silently(Supplier<T> lowering) {
        silent++;
        try {
            return lowering.get();
        } finally {
            silent--;
        }
    }

    /** Takes what was noted since it was last taken. */
    List<Trace> take() {
        List<Trace> taken = List.copyOf(open.peek());
        open.peek().clear();
        return taken;
    }

    private static Kind kind(Expression expression) {
        if (expression instanceof And) {
            return Kind.AND;
        } else if (expression instanceof Or) {
            return Kind.OR;
        } else if (expression instanceof Not) {
            return Kind.NOT;
        } else if (expression instanceof StateTest test) {
            return test.getState() == State.TRUE || test.getState() == State.FALSE ? Kind.NOT : Kind.OTHER;
        } else if (expression instanceof Conditional) {
            return Kind.IF;
        } else if (expression instanceof Quantified quantified) {
            return switch (quantified.getQuantifier()) {
                case ANY -> Kind.ANY;
                case NO -> Kind.NO;
                case EVERY -> Kind.EVERY;
                default -> Kind.COUNTED;
            };
        } else if (expression instanceof Count || expression instanceof Aggregate) {
            return Kind.COUNTED;
        } else if (expression instanceof RowChoice) {
            return Kind.CHOICE;
        } else if (Literals.adapts(expression) || expression instanceof DateLiteral) {
            return Kind.LITERAL;
        }
        return expression instanceof NameRef ? Kind.NAME : Kind.OTHER;
    }
}
