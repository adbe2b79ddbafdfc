/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.fettle.cases.Figures;
import org.fettle.cases.fix.FixEffects;
import org.fettle.engine.Flag;
import org.fettle.workbench.ui.TextGrid;

/** One side of what changes do: the flags that go, or those that come. Enter or a double click opens the record. */
final class FlagList {
    private static final List<String> COLUMNS = List.of("Rule", "Child", "Record", "What");

    private final String what;
    private final Label heading;
    private final Table table;
    private List<Flag> flags = List.of();

    /**
     * @param what   what is listed: "Resolved"
     * @param opened is told of a flag whose record is to be opened
     */
    FlagList(Composite parent, String what, Consumer<Flag> opened) {
        this.what = what;
        Composite pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 4, 0, 0).spacing(0, 2).applyTo(pane);
        heading = new Label(pane, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        table = TextGrid.create(pane, COLUMNS, List.of());
        table.setToolTipText("Enter or a double click shows the record");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table);
        table.addListener(SWT.DefaultSelection, event -> {
            int row = table.getSelectionIndex();
            if (row >= 0 && row < flags.size()) {
                opened.accept(flags.get(row));
            }
        });
        heading.setText(what);
    }

    /** Shows other flags with their texts. */
    void show(List<Flag> next, List<List<String>> texts) {
        flags = next;
        String rules = FixEffects.byRule(next);
        heading.setText(what + ": " + Figures.number(next.size()) + (rules.isEmpty() ? "" : "  -  " + rules));
        heading.setToolTipText(rules);
        TextGrid.show(table, COLUMNS, texts);
    }

    /** The texts of flags. */
    static List<List<String>> texts(List<Flag> flags) {
        return flags.stream().map(FlagList::cells).toList();
    }

    private static List<String> cells(Flag flag) {
        String year = flag.period().yearsBack() == 0 ? "" : ", " + flag.period().label() + " year";
        return List.of(flag.rule().code(), flag.subject(), flag.row() == 0 ? flag.table() : flag.table() + " row " + flag.row() + year,
                flag.message());
    }

    /** What is shown. */
    List<Flag> flags() {
        return flags;
    }

    Table table() {
        return table;
    }
}
