/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fettle.cases.Figures;
import org.fettle.cases.create.GivenFile;
import org.fettle.cases.create.GivenFile.Role;
import org.fettle.cases.create.NewCase;
import org.fettle.data.TableType;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.Widths;

/** The list of given files with what each of them is, and below it the means to say otherwise. */
final class GivenFiles {
    private static final int SUMMARY_LINES = 3;
    private static final String[] COLUMNS = {"File", "Year", "Holds", "Rows", "What was noticed"};
    private static final int[] WIDTHS = {210, 80, 190, 70, 300};

    private final Table table;
    private final Button remove;
    private final Combo role;
    private final Combo holds;
    private final Label summary;
    private final Runnable changed;
    private NewCase made;

    GivenFiles(Composite parent, Consumer<List<Path>> add, Runnable changed) {
        this.changed = changed;
        table = new Table(parent, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
        Names.name(table, "Files and what they are");
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, i == 3 ? SWT.RIGHT : SWT.LEFT);
            column.setText(COLUMNS[i]);
            column.setWidth(Widths.of(table, WIDTHS[i]));
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(table);
        table.addListener(SWT.Selection, event -> selected());
        WindowDrop.accept(table, add);
        Composite buttons = row(parent, 3);
        button(buttons, "Add f&iles...", () -> files(add));
        button(buttons, "Add f&older...", () -> folder(add));
        remove = button(buttons, "Re&move", this::remove);
        remove.setToolTipText("Takes the selected files off the list (Delete); the files themselves stay");
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && remove.isEnabled()) {
                remove();
            }
        });
        Composite means = row(parent, 4); // not beside the buttons: with large text there is no room for both
        new Label(means, SWT.NONE).setText("The selected file is &of");
        role = new Combo(means, SWT.READ_ONLY);
        for (Role each : Role.values()) {
            role.add(each.label());
        }
        role.addListener(SWT.Selection, event -> decide());
        new Label(means, SWT.NONE).setText("and &holds");
        holds = new Combo(means, SWT.READ_ONLY);
        holds.addListener(SWT.Selection, event -> decide());
        GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(holds);
        summary = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SUMMARY_LINES * summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
                .applyTo(summary);
        selected();
    }

    private static Composite row(Composite parent, int columns) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private static Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void files(Consumer<List<Path>> add) {
        FileDialog dialog = new FileDialog(table.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Files of the return");
        dialog.setFilterExtensions(new String[] {"*.csv;*.xlsx;*.xlsm;*.xml;*.txt", "*.*"});
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            add.accept(List.of(dialog.getFileNames()).stream().map(folder::resolve).toList());
        }
    }

    private void folder(Consumer<List<Path>> add) {
        DirectoryDialog dialog = new DirectoryDialog(table.getShell());
        dialog.setText("Folder with the files of the return");
        String chosen = dialog.open();
        if (chosen != null) {
            add.accept(List.of(Path.of(chosen)));
        }
    }

    private void remove() {
        if (made != null) {
            made.remove(selection());
            show(made);
            changed.run();
        }
    }

    private List<GivenFile> selection() {
        List<GivenFile> files = new ArrayList<>();
        for (int index : table.getSelectionIndices()) {
            files.add(made.files().get(index));
        }
        return files;
    }

    private void selected() {
        List<GivenFile> files = made == null ? List.of() : selection();
        remove.setEnabled(!files.isEmpty());
        role.setEnabled(!files.isEmpty());
        holds.setEnabled(files.size() == 1);
        if (!files.isEmpty()) {
            GivenFile first = files.get(0);
            role.select(first.role().ordinal());
            holds.select(first.tables().size() == 1 ? tables().indexOf(first.tables().get(0)) : -1);
        }
    }

    private List<TableType> tables() {
        List<TableType> tables = new ArrayList<>(made.type().tables());
        tables.addAll(made.type().references());
        return tables;
    }

    private void decide() {
        int index = table.getSelectionIndex();
        TableType held = holds.getSelectionIndex() < 0 ? null : tables().get(holds.getSelectionIndex());
        Role chosen = Role.values()[Math.max(0, role.getSelectionIndex())];
        for (GivenFile file : selection()) {
            boolean reference = held != null && held.isReference();
            Role as = reference && chosen != Role.LEFT_OUT ? Role.REFERENCE
                    : chosen == Role.LEFT_OUT && held != null && holds.isFocusControl() ? Role.THIS_YEAR : chosen;
            made.decide(file, as, table.getSelectionCount() == 1 ? held : null);
        }
        show(made);
        table.select(index);
        selected();
        changed.run();
    }

    /** Shows the files of a case that is being made. */
    void show(NewCase newCase) {
        if (made != newCase) {
            made = newCase;
            holds.setItems(tables().stream().map(TableType::name).toArray(String[]::new));
        }
        table.removeAll();
        for (GivenFile file : made.files()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {file.path().getFileName().toString(), file.role().label(), file.holds(),
                    file.rows() < 0 ? "" : Figures.number(file.rows()), file.notes()});
        }
        summary.setText(summary(made));
        summary.setToolTipText(summary.getText()); // whole, also where it has more lines than there is room for
        selected();
    }

    private static String summary(NewCase made) {
        if (made.files().isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Role each : List.of(Role.THIS_YEAR, Role.LAST_YEAR, Role.REFERENCE)) {
            List<String> missing = made.missing(each);
            if (!missing.isEmpty()) {
                parts.add((each == Role.REFERENCE ? "Registers" : each.label()) + " without " + String.join(", ", missing));
            }
        }
        long leftOut = made.files().stream().filter(file -> file.role() == Role.LEFT_OUT).count();
        if (leftOut > 0) {
            parts.add(Figures.count(leftOut, "file is", "files are") + " left out, at the end of the list");
        }
        return parts.isEmpty() ? "All tables are there."
                : String.join(".  ", parts) + ".";
    }

    /** Says what is going on; an empty text when nothing is. */
    void busy(String text) {
        if (!text.isEmpty()) {
            summary.setText(text);
        }
    }

    /** The files that are listed. */
    List<Path> paths() {
        return made == null ? List.of() : made.files().stream().map(GivenFile::path).toList();
    }
}
