/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.Figures;
import org.fettle.cases.bulk.BulkTool;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.cases.bulk.MapValues;
import org.fettle.cases.bulk.ValueTable;
import org.fettle.cases.records.RecordColumn;
import org.fettle.data.Progress;
import org.fettle.workbench.fix.CodeProposals;
import org.fettle.workbench.ui.Names;

/** A table of the values that there are, with their counts, and what each becomes. */
final class MapPage extends BulkPage {
    /** Typed for "clear it", because an empty field leaves the value as it is. */
    static final String CLEAR = "(clear)";

    private static final int MOST_VALUES = 2_000;
    private static final int LINES = 8;

    private final Map<String, String> mapped = new LinkedHashMap<>();
    private TableViewer table;
    private RecordColumn column;

    MapPage() {
        super("Map values", "Write beside a value what it becomes; an empty field leaves it as it is, " + CLEAR
                + " clears it. Values that are not in the code list come first.");
    }

    @Override
    void create(Composite parent, CellChoice choice) {
        GridLayoutFactory.fillDefaults().margins(0, 4).applyTo(parent);
        table = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        Names.name(table.getControl(), "Values and what they become");
        table.getTable().setHeaderVisible(true);
        table.getTable().setLinesVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        GridDataFactory.fillDefaults().grab(true, true).hint(200, table.getTable().getItemHeight() * LINES).applyTo(table.getTable());
        add("Value", 140, value -> value.text().isEmpty() ? "(blank)" : value.text());
        add("Cells", 60, value -> Figures.number(value.count()));
        add("Becomes", 140, value -> mapped.getOrDefault(value.text(), "")).setEditingSupport(new Becomes());
        add("What it is", 340, value -> value.known() ? value.meaning() : "not in the code list");
        keyboard();
        rechoose(choice);
    }

    private TableViewerColumn add(String title, int width, Function<ValueTable.Value, String> text) {
        TableViewerColumn added = new TableViewerColumn(table, SWT.NONE);
        added.getColumn().setText(title);
        added.getColumn().setWidth(width);
        added.getColumn().setResizable(true);
        added.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((ValueTable.Value) element);
            }
        });
        return added;
    }

    /** Typing into a line begins the edit; Tab and the arrows move on. */
    private void keyboard() {
        TableViewerFocusCellManager cells = new TableViewerFocusCellManager(table, new FocusCellOwnerDrawHighlighter(table));
        ColumnViewerEditorActivationStrategy strategy = new ColumnViewerEditorActivationStrategy(table) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
                        || event.eventType == ColumnViewerEditorActivationEvent.MOUSE_CLICK_SELECTION
                        || event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC
                        || event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED
                                && (event.keyCode == SWT.F2 || event.keyCode == SWT.CR || Character.isLetterOrDigit(event.character));
            }
        };
        TableViewerEditor.create(table, cells, strategy, ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_VERTICAL
                | ColumnViewerEditor.KEYBOARD_ACTIVATION);
    }

    @Override
    void rechoose(CellChoice choice) {
        column = choice.columns().get(0);
        List<ValueTable.Value> values = ValueTable.of(choice).values();
        table.setInput(values.subList(0, Math.min(values.size(), MOST_VALUES)));
    }

    /** Maps a value as if it had been typed. */
    void map(String value, String becomes) {
        if (becomes.isEmpty()) {
            mapped.remove(value);
        } else {
            mapped.put(value, becomes);
        }
        table.refresh();
        changed();
    }

    @Override
    Function<Progress, BulkTool> tool(CellChoice choice) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapped.forEach((value, becomes) -> texts.put(value, becomes.equalsIgnoreCase(CLEAR) ? "" : becomes));
        BulkTool tool = new MapValues(texts);
        return progress -> tool;
    }

    @Override
    void setFocus() {
        table.getTable().setFocus();
        if (table.getTable().getItemCount() > 0) {
            table.getTable().setSelection(0);
        }
    }

    /** What a value becomes; the codes of the column are offered. */
    private final class Becomes extends EditingSupport {
        Becomes() {
            super(table);
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            TextCellEditor editor = new TextCellEditor(table.getTable());
            CodeProposals.offer((Text) editor.getControl(), column);
            return editor;
        }

        @Override
        protected boolean canEdit(Object element) {
            return true;
        }

        @Override
        protected Object getValue(Object element) {
            return mapped.getOrDefault(((ValueTable.Value) element).text(), "");
        }

        @Override
        protected void setValue(Object element, Object value) {
            map(((ValueTable.Value) element).text(), value == null ? "" : value.toString().strip());
        }
    }
}
