/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.JFaceResources;
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
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.CaseState;
import org.fettle.cases.fix.RecordDraft;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordColumns;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;

/** What records say, side by side, a line a column of the table: the mouse or Space chooses what wins, F2 or typing enters a text. */
final class DraftGrid {
    private static final int NAME_WIDTH = 150;
    private static final int CELL_WIDTH = 190;
    private static final String WINS = "\u25C9 ";
    private static final String LOSES = "\u25CB ";

    private final TableViewer table;
    private final Consumer<RecordDraft> changed;
    private final TableViewerFocusCellManager cells;
    private RecordDraft draft;
    private List<RecordDraft.Line> lines = List.of();
    private List<String> titles = List.of();

    /** @param changed is told of what somebody chose or entered */
    DraftGrid(Composite parent, Consumer<RecordDraft> changed) {
        this.changed = changed;
        table = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        Names.name(table.getTable(), "What the records say, side by side");
        table.getTable().setHeaderVisible(true);
        table.getTable().setLinesVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        cells = new TableViewerFocusCellManager(table, new FocusCellOwnerDrawHighlighter(table));
        ColumnViewerEditorActivationStrategy strategy = new ColumnViewerEditorActivationStrategy(table) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
                        || event.eventType == ColumnViewerEditorActivationEvent.MOUSE_CLICK_SELECTION
                        || event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC
                        || event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED
                                && (event.keyCode == SWT.F2 || Character.isLetterOrDigit(event.character));
            }
        };
        TableViewerEditor.create(table, cells, strategy, ColumnViewerEditor.TABBING_VERTICAL | ColumnViewerEditor.KEYBOARD_ACTIVATION);
        table.getTable().addListener(SWT.MouseDown, event -> {
            ViewerCell cell = table.getCell(new Point(event.x, event.y));
            if (event.button == 1 && cell != null) {
                choose((Integer) cell.getElement(), cell.getColumnIndex() - 1);
            }
        });
        table.getTable().addListener(SWT.KeyDown, event -> {
            ViewerCell cell = cells.getFocusCell();
            if (event.character == ' ' && cell != null) {
                choose((Integer) cell.getElement(), cell.getColumnIndex() - 1);
                event.doit = false;
            }
        });
    }

    private void choose(int line, int cell) {
        if (draft != null && cell >= 0 && draft.isChoice(line, cell)) {
            changed.accept(draft.choose(line, cell));
        }
    }

    /** Shows a draft; null for nothing. */
    void show(RecordDraft next) {
        draft = next;
        lines = next == null ? List.of() : next.lines();
        if (next != null && !next.titles().equals(titles)) {
            columns(next.titles());
        }
        List<Integer> numbers = IntStream.range(0, lines.size()).boxed().toList();
        if (numbers.equals(table.getInput())) {
            table.refresh();
        } else {
            table.setInput(numbers);
        }
    }

    private void columns(List<String> next) {
        titles = next;
        table.setInput(null);
        for (var column : table.getTable().getColumns()) {
            column.dispose();
        }
        add("Column", NAME_WIDTH, -1);
        for (int i = 0; i < next.size(); i++) {
            add(next.get(i), CELL_WIDTH, i).setEditingSupport(new Entering(i));
        }
    }

    private TableViewerColumn add(String title, int width, int cell) {
        TableViewerColumn added = new TableViewerColumn(table, SWT.NONE);
        added.getColumn().setText(title);
        added.getColumn().setWidth(width);
        added.getColumn().setResizable(true);
        added.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return cell < 0 ? lines.get((Integer) element).column() : text((Integer) element, cell);
            }

            @Override
            public Font getFont(Object element) {
                return lines.get((Integer) element).differs() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
            }
        });
        return added;
    }

    private String text(int number, int cell) {
        RecordDraft.Line line = lines.get(number);
        String text = line.cells().get(cell);
        RecordColumn column = column(number);
        String meaning = column == null ? "" : column.meaning(text.strip());
        String shown = text.isBlank() ? "(blank)" : meaning.isEmpty() ? text : text + "  " + meaning;
        if (draft.isChoice(number, cell)) {
            return (cell == line.winner() ? WINS : LOSES) + shown;
        }
        return shown;
    }

    private RecordColumn column(int number) {
        CaseState state = CaseSession.current().state();
        return state.result() == null || draft == null ? null : RecordColumns.of(state.result(), draft.record(), lines.get(number).column());
    }

    void setFocus() {
        table.getTable().setFocus();
        if (table.getTable().getItemCount() > 0 && table.getTable().getSelectionIndex() < 0) {
            table.getTable().setSelection(0);
        }
    }

    /** Enters a text; the codes of the column are offered. */
    private final class Entering extends EditingSupport {
        private final int cell;

        Entering(int cell) {
            super(table);
            this.cell = cell;
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            TextCellEditor editor = new TextCellEditor(table.getTable());
            RecordColumn column = column((Integer) element);
            if (column != null) {
                CodeProposals.offer((Text) editor.getControl(), column);
            }
            return editor;
        }

        @Override
        protected boolean canEdit(Object element) {
            return draft != null && draft.isEditable((Integer) element, cell);
        }

        @Override
        protected Object getValue(Object element) {
            return lines.get((Integer) element).cells().get(cell);
        }

        @Override
        protected void setValue(Object element, Object value) {
            String text = value == null ? "" : value.toString().strip();
            if (!text.equals(lines.get((Integer) element).cells().get(cell))) {
                changed.accept(draft.with((Integer) element, cell, text));
            }
        }
    }
}
