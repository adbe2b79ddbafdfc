/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.Figures;
import org.fettle.cases.waivers.Waiver;
import org.fettle.cases.waivers.Waivers;
import org.fettle.engine.RunResult;
import org.fettle.workbench.ui.CaseSession;

/** Asks why issues are waived, and waives them. */
final class Waiving {
    private static final int MOST_REASONS = 20;

    private Waiving() {
    }

    /** Asks, and waives in the background unless that is cancelled. */
    static void ask(Shell shell, RunResult run, String what, int[] flags) {
        Waivers waivers = CaseSession.current().model().caseIssues().waivers();
        List<Waiver> before = new ArrayList<>(waivers.all());
        Collections.reverse(before);
        WaiveDialog dialog = new WaiveDialog(shell, what, flags.length,
                before.stream().map(Waiver::reason).distinct().limit(MOST_REASONS).toList(), waivers.author(), waivers.today());
        if (dialog.open() == Window.OK) {
            CaseSession.current().decide("Waiving", "Waived " + Figures.count(flags.length, "issue", "issues") + ": " + dialog.reason(),
                    (own, result) -> {
                        if (result != run) {
                            throw new IOException("The case was checked again in the meantime. Nothing was waived; choose the issues again");
                        }
                        own.waive(result, flags, dialog.reason(), dialog.by(), dialog.until());
                    });
        }
    }
}
