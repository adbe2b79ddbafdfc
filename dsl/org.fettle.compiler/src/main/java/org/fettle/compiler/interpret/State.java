/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.fettle.engine.kernel.Spells;

/** What is bound while a rule is interpreted: the subject, rows, and the spells of the subject. Not thread-safe. */
public final class State {

    private static final int STEPS_BETWEEN_LOOKS = 4096;

    private final Map<RowVar, Integer> rows = new HashMap<>();
    private final Map<SpellPlan, Spells> spells = new HashMap<>();
    private final Map<LetVar, Long> lets;
    private final Progress progress;
    private int subject = -1;
    private int steps;

    /** For the slow twin of compiled rules: everything is worked out from the rows each time. */
    State() {
        this.lets = null;
        this.progress = Progress.NONE;
    }

    /**
     * For explanations: keys are found through indexes, lets are worked out once a visit.
     *
     * @param progress asked now and then whether to stop
     */
    public State(Progress progress) {
        this.lets = new HashMap<>();
        this.progress = progress;
    }

    boolean isQuick() {
        return lets != null;
    }

    /** The id of the subject at hand, -1 for none. */
    public int subject() {
        return subject;
    }

    /** Goes to a subject. */
    public void subject(int value) {
        subject = value;
        forget();
    }

    /** The row that a variable holds. */
    public int row(RowVar variable) {
        Integer row = rows.get(variable);
        if (row == null) {
            throw new IllegalStateException(variable + " is not bound here");
        }
        return row;
    }

    /** Whether a variable was ever given a row. */
    public boolean holds(RowVar variable) {
        return rows.containsKey(variable);
    }

    /** Gives a variable its row. */
    public void bind(RowVar variable, int row) {
        rows.put(variable, row);
        if (variable.isVisited()) {
            forget();
        }
    }

    private void forget() {
        if (lets != null) {
            lets.clear();
        }
    }

    /** The value of a let, which depends on nothing but the subject and the rows of visits. */
    long remembered(LetVar let, LongSupplier value) {
        if (lets == null) {
            return value.getAsLong();
        }
        Long known = lets.get(let);
        if (known == null) {
            known = value.getAsLong();
            lets.put(let, known);
        }
        return known;
    }

    /** A row was looked at. */
    void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && progress.cancelled()) {
            throw new CancelledException();
        }
    }

    Spells spells(SpellPlan plan) {
        return spells.computeIfAbsent(plan, p -> new Spells());
    }
}
