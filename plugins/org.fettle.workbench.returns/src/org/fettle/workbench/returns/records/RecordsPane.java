/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.fettle.cases.CaseState;
import org.fettle.cases.CellEdit;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.cases.colours.Tone;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.records.ColumnLayout;
import org.fettle.cases.records.EditPlan;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordQuery;
import org.fettle.cases.records.RecordRows;
import org.fettle.cases.records.RecordSet;
import org.fettle.cases.records.SortKey;
import org.fettle.cases.records.TableChoice;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.Theme;

/** The grid with all that belongs to it: the chooser and filters above it, the find bar and the messages of the selected record below. */
public final class RecordsPane {
    private static final String LOADING = "Loading...";
    private static final int MOST_LINES = 5;
    private static final int SHARE = 7;

    private final IViewSite site;
    private final Composite pane;
    private final RecordsHeader header;
    private final RecordGrid grid;
    private final FindBar find;
    private final Text details;
    private final RecordsModel model;
    private final RecordsLink link;
    private final Clipping clipping;

    /** A pane in a parent that shows one of several. */
    public RecordsPane(Composite parent, IViewSite site) {
        this.site = site;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(pane);
        header = new RecordsHeader(pane, new Wishes());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pane.getChildren()[0]);
        grid = new RecordGrid(pane, new Asked());
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(grid.control());
        grid.control().addListener(SWT.Paint, event -> sayLoading(event.gc));
        find = new FindBar(pane, grid);
        details = new Text(pane, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Names.name(details, "About the selected cell");
        details.setBackground(pane.getBackground());
        details.setToolTipText("What is wrong with the selected record, and what stands in the selected cell");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).hint(200, details.getLineHeight() * MOST_LINES).applyTo(details);
        pane.addListener(SWT.Resize, event -> fitDetails());
        model = new RecordsModel(parent.getDisplay(), new Loaded());
        link = new RecordsLink(model, grid, header, this::tell);
        clipping = new Clipping(grid, this::edit, header::say);
        commands();
    }

    /** The first records are read in the background, which may be at other work: until they are there the grid is not blank. */
    private void sayLoading(GC gc) {
        if (grid.shown() == null) {
            Rectangle area = grid.control().getClientArea();
            Point size = gc.textExtent(LOADING);
            gc.setForeground(Theme.colour(Tone.TEXT));
            gc.drawText(LOADING, Math.max(0, area.width - size.x) / 2, Math.max(0, area.height - size.y) / 2, true);
        }
    }

    /** As many lines as leave most of the room to the grid. */
    private void fitDetails() {
        int lines = Math.max(2, Math.min(MOST_LINES, pane.getSize().y / SHARE / details.getLineHeight()));
        ((GridData) details.getLayoutData()).heightHint = lines * details.getLineHeight();
        pane.layout();
    }

    private void commands() {
        RecordsMenu menu = new RecordsMenu().add("Edit", "F2", () -> grid.edit(null)).add("Fill down", "Ctrl+D", clipping::fillDown)
                .add("Copy with headings", "Ctrl+Shift+C", () -> clipping.copy(true)).line().add("Find...", "Ctrl+F", find::open)
                .add("Find next", "Ctrl+K", () -> find.find(true)).add("Find previous", "Ctrl+Shift+K", () -> find.find(false))
                .add("Go to row...", "Ctrl+G", this::goToRow).add("Go to child...", "Ctrl+Shift+G", this::goToChild).line()
                .add("Filter this column", "Ctrl+Shift+F", grid::editFilter).add("Filter all columns", "Ctrl+L", header::focusFilter)
                .add("Filter by this value", "Ctrl+Shift+V", this::filterByValue).add("Clear filters", "Ctrl+Shift+X", this::unfiltered)
                .add("Filter and sort again", "F5", this::again).line().add("Sort, smallest first", "", () -> sort(false, false))
                .add("Sort, largest first", "", () -> sort(true, false)).add("Then sort by this column", "", () -> sort(false, true))
                .add("In file order", "", () -> ask(model.query().withSort(List.of()))).line()
                .add("Last year beside this year", "Ctrl+Shift+Y", this::toggleLastYear)
                .add("Columns...", "", this::columns).add("Fit columns", "", this::fit).add("Stop looking", "Esc", this::stop);
        MenuManager context = menu.contextMenu(grid.control());
        site.registerContextMenu(context, site.getSelectionProvider());
        menu.fill(site.getActionBars().getMenuManager());
        menu.bind(grid.control());
        CaseSession session = CaseSession.current();
        menu.global(site.getActionBars()).global(ActionFactory.UNDO, session::undo, RecordsMenu::undo)
                .global(ActionFactory.REDO, session::redo, RecordsMenu::redo).global(ActionFactory.COPY, () -> clipping.copy(false), Text::copy)
                .global(ActionFactory.CUT, () -> {
                    clipping.copy(false);
                    clipping.clear();
                }, Text::cut).global(ActionFactory.PASTE, clipping::paste, Text::paste)
                .global(ActionFactory.DELETE, clipping::clear, RecordsMenu::delete)
                .global(ActionFactory.SELECT_ALL, grid::selectAll, Text::selectAll).global(ActionFactory.FIND, find::open, text -> find.open())
                .global(ActionFactory.REFRESH, this::again, text -> again());
    }

    /** The pane's control. */
    public Control control() {
        return pane;
    }

    /** The grid, which draws itself. */
    public NatTable table() {
        return grid.control();
    }

    /** The grid. */
    public RecordGrid grid() {
        return grid;
    }

    /** What is shown; null when nothing is. */
    public Shown shown() {
        return grid.shown();
    }

    /** The messages below the grid. */
    public String details() {
        return details.getText();
    }

    /** What the line above the grid says at its right. */
    public String status() {
        return header.status();
    }

    /** Shows what is looked at, after a run or when another group was chosen. */
    public void show(CaseState state, Focus focus) {
        link.show(state, focus);
    }

    /** Selects the record that is looked at. */
    public void reveal(Focus focus) {
        link.reveal(focus);
    }

    /** Shows nothing. */
    public void clear() {
        model.clear();
        link.clear();
        grid.show(null);
        details.setText("");
    }

    /** Gives the keyboard to the grid. */
    public void setFocus() {
        grid.control().setFocus();
    }

    /** Lets go of what runs. */
    public void dispose() {
        model.dispose();
        find.dispose();
        link.clear();
    }

    /** Carries out a plan as one step. */
    public void edit(EditPlan plan) {
        if (mayEdit()) {
            edit(plan.label(), plan.changes().stream().map(change -> new CellEdit(change.row(), change.column(), change.newText())).toList());
        }
    }

    /** Before somebody types, not after: what was typed would be lost. */
    private boolean mayEdit() {
        String readOnly = CaseSession.current().state().readOnly();
        if (!readOnly.isEmpty()) {
            MessageDialog.openInformation(pane.getShell(), "The case cannot be changed", readOnly);
        }
        return readOnly.isEmpty();
    }

    /** Gives cells of the shown records new texts as one step; the records stay in the group although their flags go. */
    public void edit(String label, List<CellEdit> edits) {
        edits.forEach(edit -> model.keep(edit.row()));
        CaseSession.current().edit(label, edits);
    }

    /** The cells that are chosen, for tools that change many; null when none are. */
    public CellChoice cells() {
        RecordGrid.Choice choice = grid.choice();
        return choice == null ? null
                : CellChoice.of(grid.shown().rows(), grid.shown().columns(), choice.first(), choice.last(), choice.chosen());
    }

    /** All cells of the column with the keyboard, of the records that are shown; null when there is none. */
    public CellChoice wholeColumn() {
        return grid.shown() == null || column() == null ? null : CellChoice.column(grid.shown().rows(), column());
    }

    /** Another choice or order of records. */
    public void ask(RecordQuery query) {
        model.ask(query);
    }

    /** Shows last year's values, or not. */
    public void setLastYear(boolean beside) {
        model.setLastYear(beside);
    }

    /** Finds a text as if it had been typed into the find bar. */
    public void find(String text) {
        find.find(text);
    }

    /** Pastes what is on the clipboard, as Ctrl+V does. */
    public void paste() {
        clipping.paste();
    }

    /** Copies what is chosen, as Ctrl+C does. */
    public void copy() {
        clipping.copy(false);
    }

    private void tell() {
        int position = grid.position();
        int column = grid.column();
        String text = position < 0 || column < 0 ? ""
                : grid.shown().rows().set().marks().describe(grid.shown().rows().record(position), grid.shown().columns().get(column));
        if (!text.equals(details.getText())) {
            details.setText(text);
        }
    }

    private void toggleLastYear() {
        model.setLastYear(!model.lastYear());
    }

    private void unfiltered() {
        header.clearText();
        ask(model.query().unfiltered());
    }

    private void stop() {
        model.stop();
        find.close();
    }

    private void again() {
        model.again();
    }

    private void sort(boolean descending, boolean add) {
        RecordColumn column = column();
        if (column != null) {
            ask(model.query().sortedBy(new SortKey(column.name(), column.lastYear(), descending), add));
        }
    }

    private RecordColumn column() {
        return grid.column() < 0 ? null : grid.shown().columns().get(grid.column());
    }

    private void filterByValue() {
        RecordColumn column = column();
        if (column != null && grid.position() >= 0 && !column.lastYear()) {
            String text = grid.text(grid.position(), grid.column()).strip();
            ask(model.query().withFilter(column.name(), text.isEmpty() ? "=blank" : "=" + text));
        }
    }

    private void columns() {
        if (grid.shown() != null) {
            ColumnDialog dialog = new ColumnDialog(pane.getShell(), grid.shown().rows().set(), grid.shown().layout());
            if (dialog.open() == Window.OK) {
                model.arrange(dialog.layout());
            }
        }
    }

    private void fit() {
        if (grid.shown() != null) {
            ColumnLayout layout = grid.shown().layout();
            model.arrange(new ColumnLayout(layout.order(), layout.hidden(), Map.of()));
            grid.fit();
        }
    }

    private void goToRow() {
        RecordSet set = grid.shown() == null ? null : grid.shown().rows().set();
        ask("Go to row", "Row of the file, counted from the first row of data:", text -> text.isBlank() || text.strip().matches("\\d{1,9}") ? null
                : "A row is a whole number", text -> {
                    int row = set.table().rowOfFileRow(Integer.parseInt(text.strip()));
                    goTo(row < 0 ? -1 : grid.shown().rows().position(row), "Row " + text.strip());
                });
    }

    private void goToChild() {
        ask("Go to child", "Child (key, as in the file):", text -> null,
                text -> goTo(grid.shown().rows().positionOfSubject(text), "Child " + text.strip()));
    }

    private void ask(String title, String question, IInputValidator valid, Consumer<String> go) {
        if (grid.shown() == null) {
            return;
        }
        InputDialog dialog = new InputDialog(pane.getShell(), title, question, "", valid);
        if (dialog.open() == Window.OK && !dialog.getValue().isBlank()) {
            go.accept(dialog.getValue());
        }
    }

    private void goTo(int position, String what) {
        if (position < 0) {
            MessageDialog.openInformation(pane.getShell(), what, what + " is not among the records that are shown."
                    + (model.query().isFiltered() ? " Clear filters (Ctrl+Shift+X) shows all of them." : ""));
        } else {
            grid.select(position, Math.max(grid.column(), 0));
            grid.control().setFocus();
        }
    }

    /** What the grid asks for. */
    private final class Asked implements RecordGrid.Asked {
        @Override
        public void selected(int position, int column) {
            tell();
            link.selected(position, column);
        }

        @Override
        public void edit(int position, RecordColumn column, String typed) {
            EditPlan plan = EditPlan.type(grid.shown().rows(), position, column, typed);
            if (!plan.impossible().isEmpty()) {
                refused(plan.impossible());
            } else if (!plan.changes().isEmpty()) {
                RecordsPane.this.edit(plan);
            }
        }

        @Override
        public void refused(String reason) {
            header.say(reason);
        }

        @Override
        public boolean mayEdit() {
            return RecordsPane.this.mayEdit();
        }

        @Override
        public void query(RecordQuery query) {
            ask(query);
        }

        @Override
        public void layout(ColumnLayout layout) {
            model.arrange(layout);
        }
    }

    /** What the header asks for. */
    private final class Wishes implements RecordsHeader.Wishes {
        @Override
        public void table(TableChoice choice, FlagGroup group) {
            link.choose(choice, group);
        }

        @Override
        public void text(String text) {
            ask(model.query().withText(text));
        }

        @Override
        public void onlyFlagged(boolean only) {
            ask(model.query().withOnlyFlagged(only));
        }

        @Override
        public void lastYear(boolean beside) {
            model.setLastYear(beside);
        }

        @Override
        public void unfiltered() {
            RecordsPane.this.unfiltered();
        }

        @Override
        public void columns() {
            RecordsPane.this.columns();
        }

        @Override
        public void toGrid() {
            grid.control().setFocus();
        }
    }

    /** What the model has to show. */
    private final class Loaded implements RecordsModel.Listener {
        @Override
        public void loaded(Shown next, int record, String column) {
            if (!pane.isDisposed()) {
                RecordRows rows = next.rows();
                link.loaded(next, record, column);
                String problem = rows.problems().isEmpty() ? "" : rows.problems().entrySet().iterator().next().toString().replaceFirst("=", ": ");
                if (!problem.isEmpty()) {
                    header.say("Filter not understood: " + problem);
                }
                tell();
            }
        }

        @Override
        public void busy(String what) {
            if (!pane.isDisposed() && !what.isEmpty() && grid.shown() != null && grid.shown().rows().set().records().length > 100_000) {
                header.say(what + " ... (Esc stops)");
            }
        }
    }
}
