/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.engine.Binding;

/**
 * Asks a run for the parameters and code lists of a plan before it starts, as a compiled kernel does in its constructor, so that a rule that lacks
 * one is skipped on both paths.
 */
final class Requirements {

    private final Binding binding;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Requirements(Binding binding) {
        this.binding = binding;
    }

    /**
     * Looks through a plan.
     *
     * @throws RuntimeException when a parameter has no value or a list no codes for the year: the engine skips the rule then
     */
    static void check(Record plan, Binding binding) {
        new Requirements(binding).visit(plan);
    }

    private void visit(Object part) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(this::visit);
        } else if (part instanceof LetVar let && seen.add(let)) {
            visit(let.value());
        } else if (part instanceof Record && part.getClass().getPackage() == Expr.class.getPackage() && seen.add(part)) {
            if (part instanceof Expr.Parameter parameter) {
                ask(parameter);
            } else if (part instanceof Cond.Member member && member.list() != null) {
                binding.codes(member.list());
            }
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                visit(value(component, part));
            }
        }
    }

    private void ask(Expr.Parameter parameter) {
        if (Expr.wide(parameter.type())) {
            binding.longParameter(parameter.name());
        } else {
            binding.intParameter(parameter.name());
        }
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a part of a plan cannot be read: " + component, e);
        }
    }
}
