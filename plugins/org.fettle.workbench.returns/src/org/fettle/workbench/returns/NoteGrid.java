/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.Note;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.TextGrid;

/** The lines of a note, with what they mean above and the selected line in full below. Enter or a double click opens the rule of a line. */
final class NoteGrid {
    private final Composite pane;
    private final Label heading;
    private final Text advice;
    private final Table table;
    private final Text full;
    private List<Note.Line> lines = List.of();

    NoteGrid(Composite parent, Consumer<RuleInfo> open) {
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(pane);
        heading = new Label(pane, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 12).applyTo(heading);
        advice = readOnly(SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).hint(200, SWT.DEFAULT).applyTo(advice);
        table = TextGrid.create(pane, List.of(), List.of());
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table);
        full = readOnly(SWT.V_SCROLL);
        Names.name(advice, "What to do");
        Names.name(table, heading::getText);
        Names.name(full, "The whole line");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).hint(200, full.getLineHeight() * 4).applyTo(full);
        table.addListener(SWT.Selection, event -> showFull());
        table.addListener(SWT.DefaultSelection, event -> {
            int line = table.getSelectionIndex();
            if (line >= 0 && lines.get(line).rule() != null) {
                open.accept(lines.get(line).rule());
            }
        });
    }

    private Text readOnly(int style) {
        Text text = new Text(pane, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | style);
        text.setBackground(pane.getBackground());
        return text;
    }

    Composite control() {
        return pane;
    }

    void show(Note note) {
        heading.setText(note.label().replace("&", "&&"));
        advice.setText(note.advice());
        lines = note.lines();
        TextGrid.show(table, note.columns(), lines.stream().map(Note.Line::cells).toList());
        showFull();
        pane.layout(true, true);
    }

    private void showFull() {
        int line = table.getSelectionIndex();
        full.setText(line < 0 || line >= lines.size() ? "" : String.join("  |  ", lines.get(line).cells()));
    }

    void setFocus() {
        table.setFocus();
    }
}
