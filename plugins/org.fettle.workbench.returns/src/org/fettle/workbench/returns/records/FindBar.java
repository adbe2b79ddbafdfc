/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.records.Finder;
import org.fettle.workbench.ui.Names;

/** The line below the grid with which one finds text in it. Enter goes on, Shift+Enter back, Esc closes it. */
final class FindBar {
    private final Composite bar;
    private final Text text;
    private final Label message;
    private final RecordGrid grid;
    private final RecordsLoader loader;

    FindBar(Composite parent, RecordGrid grid) {
        this.grid = grid;
        loader = new RecordsLoader(parent.getDisplay());
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(8, 2).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        Label label = new Label(bar, SWT.NONE);
        label.setText("Find:");
        text = new Text(bar, SWT.SEARCH);
        Names.name(text, "Find in the records");
        text.setMessage("text in any shown column");
        GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.DefaultSelection, event -> find(true));
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR && (event.stateMask & SWT.SHIFT) != 0) {
                find(false);
                event.doit = false;
            }
        });
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                close();
                event.doit = false;
            }
        });
        button("Previous", "Shift+Enter", () -> find(false));
        button("Next", "Enter", () -> find(true));
        message = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
        button("Close", "Esc", this::close);
    }

    private void button(String label, String key, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(label + " (" + key + ")");
        button.addListener(SWT.Selection, event -> action.run());
    }

    void open() {
        setVisible(true);
        text.setFocus();
        text.selectAll();
    }

    /** Goes away and gives the keyboard back to the grid. */
    void close() {
        loader.cancel();
        if (bar.getVisible()) {
            setVisible(false);
            grid.control().setFocus();
        }
    }

    private void setVisible(boolean visible) {
        bar.setVisible(visible);
        ((GridData) bar.getLayoutData()).exclude = !visible;
        bar.getParent().layout();
    }

    /** Looks for the text from the cell with the keyboard on. */
    void find(boolean forward) {
        Shown shown = grid.shown();
        String wanted = text.getText();
        if (shown == null || wanted.isEmpty()) {
            open();
            return;
        }
        int position = grid.position();
        int column = grid.column();
        say("Looking ...");
        loader.start("Finding '" + wanted + "'", false,
                progress -> new Result(Finder.find(shown.rows(), shown.columns(), wanted, position, column, forward, progress)),
                result -> found(shown, result.found, wanted, forward), () -> say(""));
    }

    private void found(Shown searched, Finder.Found found, String wanted, boolean forward) {
        if (bar.isDisposed() || grid.shown() != searched) {
            return;
        }
        if (found == null) {
            say("'" + wanted + "' is in none of the shown cells.");
            bar.getDisplay().beep();
        } else {
            say(!found.wrapped() ? "" : forward ? "Started again at the top." : "Started again at the bottom.");
            grid.select(found.position(), found.column());
        }
    }

    private void say(String what) {
        message.setText(what.replace("&", "&&"));
    }

    /** Looks for a text as if it had been typed; for tests. */
    void find(String wanted) {
        open();
        text.setText(wanted);
        find(true);
    }

    String message() {
        return message.getText();
    }

    void dispose() {
        loader.cancel();
    }

    /** What was found, so that nothing can be carried too. */
    private record Result(Finder.Found found) {
    }
}
