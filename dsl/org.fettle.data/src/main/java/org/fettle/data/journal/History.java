/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.fettle.data.Period;

/** The confirmed steps of a journal in order, and which of them can be taken back or repeated. Everything follows from the steps alone. */
final class History {
    private final List<Step> steps = new ArrayList<>();
    /** The original steps (never an undo or redo) that stand, in the order in which they were made or repeated. */
    private final List<Step> standing = new ArrayList<>();
    private final List<Step> redoable = new ArrayList<>();
    private long lastEdit;

    /** Takes a step in; {@code IllegalArgumentException} when it cannot follow the steps before it. */
    void add(Step step) {
        if (step.id() != nextStep()) {
            throw new IllegalArgumentException("step " + step.id() + " where step " + nextStep() + " was expected");
        }
        switch (step.kind()) {
            case APPLY -> {
                standing.add(step);
                redoable.clear();
            }
            case UNDO -> takeBack(step);
            case REDO -> {
                Step subject = redoable().filter(top -> top.id() == step.of()).orElseThrow(() -> wrongTurn(step));
                redoable.remove(subject);
                standing.add(subject);
            }
        }
        steps.add(step);
        lastEdit = step.edits().get(step.edits().size() - 1).sequence();
    }

    private void takeBack(Step step) {
        Step subject = standing(step.of()).filter(found -> blocking(found).isEmpty()).orElseThrow(() -> wrongTurn(step));
        standing.remove(subject);
        redoable.add(subject);
    }

    private static IllegalArgumentException wrongTurn(Step step) {
        return new IllegalArgumentException("step " + step.id() + " is about step " + step.of() + ", whose turn it is not");
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
        return last(standing);
    }

    /** The original step (never an undo or redo) that is repeated next. */
    Optional<Step> redoable() {
        return last(redoable);
    }

    private static Optional<Step> last(List<Step> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    /** The original step with this number, when it stands. */
    Optional<Step> standing(long id) {
        for (int i = standing.size() - 1; i >= 0; i--) {
            if (standing.get(i).id() == id) {
                return Optional.of(standing.get(i));
            }
        }
        return Optional.empty();
    }

    /** The steps that stand, were made after this one and are about the same cells or rows: it cannot be taken back before them. Oldest first. */
    List<Step> blocking(Step step) {
        int at = standing.indexOf(step);
        if (at == standing.size() - 1) {
            return List.of();
        }
        Set<Object> cells = new HashSet<>();
        Set<Object> rows = new HashSet<>();
        Set<Object> moved = new HashSet<>();
        for (Edit edit : step.edits()) {
            Row row = new Row(edit.table(), edit.period(), edit.fileRow());
            rows.add(row);
            (edit.kind() == Edit.Kind.CELL ? cells : moved).add(edit.kind() == Edit.Kind.CELL ? new Cell(row, edit.column()) : row);
        }
        return standing.subList(at + 1, standing.size()).stream().filter(later -> later.edits().stream().anyMatch(edit -> {
            Row row = new Row(edit.table(), edit.period(), edit.fileRow());
            return moved.contains(row) || (edit.kind() == Edit.Kind.CELL ? cells.contains(new Cell(row, edit.column())) : rows.contains(row));
        })).toList();
    }

    private record Row(String table, Period period, int fileRow) {
    }

    private record Cell(Row row, String column) {
    }
}
