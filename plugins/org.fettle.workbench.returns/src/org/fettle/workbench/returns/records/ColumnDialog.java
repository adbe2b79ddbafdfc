/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.records.ColumnLayout;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordSet;
import org.fettle.workbench.ui.Names;

/** Which columns of a table are shown, and in which order. The key is always shown first. */
final class ColumnDialog extends Dialog {
    private final RecordSet set;
    private final List<RecordColumn> columns;
    private ColumnLayout layout;
    private CheckboxTableViewer viewer;

    ColumnDialog(Shell parent, RecordSet set, ColumnLayout layout) {
        super(parent);
        this.set = set;
        this.layout = layout;
        columns = new ArrayList<>(layout.all(set));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Columns of " + set.table().type().name());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        Label label = new Label(area, SWT.WRAP);
        label.setText("Tick the columns to show. Alt+Up and Alt+Down move a column.");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        viewer = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.FULL_SELECTION);
        Names.name(viewer.getTable(), "Columns");
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 300).applyTo(viewer.getTable());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object element) {
                RecordColumn column = (RecordColumn) element;
                return column.name() + (column.spec().meaning().isEmpty() ? "" : "  " + column.spec().meaning())
                        + (column.key() ? " (always shown)" : "");
            }
        });
        viewer.setInput(columns);
        columns.forEach(column -> viewer.setChecked(column, column.key() || !layout.hidden().contains(column.name())));
        viewer.addCheckStateListener(event -> {
            if (((RecordColumn) event.getElement()).key()) {
                viewer.setChecked(event.getElement(), true);
            }
        });
        viewer.getTable().addListener(SWT.KeyDown, event -> {
            if (event.stateMask == SWT.ALT && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
                move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
                event.doit = false;
            }
        });
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        button(buttons, "&Up", () -> move(-1));
        button(buttons, "&Down", () -> move(1));
        button(buttons, "Show &all", () -> viewer.setAllChecked(true));
        button(buttons, "&Only flagged", () -> columns
                .forEach(column -> viewer.setChecked(column, column.key() || set.flags().columns().contains(column.name()))));
        button(buttons, "As in the &file", this::reset);
        return area;
    }

    private static void button(Composite parent, String label, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void move(int by) {
        RecordColumn column = (RecordColumn) viewer.getStructuredSelection().getFirstElement();
        int from = columns.indexOf(column);
        int to = from + by;
        if (column == null || column.key() || to < 0 || to >= columns.size() || columns.get(to).key()) {
            return;
        }
        columns.remove(from);
        columns.add(to, column);
        viewer.refresh();
        viewer.setSelection(new StructuredSelection(column), true);
    }

    private void reset() {
        columns.clear();
        columns.addAll(set.columns());
        viewer.refresh();
        viewer.setAllChecked(true);
        layout = ColumnLayout.PLAIN;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Show these", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Set<String> hidden = new LinkedHashSet<>();
        columns.forEach(column -> {
            if (!viewer.getChecked(column)) {
                hidden.add(column.name());
            }
        });
        List<String> order = columns.stream().map(RecordColumn::name).toList();
        boolean plain = order.equals(set.columns().stream().map(RecordColumn::name).toList());
        layout = layout.with(plain ? List.of() : order, hidden);
        super.okPressed();
    }

    /** The arrangement that was chosen. */
    ColumnLayout layout() {
        return layout;
    }
}
