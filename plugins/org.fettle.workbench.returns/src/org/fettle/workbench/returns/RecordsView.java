/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.Note;
import org.fettle.cases.RecordGroup;
import org.fettle.cases.RecordTable;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.FocusModel;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.StatePage;
import org.fettle.workbench.ui.ViewCommands;

/** The records of the group that is selected among the issues, a table at a time, with the flagged cells marked and, below, what is wrong in words. */
public final class RecordsView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.records";

    private final Consumer<CaseState> listener = state -> refresh();
    private final FocusModel.Listener focusListener = (before, after) -> {
        if (!Objects.equals(before.group(), after.group())) {
            show(after.group());
        }
    };
    private Composite stack;
    private StatePage page;
    private Composite content;
    private Label heading;
    private Combo tables;
    private RecordGrid grid;
    private Text why;
    private NoteGrid notes;
    private FlagGroup shown;
    private RecordGroup group = RecordGroup.EMPTY;

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        page = new StatePage(stack);
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(content);
        Composite top = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 0).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(top);
        heading = new Label(top, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(heading);
        tables = new Combo(top, SWT.READ_ONLY | SWT.DROP_DOWN);
        tables.setToolTipText("Which of the tables to show");
        GridDataFactory.fillDefaults().applyTo(tables);
        tables.addListener(SWT.Selection, event -> showTable(tables.getSelectionIndex()));
        grid = new RecordGrid(content, this::showWhy);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(grid.control());
        why = new Text(content, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        why.setBackground(content.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).hint(200, why.getLineHeight() * 4).applyTo(why);
        notes = new NoteGrid(stack, rule -> ViewCommands.open(getSite(), rule));
        ViewCommands.undoAndRedo(getViewSite());
        CaseSession.current().addView(listener);
        CaseSession.current().focus().addListener(focusListener);
        refresh();
    }

    private void refresh() {
        if (!stack.isDisposed()) {
            show(CaseSession.current().focus().now().group());
        }
    }

    private void show(FlagGroup selected) {
        CaseState state = CaseSession.current().state();
        boolean had = shown != null;
        shown = selected;
        boolean current = state.phase() == CaseState.Phase.READY && selected != null && selected.run() == state.result();
        Note note = current ? selected.note() : null;
        boolean list = current && selected.flags().length > 0;
        if (note != null) {
            group = RecordGroup.EMPTY;
            grid.show(null);
            notes.show(note);
        } else if (list) {
            showGroup(RecordGroup.of(selected));
        } else {
            group = RecordGroup.EMPTY;
            grid.show(null);
            showMessage(state, had);
        }
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl = note != null ? notes.control() : list ? content : page.control();
        stack.layout(true, true);
    }

    private void showMessage(CaseState state, boolean had) {
        if (state.phase() != CaseState.Phase.READY) {
            page.show("No records yet", "Records appear here when a case is open and its rules have run.");
        } else if (state.issues().isEmpty()) {
            page.show("Nothing to show", "No record of this case is flagged.");
        } else if (had) {
            page.show("No records left", "The group that was shown here has no issues any more. Select another one under Issues.");
        } else {
            page.show("Select a group",
                    "Select a rule or a category under Issues to see its records here. Enter or a double click opens the rule itself.");
        }
    }

    private void showGroup(RecordGroup newGroup) {
        String table = group.label().equals(newGroup.label()) && tables.getSelectionIndex() >= 0
                ? group.tables().get(tables.getSelectionIndex()).title()
                : "";
        group = newGroup;
        List<String> titles = new ArrayList<>();
        int selected = 0;
        for (RecordTable part : group.tables()) {
            if (part.title().equals(table)) {
                selected = titles.size();
            }
            titles.add(part.title() + " (" + Figures.number(part.size()) + (part.size() == 1 ? " record)" : " records)"));
        }
        tables.setItems(titles.toArray(String[]::new));
        boolean several = titles.size() > 1;
        heading.setText((group.label() + (several ? "" : "  |  " + titles.get(0))).replace("&", "&&"));
        tables.setVisible(several);
        ((GridData) tables.getLayoutData()).exclude = !several;
        tables.select(selected);
        tables.getParent().getParent().layout(true, true);
        showTable(selected);
    }

    private void showTable(int index) {
        grid.show(group.tables().get(index));
    }

    private void showWhy(RecordTable table, int record) {
        StringBuilder text = new StringBuilder();
        if (record >= 0) {
            for (Flag flag : table.flags(record)) {
                text.append(text.isEmpty() ? "" : "\n").append(flag.rule().code()).append(": ").append(flag.message());
                List<RowRef> related = flag.related();
                for (int i = 0; i < related.size(); i++) {
                    text.append(i == 0 ? "  See also " : ", ").append(related.get(i).table()).append(" row ").append(related.get(i).row())
                            .append(" (").append(related.get(i).period().label()).append(" year)");
                }
                if (!flag.rule().help().isEmpty()) {
                    text.append("\n").append(flag.rule().help());
                }
            }
        }
        why.setText(text.toString());
    }

    /** The records that are shown; null when there are none. */
    public RecordTable shownTable() {
        return grid.shown();
    }

    /** The note whose lines are shown; null when records are, or nothing is. */
    public Note shownNote() {
        return ((StackLayout) stack.getLayout()).topControl == notes.control() ? shown.note() : null;
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == content) {
            grid.control().setFocus();
        } else if (((StackLayout) stack.getLayout()).topControl == notes.control()) {
            notes.setFocus();
        } else {
            page.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        CaseSession.current().focus().removeListener(focusListener);
        super.dispose();
    }
}
