/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** Presses keys as a person does: each goes to what has the focus, through key bindings and listeners. */
final class Keys {
    private static final long BETWEEN_MILLISECONDS = 25;

    private Keys() {
    }

    /** Types characters one by one; a line break is the Enter key. */
    static void type(String text) {
        for (char c : text.toCharArray()) {
            int code = c == '\n' ? SWT.CR : Character.toLowerCase(c);
            press(SWT.NONE, code, c == '\n' ? SWT.CR : c);
            Screen.pause(BETWEEN_MILLISECONDS);
        }
    }

    /** Presses a key with others held, such as {@code press(SWT.CTRL, ' ')}. */
    static void press(int held, int key) {
        char c = key < 0x10000 ? (char) key : 0;
        press(held, key, (held & SWT.CTRL) != 0 && Character.isLetter(c) ? (char) (Character.toUpperCase(c) - '@') : c);
    }

    private static void press(int held, int key, char character) {
        Screen.keepFocus();
        Screen.run(() -> {
            Control control = Display.getCurrent().getFocusControl();
            if (control == null) {
                throw new AssertionError("nothing has the focus for " + character);
            }
            if (control instanceof Text text && held == SWT.NONE && character >= ' ') {
                text.insert(String.valueOf(character)); // a field of the system's: it takes keys from the system only
                return;
            }
            Event down = event(held, key, character);
            control.notifyListeners(SWT.KeyDown, down);
            if (!control.isDisposed()) {
                control.notifyListeners(SWT.KeyUp, event(held, key, character));
            }
        });
    }

    private static Event event(int held, int key, char character) {
        Event event = new Event();
        event.stateMask = held;
        event.keyCode = key;
        event.character = character;
        event.doit = true;
        return event;
    }
}
