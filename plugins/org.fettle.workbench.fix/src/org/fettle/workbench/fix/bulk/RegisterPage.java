/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.bulk;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.fettle.cases.bulk.BulkTool;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.cases.bulk.FromRegister;
import org.fettle.cases.bulk.Register;
import org.fettle.cases.records.RecordColumn;
import org.fettle.data.Progress;
import org.fettle.data.Table;

/** What a register says of the thing that the record names. */
final class RegisterPage extends BulkPage {
    private List<Table> registers = List.of();
    private Combo register;
    private Combo own;
    private Combo key;
    private Combo value;
    private Button blanks;

    RegisterPage() {
        super("Fill from register",
                "Looks the record up in a register of the case, and copies what the register says. Capitals and spaces do not matter.");
    }

    @Override
    void create(Composite parent, CellChoice choice) {
        GridLayoutFactory.fillDefaults().numColumns(4).margins(0, 4).applyTo(parent);
        registers = Register.all(choice.set().run().data());
        label(parent, "&Register:");
        register = combo(parent, registers.stream().map(table -> table.type().name()).toList());
        label(parent, "&Take its");
        value = combo(parent, List.of());
        label(parent, "where its");
        key = combo(parent, List.of());
        label(parent, "&is the record's");
        own = combo(parent, choice.set().columns().stream().map(RecordColumn::name).toList());
        blanks = check(parent, "Only &blank cells", false);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(blanks);
        register.addListener(SWT.Selection, event -> columns(choice));
        preset(choice);
    }

    private Combo combo(Composite parent, List<String> items) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.addListener(SWT.Selection, event -> changed());
        return combo;
    }

    /** The first register that shares the name of a column with the records. */
    private void preset(CellChoice choice) {
        for (int i = 0; i < registers.size() && register.getSelectionIndex() < 0; i++) {
            if (Register.columns(registers.get(i)).stream().anyMatch(name -> choice.set().column(name) != null)) {
                register.select(i);
            }
        }
        if (register.getSelectionIndex() < 0 && !registers.isEmpty()) {
            register.select(0);
        }
        columns(choice);
    }

    private void columns(CellChoice choice) {
        if (register.getSelectionIndex() < 0) {
            return;
        }
        Table table = registers.get(register.getSelectionIndex());
        List<String> names = Register.columns(table);
        key.setItems(names.toArray(String[]::new));
        value.setItems(names.toArray(String[]::new));
        String shared = names.stream().filter(name -> choice.set().column(name) != null).findFirst().orElse("");
        String usual = table.type().keyColumn() == null ? "" : table.type().keyColumn();
        key.select(Math.max(0, names.indexOf(shared.isEmpty() ? usual : shared)));
        own.select(Math.max(0, own.indexOf(shared)));
        String target = choice.columns().get(0).name();
        int same = names.indexOf(target);
        for (int i = 0; same < 0 && i < names.size(); i++) {
            same = names.get(i).contains(target) ? i : same;
        }
        value.select(same >= 0 && same != key.getSelectionIndex() ? same : names.size() > 1 && key.getSelectionIndex() == 0 ? 1 : 0);
        key.getParent().layout();
        changed();
    }

    @Override
    Function<Progress, BulkTool> tool(CellChoice choice) {
        if (register.getSelectionIndex() < 0) {
            throw new IllegalArgumentException("The case has no register. Settings (Ctrl+Alt+S) says where registers lie.");
        }
        Table table = registers.get(register.getSelectionIndex());
        String by = own.getText();
        String keyed = key.getText();
        String taken = value.getText();
        boolean only = blanks.getSelection();
        return progress -> {
            BulkTool tool = new FromRegister(Register.of(table, keyed, choice, by, progress), by, taken);
            return only ? tool.onlyBlanks() : tool;
        };
    }

    @Override
    void setFocus() {
        register.setFocus();
    }
}
