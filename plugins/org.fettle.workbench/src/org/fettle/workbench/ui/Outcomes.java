/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

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
