/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.fettle.cases.colours.Tone;

/**
 * Keeps texts, and the grounds of lists, in the system's colours when these change. A style sheet that has no colour for one leaves it to the system; GTK then
 * writes down which colour that is, and becomes light only after the sheets of the light theme were put on. Without this, whoever came back from the dark read
 * light texts on a light ground, and empty lists stayed dark.
 */
public final class SystemColours {
    private static final int[] TEXTS = {SWT.COLOR_WIDGET_FOREGROUND, SWT.COLOR_LIST_FOREGROUND};

    private final Display display;
    private Set<RGB> texts;
    private RGB ground;

    private SystemColours(Display display) {
        this.display = display;
        texts = texts();
        ground = ground();
    }

    /** Does so from now on; for the user interface's thread, once for a display. */
    public static void follow(Display display) {
        SystemColours colours = new SystemColours(display);
        display.addListener(SWT.Settings, event -> colours.changed());
    }

    private Set<RGB> texts() {
        Set<RGB> found = new HashSet<>();
        for (int text : TEXTS) {
            found.add(display.getSystemColor(text).getRGB());
        }
        return found;
    }

    /** What lists stand on. */
    private RGB ground() {
        return display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
    }

    private void changed() {
        Set<RGB> now = texts();
        RGB groundNow = ground();
        if (!now.equals(texts) || !groundNow.equals(ground)) {
            Set<RGB> system = new HashSet<>(texts);
            system.addAll(now);
            Set<RGB> grounds = new HashSet<>(List.of(ground));
            grounds.add(groundNow);
            texts = now;
            ground = groundNow;
            for (Shell shell : display.getShells()) {
                freshen(shell, system, grounds);
            }
        }
    }

    /** What stands in a colour that the system had before, or tells that it stands in the one of now, is set to stand in that. */
    private static void freshen(Control control, Set<RGB> system, Set<RGB> grounds) {
        if ((control instanceof Table || control instanceof Tree) && grounds.contains(control.getBackground().getRGB())) {
            control.setBackground(other());
            control.setBackground(null);
        }
        if (system.contains(control.getForeground().getRGB())) {
            // only what has a colour of its own can be told to have none
            control.setForeground(other());
            control.setForeground(null);
        }
        if (control instanceof ToolBar bar) {
            for (ToolItem item : bar.getItems()) {
                if (system.contains(item.getForeground().getRGB())) {
                    item.setForeground(other());
                    item.setForeground(null);
                }
            }
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                freshen(child, system, grounds);
            }
        }
    }

    private static Color other() {
        return Theme.colour(Tone.FLAGGED);
    }
}
