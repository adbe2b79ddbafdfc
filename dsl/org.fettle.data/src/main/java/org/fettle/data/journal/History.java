/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The confirmed steps of a journal in order, and which of them can be taken back or repeated. Everything follows from the steps alone. */
final class History {
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Step> undoable = new ArrayDeque<>();
    private final Deque<Step> redoable = new ArrayDeque<>();
    private long lastEdit;

    /** Takes a step in; {@code IllegalArgumentException} when it cannot follow the steps before it. */
    void add(Step step) {
        if (step.id() != nextStep()) {
            throw new IllegalArgumentException("step " + step.id() + " where step " + nextStep() + " was expected");
        }
        switch (step.kind()) {
            case APPLY -> {
                undoable.push(step);
                redoable.clear();
            }
            case UNDO -> move(step, undoable, redoable);
            case REDO -> move(step, redoable, undoable);
        }
        steps.add(step);
        lastEdit = step.edits().get(step.edits().size() - 1).sequence();
    }

    private static void move(Step step, Deque<Step> from, Deque<Step> to) {
        Step subject = from.peek();
        if (subject == null || subject.id() != step.of()) {
            throw new IllegalArgumentException("step " + step.id() + " is about step " + step.of() + ", whose turn it is not");
        }
        to.push(from.pop());
    }

    List<Step> steps() {
        return Collections.unmodifiableList(new ArrayList<>(steps));
    }

    long nextStep() {
        return steps.size() + 1L;
    }

    long nextEdit() {
        return lastEdit + 1;
    }

    /** The original step (never an undo or redo) that is taken back next. */
    Optional<Step> undoable() {
        return Optional.ofNullable(undoable.peek());
    }

    /** The original step (never an undo or redo) that is repeated next. */
    Optional<Step> redoable() {
        return Optional.ofNullable(redoable.peek());
    }
}
