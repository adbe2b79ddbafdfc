/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;

/** Chooses from lists that open over the window, with the keyboard. */
final class Chooser {
    private static final Point AWAY = new Point(400, 20);

    private Chooser() {
    }

    /**
     * Types the beginning of a proposal, opens the list unless it opens itself, and takes the proposal.
     *
     * @param beginning what is typed; may be empty
     * @param label     what the list calls it
     */
    static void complete(String beginning, String label) {
        // without a window manager the keyboard follows the pointer: a list that opens below it would take the keys of the editor
        Screen.run(() -> Display.getCurrent().setCursorLocation(Screen.window().getShell().toDisplay(AWAY)));
        Keys.type(beginning);
        String before = EditorScreen.text();
        // twice at most: on a busy machine the list that opens while typing can replace the one that was asked for under the finger
        for (int i = 0; i < 2 && EditorScreen.text().equals(before); i++) {
            open(label);
            if (Screen.shown(() -> index(label)) >= 0) {
                take(label);
            }
        }
    }

    private static void open(String label) {
        Screen.settle();
        if (Screen.shown(Chooser::table) == null) {
            Keys.press(SWT.CTRL, ' ');
        }
        // the only one that fits is put in at once
        Screen.await("the list has " + label + ", not " + Screen.shown(EditorScreen::proposals), () -> index(label) >= 0 || isBeforeCaret(label));
        Screen.settle();
    }

    /** Takes a line of the list that is open. */
    static void take(String label) {
        Screen.await("the list has " + label + ", not " + Screen.shown(EditorScreen::proposals), () -> index(label) >= 0);
        int steps = Screen.shown(() -> index(label) - Math.max(0, table().getSelectionIndex()));
        for (int i = 0; i < Math.abs(steps); i++) {
            Keys.press(SWT.NONE, steps > 0 ? SWT.ARROW_DOWN : SWT.ARROW_UP);
        }
        String selected = Screen.shown(() -> table().getSelection()[0].getText());
        if (!is(selected, label)) {
            throw new AssertionError(selected + " is selected, not " + label);
        }
        Keys.press(SWT.NONE, SWT.CR);
        // at a place with choices the next one opens its list at once
        Screen.await("the list is gone", () -> index(label) < 0);
        Screen.settle();
    }

    private static boolean isBeforeCaret(String label) {
        int caret = EditorScreen.editor().viewer().getSelectedRange().x;
        return EditorScreen.document().get().substring(0, caret).stripTrailing().endsWith(label);
    }

    private static boolean is(String line, String label) {
        return line.equals(label) || line.startsWith(label + "  ");
    }

    private static int index(String label) {
        Table table = table();
        for (int i = 0; table != null && i < table.getItemCount(); i++) {
            if (is(table.getItem(i).getText(), label)) {
                return i;
            }
        }
        return -1;
    }

    /** The list over the window; null while there is none. */
    private static Table table() {
        for (Shell shell : Screen.window().getShell().getDisplay().getShells()) {
            Table found = shell != Screen.window().getShell() && shell.isVisible() ? table(shell) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Table table(Composite parent) {
        for (Control child : parent.getChildren()) {
            Table found = child instanceof Table table ? table : child instanceof Composite composite ? table(composite) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
