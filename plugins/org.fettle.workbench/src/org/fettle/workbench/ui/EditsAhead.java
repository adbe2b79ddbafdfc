/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.ui.XMLMemento;
import org.fettle.cases.CaseState;
import org.fettle.cases.Rehearsal;

/**
 * Rehearses an edit when the first case is open, and loads the classes that keep the layout of the window, which the platform does every few minutes in the
 * user interface's thread.
 */
final class EditsAhead {
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private EditsAhead() {
    }

    /** A case is open. */
    static void after(CaseState state) {
        if (!DONE.getAndSet(true)) {
            Leisure.prepare(Leisure.Turn.EDIT, ended -> {
                XMLMemento.createWriteRoot("ahead");
                Rehearsal.run(state, ended); // of a rule that crashes on a made-up value the ledger says so; the case does not suffer from it
            });
        }
    }
}
