/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.fettle.cases.Figures;
import org.fettle.cases.bulk.BulkPlan;
import org.fettle.cases.bulk.BulkTool;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.cases.records.EditPlan;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordSet;
import org.fettle.data.Progress;
import org.fettle.workbench.fix.Latest;
import org.fettle.workbench.returns.records.RecordsPane;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.TextGrid;
import org.fettle.workbench.ui.TitledDialog;

/**
 * One of the tools for many cells: its fields, what it would change in the first cells, and what it comes to. The preview is worked out in the background
 * and follows the fields. The button at the end makes the changes as one step.
 */
public final class BulkDialog extends TitledDialog {
    private static final Point SIZE = new Point(780, 560);
    private static final int MOST_SHOWN = 500;
    private static final int LINES = 5;
    private static final List<String> COLUMNS = List.of("Child", "Row", "Column", "Before", "After");

    private final RecordsPane pane;
    private final CellChoice selected;
    private final CellChoice whole;
    private final BulkPage page;
    private CellChoice choice;
    private Latest planning;
    private Table preview;
    private Label summary;
    private Button wholeColumn;
    private BulkPlan plan;

    /**
     * @param pane     the records
     * @param selected the selected cells
     * @param whole    the whole column with the keyboard
     */
    BulkDialog(Shell parent, RecordsPane pane, CellChoice selected, CellChoice whole, BulkPage page) {
        super(parent, page.title(), SWT.APPLICATION_MODAL, SIZE);
        this.pane = pane;
        this.selected = selected;
        this.whole = whole;
        this.page = page;
        // one cell is chosen because the keyboard is in it; then the column is meant
        this.choice = selected.size() > 1 ? selected : whole;
    }

    @Override
    protected void createContent(Composite content) {
        scope(content);
        Composite fields = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, page instanceof MapPage).applyTo(fields);
        page.create(fields, choice);
        preview = TextGrid.create(content, COLUMNS, List.of());
        Names.name(preview, "What would change");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(preview);
        summary = new Label(content, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, LINES * getShell().getDisplay().getSystemFont().getFontData()[0].getHeight() * 2)
                .applyTo(summary);
        setTitle(page.title() + ": " + choice.label());
        setMessage(page.explanation());
        planning = new Latest(content.getDisplay());
        content.addListener(SWT.Dispose, event -> {
            planning.cancel();
            page.dispose();
        });
    }

    private void scope(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(line);
        line.setLayoutData(GridDataFactory.fillDefaults().create());
        Button some = new Button(line, SWT.RADIO);
        some.setText("&Selected cells: " + selected.label());
        some.setSelection(choice == selected);
        wholeColumn = new Button(line, SWT.RADIO);
        wholeColumn.setText("&All " + Figures.count(whole.size(), "record", "records") + " shown: column " + whole.names());
        wholeColumn.setSelection(choice == whole);
        wholeColumn.addListener(SWT.Selection, event -> choose(wholeColumn.getSelection() ? whole : selected));
    }

    private void choose(CellChoice other) {
        choice = other;
        page.rechoose(other);
        setTitle(page.title() + ": " + choice.label());
        plan();
    }

    @Override
    protected String okLabel() {
        return "Change";
    }

    @Override
    public void create() {
        super.create();
        page.follow(this::plan);
        page.setFocus();
        plan();
    }

    private void plan() {
        plan = null;
        ready(false);
        CellChoice cells = choice;
        try {
            Function<Progress, BulkTool> tool = page.tool(cells);
            planning.start(page.title(), page.delay(), progress -> BulkPlan.of(cells, tool.apply(progress), progress), this::show, this::failed);
        } catch (IllegalArgumentException e) {
            planning.cancel();
            failed(e.getMessage());
        }
    }

    private void failed(String reason) {
        if (!preview.isDisposed()) {
            TextGrid.show(preview, COLUMNS, List.of());
            summary.setText(reason);
        }
    }

    private void show(BulkPlan made) {
        if (preview.isDisposed()) {
            return;
        }
        plan = made;
        List<EditPlan.Change> first = made.changes().subList(0, Math.min(MOST_SHOWN, made.changes().size()));
        TextGrid.show(preview, COLUMNS, first.stream().map(change -> cells(made.choice().set(), change)).toList());
        List<String> lines = new ArrayList<>(made.summary());
        if (!made.impossible().isEmpty() && made.changes().isEmpty()) {
            lines.add(0, made.impossible());
        }
        if (first.size() < made.changes().size()) {
            lines.add("The first " + Figures.number(first.size()) + " are shown.");
        }
        summary.setText(String.join("\n", lines));
        ready(made.impossible().isEmpty());
    }

    private void ready(boolean possible) {
        Button button = getButton(IDialogConstants.OK_ID);
        if (button != null && !button.isDisposed()) {
            button.setText(plan == null || plan.changes().isEmpty() ? "Change" : "Change " + Figures.count(plan.changes().size(), "cell", "cells"));
            button.setEnabled(possible);
            setButtonLayoutData(button);
            getButtonBar().getParent().layout(true, true);
        }
    }

    private static List<String> cells(RecordSet set, EditPlan.Change change) {
        RecordColumn column = set.column(change.column());
        return List.of(set.subject(set.record(change.row())), String.valueOf(change.row().row()), change.column(), shown(column, change.oldText()),
                shown(column, change.newText()));
    }

    private static String shown(RecordColumn column, String text) {
        String meaning = column == null ? "" : column.meaning(text.strip());
        return text.isBlank() ? "(blank)" : meaning.isEmpty() ? text : text + "  " + meaning;
    }

    @Override
    protected void okPressed() {
        BulkPlan chosen = plan;
        if (chosen == null || !chosen.impossible().isEmpty()) {
            return;
        }
        if (chosen.choice().set().run() != CaseSession.current().state().result()) {
            setErrorMessage("The case has changed meanwhile. Close this and choose the cells again.");
            return;
        }
        super.okPressed();
        pane.edit(chosen.label(), chosen.edits());
    }

    /** The fields of the tool. */
    BulkPage page() {
        return page;
    }

    /** What would be changed; null while that is worked out. */
    BulkPlan shownPlan() {
        return plan;
    }
}
