/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fettle.cases.colours.Tone;
import org.fettle.workbench.ui.Theme;

/** A small button with rounded ends that can be dragged, takes the keyboard and says to screen readers what it is. */
final class Chip extends Canvas {
    private static final int HORIZONTAL = 9;
    private static final int VERTICAL = 3;
    private static final int ROUND = 12;

    private boolean strong;
    private String text = "";
    private boolean pressed;

    /**
     * A chip.
     *
     * @param strong whether it stands out, because it does something to what is shown
     * @param action what pressing it does
     */
    Chip(Composite parent, String text, boolean strong, String tooltip, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.strong = strong;
        this.text = text;
        setToolTipText(tooltip);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.MouseDown, event -> pressed = event.button == 1);
        addListener(SWT.DragDetect, event -> pressed = false);
        addListener(SWT.MouseUp, event -> {
            if (pressed && event.button == 1 && getClientArea().contains(event.x, event.y)) {
                pressed = false;
                setFocus();
                action.run();
            }
        });
        addListener(SWT.KeyDown, event -> key(event, action));
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Chip.this.text;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = getToolTipText();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    private static void key(Event event, Runnable action) {
        if (event.stateMask == 0
                && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.character == ' ' || event.keyCode == SWT.ARROW_DOWN)) {
            action.run();
        }
    }

    /** Puts something else on it; whoever has laid it out does so again. */
    void show(String newText, boolean newStrong, String tooltip) {
        if (!newText.equals(text) || newStrong != strong) {
            text = newText;
            strong = newStrong;
            redraw();
        }
        if (!tooltip.equals(getToolTipText())) {
            setToolTipText(tooltip);
        }
    }

    /** What stands on it. */
    String text() {
        return text;
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        GC gc = new GC(this);
        try {
            Point extent = gc.textExtent(text);
            return new Point(extent.x + 2 * HORIZONTAL, extent.y + 2 * VERTICAL);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        boolean focused = isFocusControl();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Theme.colour(strong ? Tone.CHIP_IN_USE : Tone.SOFT));
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        gc.setForeground(Theme.colour(focused ? Tone.ACCENT : Tone.OUTLINE));
        gc.setLineWidth(focused ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
        gc.setForeground(Theme.colour(Tone.TEXT));
        gc.drawText(text, HORIZONTAL, (area.height - gc.textExtent(text).y) / 2, true);
    }
}
