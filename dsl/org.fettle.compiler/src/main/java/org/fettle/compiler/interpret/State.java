/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.util.HashMap;
import java.util.Map;

import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.engine.kernel.Spells;

/** What is bound while a rule is interpreted: the subject, rows, and the spells of the subject. */
final class State {

    private final Map<RowVar, Integer> rows = new HashMap<>();
    private final Map<SpellPlan, Spells> spells = new HashMap<>();
    private int subject = -1;

    int subject() {
        return subject;
    }

    void subject(int value) {
        subject = value;
    }

    int row(RowVar variable) {
        Integer row = rows.get(variable);
        if (row == null) {
            throw new IllegalStateException(variable + " is not bound here");
        }
        return row;
    }

    void bind(RowVar variable, int row) {
        rows.put(variable, row);
    }

    Spells spells(SpellPlan plan) {
        return spells.computeIfAbsent(plan, p -> new Spells());
    }
}
