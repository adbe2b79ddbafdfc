/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** What a view shows when it has nothing to list: what the matter is, and what to do next. */
public final class StatePage {
    private static final int WIDTH = 360;
    private static final int TICKS = 1_000;
    private static final int PAUSE_MILLISECONDS = 150;

    private final Composite page;
    private final Label title;
    private final Label text;
    private final ProgressBar bar;
    private final Label part;
    private final Composite buttons;
    private boolean watching;
    private int same;

    /** A page in a parent that shows one of several. */
    public StatePage(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        Theme.paper(page);
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 10).applyTo(page);
        title = new Label(page, SWT.WRAP);
        title.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(title);
        text = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        bar = new ProgressBar(page, SWT.SMOOTH);
        bar.setMaximum(TICKS);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).exclude(true).applyTo(bar);
        bar.setVisible(false);
        part = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(part);
        buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(buttons);
    }

    public Control control() {
        return page;
    }

    /** Shows a message; buttons are added afterwards. The same message again leaves everything as it is: to lay text out takes its time. */
    public StatePage show(String newTitle, String newText) {
        same = 0;
        if (!title.getText().equals(newTitle.replace("&", "&&")) || !text.getText().equals(newText.replace("&", "&&"))) {
            title.setText(newTitle.replace("&", "&&"));
            text.setText(newText.replace("&", "&&"));
            for (Control button : buttons.getChildren()) {
                button.dispose();
            }
            setProgress(false);
            page.layout(true, true);
        }
        return this;
    }

    /** Shows how far the work on the case is, as long as the page says so. */
    public StatePage progress() {
        if (!bar.getVisible()) {
            setProgress(true);
            page.layout(true, true);
        }
        if (!watching) {
            watching = true;
            look();
        }
        return this;
    }

    private void setProgress(boolean shown) {
        for (Control control : List.of(bar, part)) {
            ((GridData) control.getLayoutData()).exclude = !shown;
            control.setVisible(shown);
        }
    }

    private void look() {
        if (page.isDisposed() || !bar.getVisible()) {
            watching = false;
            return;
        }
        Doing doing = Doing.now();
        int ticks = (int) (doing.share() * TICKS);
        if (bar.getSelection() != ticks) {
            bar.setSelection(ticks);
        }
        String said = doing.what().isEmpty() ? "" : doing.what().replace("&", "&&") + "...";
        if (!part.getText().equals(said)) {
            part.setText(said);
        }
        page.getDisplay().timerExec(PAUSE_MILLISECONDS, this::look);
    }

    /** Adds a button. */
    public StatePage button(String label, Runnable action) {
        Control[] there = buttons.getChildren();
        if (same < there.length && ((Button) there[same]).getText().equals(label)) {
            there[same++].setData(action);
            return this;
        }
        for (int i = same; i < there.length; i++) {
            there[i].dispose();
        }
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(label);
        button.setData(action);
        button.addListener(SWT.Selection, event -> ((Runnable) button.getData()).run());
        same++;
        page.layout(true, true);
        return this;
    }
}
