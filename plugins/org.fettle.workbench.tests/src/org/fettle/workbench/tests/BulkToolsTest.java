/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.fettle.cases.focus.Focus;
import org.fettle.data.Period;
import org.fettle.engine.RowRef;
import org.fettle.workbench.fix.bulk.BulkHandler;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tools that change many cells: what would change is shown while the fields are filled in, and is one step when it is done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkToolsTest {
    private static final String COMMAND = "org.fettle.workbench.fix.bulk";

    @BeforeAll
    void openSample() {
        SampleCase.open();
    }

    @AfterEach
    void takeBack() {
        SampleCase.leaveAsItWas();
    }

    private static RecordsView records(String column) {
        RecordsView view = Screen.shown(() -> {
            try {
                return (RecordsView) Screen.page().showView(RecordsView.ID);
            } catch (PartInitException e) {
                throw new AssertionError("the records cannot be shown", e);
            }
        });
        Screen.run(() -> CaseSession.current().focus().go(
                Focus.NONE.with(new RowRef("Episodes", Period.THIS, 1), column, "")));
        Screen.await("the cell is selected", () -> view.records().cells() != null
                && view.records().cells().names().equals(column));
        return view;
    }

    private static void open(String tool) {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND);
        Screen.run(() -> Screen.window().getService(IHandlerService.class)
                .executeCommand(ParameterizedCommand.generateCommand(command, Map.of(BulkHandler.TOOL, tool)), null));
    }

    /** The field of the dialog, the first that can be typed into. */
    private static Text field(Shell shell) {
        return find(shell, Text.class, control -> (((Text) control).getStyle() & SWT.READ_ONLY) == 0);
    }

    private static Shell dialog(String title) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getText().equals(title)) {
                return shell;
            }
        }
        return null;
    }

    private static <T> T find(Composite parent, Class<T> type, Predicate<Control> wanted) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && child.isVisible() && wanted.test(child)) {
                return type.cast(child);
            }
            T found = child instanceof Composite composite ? find(composite, type, wanted) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Button change(Shell shell) {
        return find(shell, Button.class, control -> ((Button) control).getText().startsWith("Change "));
    }

    @Test
    void anExpressionFillsAColumnAsOneStep() {
        records("PL_POST");
        open("expression");
        Screen.await("the tool is open", () -> dialog("Fill by expression") != null);
        Screen.run(() -> field(dialog("Fill by expression")).setText("upper of PL_POST"));
        Screen.await("it is worked out", () -> {
            Shell shell = dialog("Fill by expression");
            return !Screen.state().isBusy() && find(shell, Label.class,
                    control -> ((Label) control).getText().contains(" of ")
                            && ((Label) control).getText().contains("change")) != null;
        });
        Screen.run(() -> {
            Text field = field(dialog("Fill by expression"));
            field.setText("PL_P");
            field.setSelection(4);
            field.notifyListeners(SWT.KeyUp, new Event());
        });
        Screen.await("the name is offered", () -> {
            Table offers = find(dialog("Fill by expression"), Table.class, control -> true);
            return offers != null && offers.getItemCount() > 0 && offers.getItem(0).getText().startsWith("PL_POST");
        });
        Screen.run(() -> field(dialog("Fill by expression")).setText("lower of PL_POST"));
        Screen.await("cells change", () -> change(dialog("Fill by expression")) != null && change(dialog("Fill by expression")).isEnabled());
        Screen.picture("bulk-expression");
        Screen.run(() -> change(dialog("Fill by expression")).notifyListeners(SWT.Selection, new Event()));
        Screen.await("it is done", () -> Screen.state().undo().startsWith("Fill with lower of PL_POST in PL_POST: "));
    }

    @Test
    void valuesAreMappedWithTheirCountsInSight() {
        records("PLACE");
        open("map");
        Screen.await("the tool is open", () -> dialog("Map values") != null);
        Screen.settle();
        Screen.picture("bulk-map");
        Table values = Screen.shown(
                () -> find(dialog("Map values"), Table.class, control -> true));
        assertTrue(Screen.shown(values::getItemCount) > 3);
        assertEquals("Cells", Screen.shown(() -> values.getColumn(1).getText()));
        Screen.press("Cancel");
    }

    @Test
    void nothingIsClearedUnlessThatIsSaid() {
        records("PLACE");
        open("set");
        Screen.await("it is said what is missing", () -> dialog("Set") != null && find(dialog("Set"), Label.class,
                control -> ((Label) control).getText().startsWith("Type the text that the cells are to have")) != null);
        assertFalse(Screen.shown(() -> Screen.button("Change").isEnabled()));
        Screen.picture("bulk-set");
        Screen.run(() -> {
            Button clear = find(dialog("Set"), Button.class, control -> ((Button) control).getText().equals("C&lear the cells"));
            clear.setSelection(true);
            clear.notifyListeners(SWT.Selection, new Event());
        });
        Screen.await("cells would be cleared", () -> change(dialog("Set")) != null && change(dialog("Set")).isEnabled());
        assertFalse(Screen.shown(() -> field(dialog("Set")).isEnabled()));
        Screen.press("Cancel");
    }

    @Test
    void theOtherToolsOpenWithWhatTheyNeed() {
        for (Map.Entry<String, String> tool : Map.of("replace", "Replace", "normalise", "Trim and normalise", "lastYear",
                "Fill from last year", "register", "Fill from register").entrySet()) {
            records("PLACE");
            open(tool.getKey());
            Screen.await(tool.getValue() + " is open", () -> dialog(tool.getValue()) != null);
            Screen.settle();
            Screen.picture("bulk-" + tool.getKey());
            assertNotNull(Screen.shown(() -> dialog(tool.getValue())));
            Screen.press("Cancel");
        }
        records("DECOM");
        open("shift");
        Screen.await("dates can be moved", () -> dialog("Move dates") != null && change(dialog("Move dates")) != null
                && change(dialog("Move dates")).isEnabled());
        Screen.picture("bulk-shift");
        Screen.press("Cancel");
    }
}
