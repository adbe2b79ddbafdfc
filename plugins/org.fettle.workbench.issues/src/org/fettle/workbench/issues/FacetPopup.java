/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.Figures;
import org.fettle.cases.issues.Facet;
import org.fettle.workbench.ui.Names;

/** The values of a facet with their counts, to tick. What is ticked is shown at once; Escape, Enter or a click elsewhere closes it. */
final class FacetPopup {
    private static final int WIDTH = 320;
    private static final int MOST_LINES = 14;
    private static final int SEARCH_FROM = 12;
    private static final int COUNT_WIDTH = 76;

    private final Shell shell;
    private final Supplier<Facet> facet;
    private final Consumer<Set<String>> listener;
    private final Set<String> chosen = new HashSet<>();
    private List<Facet.Value> values;
    private Text search;
    private Table table;

    FacetPopup(Shell parent, Point place, Supplier<Facet> facet, Consumer<Set<String>> listener) {
        this.facet = facet;
        this.listener = listener;
        shell = new Shell(parent, SWT.ON_TOP | SWT.RESIZE | SWT.TOOL);
        shell.setText("Show only some");
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(shell);
        values = facet.get().values();
        values.stream().filter(Facet.Value::chosen).map(Facet.Value::id).forEach(chosen::add);
        if (values.size() >= SEARCH_FROM) {
            createSearch();
        }
        createTable();
        int lines = Math.max(3, Math.min(MOST_LINES, values.size() + 1));
        Point size = new Point(WIDTH, lines * table.getItemHeight() + (search == null ? 16 : 60));
        Rectangle screen = parent.getMonitor().getClientArea();
        shell.setBounds(Math.max(screen.x, Math.min(place.x, screen.x + screen.width - size.x)),
                Math.max(screen.y, Math.min(place.y, screen.y + screen.height - size.y)), size.x, size.y);
        shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
                event.doit = false;
            }
        });
    }

    private void createSearch() {
        search = new Text(shell, SWT.SEARCH | SWT.ICON_CANCEL);
        Names.name(search, "Find a value");
        search.setMessage("Find a value");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        search.addListener(SWT.Modify, event -> fill());
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.setFocus();
                table.setSelection(0);
            }
        });
    }

    private void createTable() {
        table = new Table(shell, SWT.CHECK | SWT.FULL_SELECTION | SWT.VIRTUAL);
        Names.name(table, "Values and how many issues have them");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        TableColumn label = new TableColumn(table, SWT.LEFT);
        TableColumn count = new TableColumn(table, SWT.RIGHT);
        count.setWidth(COUNT_WIDTH);
        table.addListener(SWT.Resize, event -> label.setWidth(Math.max(80, table.getClientArea().width - COUNT_WIDTH)));
        table.addListener(SWT.SetData, this::set);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                toggle((TableItem) event.item, ((TableItem) event.item).getChecked());
            }
        });
        table.addListener(SWT.DefaultSelection, event -> {
            TableItem item = (TableItem) event.item;
            chosen.clear();
            toggle(item, true);
            shell.close();
        });
        fill();
    }

    private void fill() {
        String text = search == null ? "" : search.getText().toLowerCase(Locale.ROOT);
        values = facet.get().values().stream().filter(value -> value.label().toLowerCase(Locale.ROOT).contains(text)).toList();
        table.setItemCount(values.size());
        table.clearAll();
    }

    private void set(Event event) {
        if (event.index < values.size()) {
            Facet.Value value = values.get(event.index);
            TableItem item = (TableItem) event.item;
            item.setText(new String[] {value.label(), Figures.number(value.count())});
            item.setChecked(chosen.contains(value.id()));
            item.setData(value.id());
        }
    }

    private void toggle(TableItem item, boolean on) {
        String id = (String) item.getData();
        if (on) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        listener.accept(Set.copyOf(chosen));
    }

    void open() {
        shell.open();
        if (search != null) {
            search.setFocus();
        } else {
            table.setFocus();
        }
    }
}
