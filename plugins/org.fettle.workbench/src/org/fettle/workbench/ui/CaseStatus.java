/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.function.Consumer;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.fettle.cases.CaseState;
import org.fettle.cases.CaseSummary;

/** The part of the window's status line that says how large the case is, how much there is to do and when it was checked. */
public final class CaseStatus {
    /** The item in the status line. */
    public static final String ID = "org.fettle.workbench.caseStatus";

    private CaseStatus() {
    }

    /** Adds the item; it follows the case. */
    public static void addTo(IStatusLineManager statusLine) {
        StatusLineContributionItem item = new StatusLineContributionItem(ID, StatusLineContributionItem.CALC_TRUE_WIDTH);
        Consumer<CaseState> listener = state -> {
            String text = CaseSummary.of(state);
            if (!text.equals(item.getText())) {
                item.setText(text);
                item.setVisible(!text.isEmpty());
                statusLine.update(true);
            }
        };
        item.setVisible(false);
        statusLine.add(item);
        CaseSession.current().addView(listener);
    }
}
