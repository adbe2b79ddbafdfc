/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.Figures;
import org.fettle.cases.focus.FocusModel;
import org.fettle.cases.preview.PreviewText;
import org.fettle.cases.preview.RulePreview;
import org.fettle.workbench.editor.RuleUnderCaret;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.Views;
import org.fettle.workbench.ui.Widths;

/** What the rule under the caret flags in the open case, while it is being written. */
public final class PreviewView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = Views.PREVIEW;

    private LivePreview preview;
    private PageOrContent faces;
    private Label state;
    private TableViewer rows;
    private boolean staleRows;

    @Override
    public void createPartControl(Composite parent) {
        faces = new PageOrContent(parent, 2);
        state = new Label(faces.content(), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(state);
        createTable(faces.content());
        preview = new LivePreview(parent.getDisplay());
        preview.addListener(this::show);
        show(preview.shown());
    }

    private void createTable(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        rows = new TableViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL);
        Names.name(rows.getControl(), "Records that the rule flags");
        rows.getTable().setHeaderVisible(true);
        rows.getTable().setLinesVisible(true);
        rows.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(rows);
        column(layout, "", 1, 44, shown -> shown.fresh() ? "new" : "");
        column(layout, "Child", 3, 110, shown -> shown.flag().subject());
        column(layout, "Row", 3, 110, shown -> PreviewText.place(shown.flag()));
        column(layout, "What stands there", 6, 160, shown -> PreviewText.cells(preview.shown().outcome(), shown.flag()));
        column(layout, "Message", 10, 200, shown -> shown.flag().message());
        rows.addOpenListener(event -> look());
        MenuManager menu = new MenuManager();
        menu.add(action("Look at the record\tEnter", this::look));
        menu.add(action("Make an example of this record", this::makeExample));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        rows.getTable().setMenu(menu.createContextMenu(rows.getTable()));
        getSite().registerContextMenu(menu, rows);
        getSite().setSelectionProvider(rows);
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void look() {
        if (rows.getStructuredSelection().getFirstElement() instanceof RulePreview.Shown shown) {
            FocusModel focus = CaseSession.current().focus();
            focus.go(focus.now().with(shown.flag()));
        }
    }

    private void makeExample() {
        if (rows.getStructuredSelection().getFirstElement() instanceof RulePreview.Shown shown) {
            makeExample(shown);
        }
    }

    /** Makes an example of a row, in the rule at the caret, which is the one that flags it. */
    public void makeExample(RulePreview.Shown shown) {
        RuleUnderCaret.At at = RuleUnderCaret.now();
        if (at != null && at.code().equals(shown.flag().rule().code())) {
            new RecordExampleMaker(getSite().getPage()).make(at.analysis().place(), at.code(), shown.flag().reference());
        }
    }

    /** Text of a cell. */
    private interface Cell {
        String of(RulePreview.Shown shown);
    }

    private void column(TableColumnLayout layout, String title, int weight, int least, Cell cell) {
        TableViewerColumn column = new TableViewerColumn(rows, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return cell.of((RulePreview.Shown) element);
            }

            @Override
            public String getToolTipText(Object element) {
                return ((RulePreview.Shown) element).flag().message();
            }

            @Override
            public Font getFont(Object element) {
                return preview.shown().isStale() ? JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT) : null;
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, Widths.of(rows.getTable(), least), true));
    }

    private void show(LivePreview.Shown shown) {
        if (faces.isDisposed()) {
            return;
        }
        boolean list = shown.outcome() != null;
        if (list) {
            showOutcome(shown);
        } else {
            showPage(shown);
        }
        faces.show(list);
    }

    private void showPage(LivePreview.Shown shown) {
        switch (shown.phase()) {
            case NO_RULE -> faces.page().show("No rule", "Put the caret into a rule: what it flags in the open case is shown here while you write.");
            case NO_CASE ->
                faces.page()
                        .show("Rule " + shown.code(), "There is no case with results to run it on. Open a case, then the rule runs at every pause.")
                        .button("Open the sample case", CaseSession.current()::openSample);
            case BROKEN -> faces.page().show("Rule " + shown.code(), shown.message());
            case RUNNING, CURRENT -> faces.page().show("Rule " + shown.code(), "It is about to run...");
        }
    }

    private void showOutcome(LivePreview.Shown shown) {
        RulePreview.Outcome outcome = shown.outcome();
        faces.say("Rule " + shown.code() + ":  " + PreviewText.sentence(outcome));
        String cut = outcome.flags() > outcome.first().size() ? "The first " + Figures.number(outcome.first().size()) + " are listed. " : "";
        state.setText((switch (shown.phase()) {
            case RUNNING -> "Of the text before the last change; running again...";
            case BROKEN -> "Of the text before the last change. " + shown.message();
            default -> cut + (outcome.first().isEmpty() ? "" : "Enter or a double click looks at the record.");
        }).replace("&", "&&"));
        if (rows.getInput() != outcome.first()) {
            rows.setInput(outcome.first());
        } else if (staleRows != shown.isStale()) {
            rows.refresh(true);
        }
        staleRows = shown.isStale();
    }

    /** What is shown, for whoever watches the view. */
    public LivePreview.Shown shown() {
        return preview.shown();
    }

    @Override
    public void setFocus() {
        faces.setFocus(rows.getTable());
    }

    @Override
    public void dispose() {
        preview.close();
        super.dispose();
    }
}
