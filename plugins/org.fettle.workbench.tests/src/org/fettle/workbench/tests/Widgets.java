/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Finds controls in windows; for the user interface's thread. */
final class Widgets {
    private Widgets() {
    }

    /** The first control of a kind that is visible in a composite, or null. */
    static <T extends Control> T find(Composite parent, Class<T> type) {
        return all(parent, type).stream().filter(Control::isVisible).findFirst().orElse(null);
    }

    /** All controls of a kind in a composite, visible or not. */
    static <T extends Control> List<T> all(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(parent, type, found);
        return found;
    }

    private static <T extends Control> void collect(Composite parent, Class<T> type, List<T> found) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                collect(composite, type, found);
            }
        }
    }

    /** A window that is shown and whose title starts so, or null. */
    static Shell shell(String title) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getText().startsWith(title)) {
                return shell;
            }
        }
        return null;
    }
}
