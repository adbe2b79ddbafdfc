/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.Figures;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.records.RecordQuery;
import org.fettle.cases.records.RecordRows;
import org.fettle.cases.records.TableChoice;
import org.fettle.engine.RunResult;
import org.fettle.workbench.ui.Names;

/** What stands above the grid: which table or group is shown, the quick filter, the switches, and how many records are left of how many. */
final class RecordsHeader {
    private static final int PAUSE_MILLISECONDS = 200;

    private final Composite bar;
    private final Combo tables;
    private final Text filter;
    private final Button onlyFlagged;
    private final Button lastYear;
    private final Button clear;
    private final Label status;
    private final Wishes wishes;
    private List<Entry> entries = List.of();
    private RunResult listedRun;
    private FlagGroup listedGroup;
    private boolean settingUp;

    /** What the user wants. */
    interface Wishes {
        /** Another table; of the group when it is not null. */
        void table(TableChoice choice, FlagGroup group);

        /** Another text to look for. */
        void text(String text);

        /** Only flagged records, or all. */
        void onlyFlagged(boolean only);

        /** Last year's values beside this year's. */
        void lastYear(boolean beside);

        /** No filters. */
        void unfiltered();

        /** The columns to show. */
        void columns();

        /** The keyboard goes to the grid. */
        void toGrid();
    }

    /** A line of the chooser. */
    private record Entry(TableChoice choice, FlagGroup group) {
        String label() {
            return group == null ? "All of " + choice.label()
                    : choice.title() + ": " + Figures.count(choice.flagged(), "record", "records") + " of " + group.label();
        }
    }

    RecordsHeader(Composite parent, Wishes wishes) {
        this.wishes = wishes;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(8, 4).spacing(8, 4).applyTo(bar);
        tables = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        Names.name(tables, "Table or group of records");
        tables.setToolTipText("Which records to show: those of the group that is selected under Issues, or all records of a table");
        tables.setVisibleItemCount(24);
        GridDataFactory.fillDefaults().grab(true, false).span(6, 1).hint(200, SWT.DEFAULT).applyTo(tables);
        tables.addListener(SWT.Selection, event -> {
            Entry entry = entries.get(tables.getSelectionIndex());
            wishes.table(entry.choice(), entry.group());
        });
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        Names.name(filter, "Filter the records by a text in any column");
        filter.setMessage("Filter: text in any column");
        filter.setToolTipText("Shows only records with this text in one of the shown columns (Ctrl+Shift+F filters one column)");
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).minSize(120, SWT.DEFAULT).applyTo(filter);
        Runnable apply = () -> {
            if (!filter.isDisposed()) {
                wishes.text(filter.getText());
            }
        };
        filter.addListener(SWT.Modify, event -> {
            if (!settingUp) {
                filter.getDisplay().timerExec(PAUSE_MILLISECONDS, apply);
            }
        });
        filter.addListener(SWT.DefaultSelection, event -> apply.run());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                wishes.toGrid();
            }
        });
        onlyFlagged = check("Only flagged", "Shows only records with a flag");
        onlyFlagged.addListener(SWT.Selection, event -> wishes.onlyFlagged(onlyFlagged.getSelection()));
        lastYear = check("Last year", "Shows the values of last year's record beside this year's");
        lastYear.addListener(SWT.Selection, event -> wishes.lastYear(lastYear.getSelection()));
        Button columns = new Button(bar, SWT.PUSH);
        columns.setText("Columns...");
        columns.setToolTipText("Shows, hides and moves columns");
        columns.addListener(SWT.Selection, event -> wishes.columns());
        clear = new Button(bar, SWT.PUSH);
        clear.setText("Clear filters");
        clear.setToolTipText("Shows all records again");
        clear.addListener(SWT.Selection, event -> wishes.unfiltered());
        status = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(status);
    }

    private Button check(String label, String tip) {
        Button button = new Button(bar, SWT.CHECK);
        button.setText(label);
        button.setToolTipText(tip);
        return button;
    }

    /** Lists what may be shown, and marks what is. */
    void list(RunResult run, FlagGroup group, List<TableChoice> ofGroup, List<TableChoice> all) {
        if (run == listedRun && group == listedGroup) {
            return;
        }
        listedRun = run;
        listedGroup = group;
        entries = new ArrayList<>();
        ofGroup.forEach(choice -> entries.add(new Entry(choice, group)));
        all.forEach(choice -> entries.add(new Entry(choice, null)));
        String[] labels = entries.stream().map(Entry::label).toArray(String[]::new);
        String[] before = tables.getItems();
        if (before.length != labels.length) {
            tables.setItems(labels);
            return;
        }
        for (int i = 0; i < labels.length; i++) { // an edit changes the number of one table, and each line takes its time
            if (!labels[i].equals(before[i])) {
                tables.setItem(i, labels[i]);
            }
        }
    }

    /** Whether the chooser lists this already. */
    boolean lists(RunResult run, FlagGroup group) {
        return run == listedRun && group == listedGroup;
    }

    void show(Shown shown) {
        settingUp = true;
        try {
            RecordRows rows = shown.rows();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (entry.choice().table().equals(rows.set().table().type().name()) && entry.choice().period().equals(rows.set().table().period())
                        && (entry.group() == null) == (rows.set().group() == null)) {
                    if (tables.getSelectionIndex() != i) {
                        tables.select(i);
                    }
                }
            }
            RecordQuery query = rows.query();
            if (!filter.getText().equals(query.text()) && !filter.isFocusControl()) {
                filter.setText(query.text());
            }
            onlyFlagged.setSelection(query.onlyFlagged());
            lastYear.setSelection(shown.lastYear());
            lastYear.setEnabled(rows.set().hasLastYear());
            setVisible(clear, query.isFiltered());
            int all = rows.set().records().length;
            say(rows.size() == all ? Figures.count(all, "record", "records") : Figures.number(rows.size()) + " of " + Figures.number(all));
        } finally {
            settingUp = false;
        }
    }

    /** Empties the field of the quick filter. */
    void clearText() {
        settingUp = true;
        filter.setText("");
        settingUp = false;
    }

    private void setVisible(Button button, boolean visible) {
        if (layoutData(button).exclude == visible) {
            button.setVisible(visible);
            layoutData(button).exclude = !visible;
            bar.layout();
        }
    }

    private static GridData layoutData(Button button) {
        if (button.getLayoutData() == null) {
            button.setLayoutData(new GridData());
        }
        return (GridData) button.getLayoutData();
    }

    /** How many records there are, or what goes on. */
    void say(String text) {
        if (!text.equals(status.getText())) {
            status.setText(text);
            status.setToolTipText(text); // in a narrow view the end of a long one is cut, not the filter
            bar.layout();
        }
    }

    String status() {
        return status.getText();
    }

    void focusFilter() {
        filter.setFocus();
        filter.selectAll();
    }
}
