/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.fettle.cases.records.TextHistory;

/** The commands of the records, with their keys: in the grid's menu, and those that every view has in the Edit menu. */
final class RecordsMenu {
    private final List<Item> items = new ArrayList<>();
    private IActionBars bars;

    /** A command; a separator when it has no label. */
    private record Item(String label, String key, Runnable action) {
    }

    /** Adds a command. The key may be empty. */
    RecordsMenu add(String label, String key, Runnable action) {
        items.add(new Item(label, key, action));
        return this;
    }

    /** Adds a line between commands. */
    RecordsMenu line() {
        items.add(new Item("", "", null));
        return this;
    }

    /** Fills a menu. */
    void fill(IMenuManager menu) {
        for (Item item : items) {
            if (item.action == null) {
                menu.add(new Separator());
            } else {
                menu.add(action(item.key.isEmpty() ? item.label : item.label + "\t" + item.key, item.action));
            }
        }
    }

    /** The grid's own menu; others may add to it. */
    MenuManager contextMenu(NatTable table) {
        MenuManager menu = new MenuManager();
        fill(menu);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        table.setMenu(menu.createContextMenu(table));
        return menu;
    }

    /** Binds the keys while the grid has the keyboard; those that the workbench dispatches itself come through the action bars. */
    void bind(NatTable table) {
        UiBindingRegistry bindings = table.getUiBindingRegistry();
        for (Item item : items) {
            if (!item.key.isEmpty()) {
                KeyStroke key = key(item.key);
                int code = SWTKeySupport.convertKeyStrokeToAccelerator(key);
                int natural = code & SWT.KEY_MASK;
                bindings.registerFirstKeyBinding(
                        new KeyEventMatcher(code & SWT.MODIFIER_MASK, Character.isLetter(natural) ? Character.toLowerCase(natural) : natural),
                        (grid, event) -> item.action.run());
            }
        }
    }

    private static KeyStroke key(String name) {
        try {
            return KeyStroke.getInstance(name);
        } catch (ParseException e) {
            throw new IllegalStateException(name + " is no key", e);
        }
    }

    /** Commands of the Edit menu. While a field has the keyboard they work on its text. */
    RecordsMenu global(IActionBars actionBars) {
        bars = actionBars;
        return this;
    }

    /** Gives a command of the Edit menu its meaning here. */
    RecordsMenu global(ActionFactory factory, Runnable action, Consumer<Text> inText) {
        bars.setGlobalActionHandler(factory.getId(), action("", () -> {
            if (Display.getCurrent().getFocusControl() instanceof Text text) {
                inText.accept(text);
            } else {
                action.run();
            }
        }));
        return this;
    }

    private static Action action(String label, Runnable run) {
        return new Action(label) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    /** Takes back what was typed into a field that remembers it. */
    static void undo(Text text) {
        travel(text, true);
    }

    /** Repeats what was taken back. */
    static void redo(Text text) {
        travel(text, false);
    }

    private static void travel(Text text, boolean back) {
        if (text.getData(RecordEditor.HISTORY) instanceof TextHistory history) {
            text.setText(back ? history.undo() : history.redo());
            text.setSelection(text.getText().length());
        }
    }

    /** Deletes what is selected in a field, or the character behind the caret. */
    static void delete(Text text) {
        if (text.getSelectionCount() == 0) {
            text.setSelection(text.getCaretPosition(), Math.min(text.getCharCount(), text.getCaretPosition() + 1));
        }
        text.insert("");
    }
}
