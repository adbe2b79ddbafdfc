/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.function.Consumer;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineLayoutData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fettle.cases.CaseState;
import org.fettle.cases.CaseSummary;

/**
 * The part of the window's status line that says how large the case is, how much there is to do and when it was checked. Its text changes with every edit;
 * the line is laid out anew only when the text needs more room than it has, because that lays out the whole window.
 */
public final class CaseStatus extends ContributionItem {
    /** The item in the status line. */
    public static final String ID = "org.fettle.workbench.caseStatus";

    private final IStatusLineManager statusLine;
    private String text = "";
    private String outcome = "";
    private CLabel label;
    private int room;

    private CaseStatus(IStatusLineManager statusLine) {
        super(ID);
        this.statusLine = statusLine;
    }

    /** Adds the item; it follows the case. */
    public static void addTo(IStatusLineManager statusLine) {
        CaseStatus item = new CaseStatus(statusLine);
        Consumer<CaseState> listener = state -> {
            item.show(CaseSummary.of(state));
            item.say(CaseSession.current().lastOutcome());
        };
        item.setVisible(false);
        statusLine.add(item);
        CaseSession.current().addView(listener);
    }

    /** What is said. */
    public String text() {
        return text;
    }

    /** Says what the last command did, whichever view is in front. */
    private void say(String next) {
        if (!next.equals(outcome)) {
            outcome = next;
            statusLine.setMessage(next.lines().findFirst().orElse(""));
        }
    }

    private void show(String next) {
        if (next.equals(text)) {
            return;
        }
        text = next;
        boolean fits = isVisible() == !text.isEmpty() && label != null && !label.isDisposed();
        if (fits) {
            label.setText(escaped());
            label.setToolTipText(escaped());
            fits = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= room;
        }
        if (!fits) {
            setVisible(!text.isEmpty());
            statusLine.update(true);
        }
    }

    private String escaped() {
        return text.replace("&", "&&");
    }

    @Override
    public void fill(Composite parent) {
        Label separator = new Label(parent, SWT.SEPARATOR);
        label = new CLabel(parent, SWT.SHADOW_NONE);
        label.setText(escaped());
        label.setToolTipText(escaped()); // whole, where the line has no room for all of it
        StatusLineLayoutData data = new StatusLineLayoutData();
        room = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        data.widthHint = room;
        label.setLayoutData(data);
        StatusLineLayoutData line = new StatusLineLayoutData();
        line.heightHint = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        separator.setLayoutData(line);
    }
}
