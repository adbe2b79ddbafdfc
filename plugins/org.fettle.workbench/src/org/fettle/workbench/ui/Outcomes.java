/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.fettle.cases.CellEdit;
import org.fettle.cases.Figures;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Step;
import org.fettle.fix.ChangeSet;

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

    /** What somebody wants to be changed, in a sentence, while it is not yet. */
    static String wanted(List<CellEdit> edits) {
        if (edits.isEmpty()) {
            return "";
        }
        CellEdit first = edits.get(0);
        return edits.size() > 1 ? Figures.count(edits.size(), "cell", "cells") + " of " + first.row().table() + " were to be changed."
                : first.column() + " of " + first.row().table() + " row " + first.row().row() + " was to become " + quoted(first.text()) + ".";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "blank" : text;
    }

    /** Changes that were looked through, and how many of them could not be made. */
    static String of(Step step, ChangeSet changes) {
        int left = changes.wanted().size() - changes.changes().size();
        return step.label() + ": " + Figures.count(step.edits().size(), "change", "changes") + " made."
                + (left == 0 ? "" : " " + Figures.number(left) + " contradict others or do not fit, and were left alone.");
    }
}
