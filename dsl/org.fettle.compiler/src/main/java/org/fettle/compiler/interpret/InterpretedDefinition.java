/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.util.List;

import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.data.Values;
import org.fettle.engine.Binding;
import org.fettle.engine.Derivation;

/** A definition, interpreted. */
final class InterpretedDefinition extends Derivation {

    private final DefinitionPlan plan;
    private final Binding binding;

    InterpretedDefinition(DefinitionPlan plan, Binding binding) {
        Requirements.check(plan, binding);
        this.plan = plan;
        this.binding = binding;
    }

    @Override
    public void run(int from, int to) {
        State state = new State();
        Evaluator evaluator = new Evaluator(binding, state);
        for (int subject = from; subject < to; subject++) {
            state.subject(subject);
            if (plan.row() == null) {
                store(evaluator, subject);
            } else {
                evaluator.rows().each(new RowSet(List.of(plan.row()), null), () -> {
                    store(evaluator, state.row(plan.row().row()));
                    return true;
                });
            }
        }
    }

    private void store(Evaluator evaluator, int index) {
        String id = plan.info().id();
        if (plan.value() instanceof Cond condition) {
            binding.derivedConditions(id)[index] = (byte) evaluator.truth(condition).ordinal();
        } else {
            Expr value = (Expr) plan.value();
            long result = evaluator.value(value);
            if (Expr.wide(value.type())) {
                binding.derivedLongs(id)[index] = result;
            } else {
                binding.derivedInts(id)[index] = Values.narrow(result);
            }
        }
    }
}
