/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.CaseState;
import org.fettle.cases.fix.FixDraft;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordColumns;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;

/** The changes of a fix with what can be done to them: filter, tick, correct, look at the record or at the child before and after. */
final class DraftPane {
    private static final int FILTER = 140;

    private final Runnable changed;
    private final ChangeGrid grid;
    private final Label summary;
    private final Text filter;
    private final Button record;
    private final Button compare;
    private final Button whole;
    private FixDraft draft;

    /**
     * @param changed    called when something was ticked or entered
     * @param chronology is told of a child that is to be shown before and after
     */
    DraftPane(Composite parent, Runnable changed, Consumer<String> chronology) {
        this.changed = changed;
        Composite pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(pane);
        Composite line = new Composite(pane, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(6, 0).applyTo(line);
        filter = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        Names.name(filter, "Filter the changes");
        filter.setMessage("filter the changes");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(FILTER, SWT.DEFAULT).applyTo(filter);
        button(line, "&Tick all", "Takes in all changes that are shown", () -> tick(true));
        button(line, "&Untick all", "Leaves out all changes that are shown", () -> tick(false));
        record = button(line, "Show &record", "Shows the record in Records; this window stays open", this::showRecord);
        compare = button(line, "&Before and after...", "Shows the child in time, before and after the ticked changes",
                () -> chronology.accept(draft.subject(grid().line())));
        whole = button(line, "Whole re&cord \u25BE", "Merges, splits, inserts or deletes records, beginning with this one", this::offerRecords);
        grid = new ChangeGrid(pane, new Follower());
        grid.control().setToolTipText("Space ticks and unticks, F2 or typing changes the value after");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(grid.control());
        summary = new Label(pane, SWT.LEFT); // a line of its own: with large text there is no room beside the buttons
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        filter.addListener(SWT.Modify, event -> grid.filter(filter.getText()));
        selected(null);
    }

    private ChangeGrid grid() {
        return grid;
    }

    private static Button button(Composite parent, String text, String tip, Runnable work) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> work.run());
        return button;
    }

    /** Shows the changes of another fix; null for none. */
    void show(FixDraft next) {
        draft = next;
        grid.show(next);
        tell();
        selected(null);
        if (next != null && !grid.lines().isEmpty()) {
            grid.select(0);
        }
    }

    FixDraft draft() {
        return draft;
    }

    private void tell() {
        summary.setText(draft == null ? "" : draft.summary());
        summary.setToolTipText(summary.getText());
    }

    private void tick(boolean in) {
        if (draft != null) {
            draft.tick(grid.lines(), in);
            grid.changed();
        }
    }

    /** Ticks or unticks a line. */
    void toggle(int row) {
        grid.select(row);
        grid.toggle();
    }

    private void selected(FixDraft.Line line) {
        record.setEnabled(line != null);
        whole.setEnabled(line != null);
        compare.setEnabled(line != null && !draft.subject(line).isEmpty());
    }

    private void offerRecords() {
        Menu menu = new Menu(whole);
        List.of("merge", "split", "insert", "delete").forEach(what -> {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(Character.toUpperCase(what.charAt(0)) + what.substring(1) + "...");
            item.addListener(SWT.Selection, event -> RecordsHandler.open(whole.getShell(), what, List.of(draft.row(grid.line()))));
        });
        Point below = whole.toDisplay(0, whole.getSize().y);
        menu.setLocation(below);
        menu.addListener(SWT.Hide, event -> event.display.asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void showRecord() {
        FixDraft.Line line = grid.line();
        if (line != null) {
            Opening.show(draft.row(line), draft.edit(line).column(), draft.subject(line));
        }
    }

    /** Follows the grid. */
    private final class Follower implements ChangeGrid.Listener {
        @Override
        public void changed() {
            tell();
            changed.run();
        }

        @Override
        public void selected(FixDraft.Line line) {
            if (!record.isDisposed()) {
                DraftPane.this.selected(line);
            }
        }

        @Override
        public RecordColumn column(FixDraft.Line line) {
            CaseState state = CaseSession.current().state();
            return state.result() == null ? null : RecordColumns.of(state.result(), draft.row(line), draft.edit(line).column());
        }
    }
}
