/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.fettle.cases.CaseModel;
import org.fettle.cases.Figures;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Step;

/** Says in the status line what a command did. */
final class Outcomes {
    private Outcomes() {
    }

    /** An edit by hand. */
    static String of(Step step) {
        Edit first = step.edits().get(0);
        if (step.edits().size() > 1) {
            return Figures.count(step.edits().size(), "cell", "cells") + " changed.";
        }
        return first.column() + " of " + first.table() + " row " + first.fileRow() + " changed from " + quoted(first.oldText()) + " to "
                + quoted(first.newText()) + ".";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "blank" : text;
    }

    static String of(CaseModel.Applied applied) {
        String conflicts = applied.group().conflicts().isEmpty() ? ""
                : " " + applied.group().conflicts().size() + " contradict each other and were left alone: " + applied.group().conflicts().get(0);
        if (applied.step().isEmpty()) {
            return "Nothing was changed: no record of this group has a certain fix." + conflicts;
        }
        return applied.step().get().label() + " - " + applied.preview().summary() + "." + conflicts;
    }
}
