/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/** Widths that grow with the text, so that a column shows as much of its cells where the system makes texts larger. */
public final class Widths {
    private static final String DIGITS = "0123456789";
    private static final double USUAL = 80;

    private Widths() {
    }

    /**
     * A width for a control.
     *
     * @param usual in pixels, with text of the usual size
     * @return at least that many pixels
     */
    public static int of(Control control, int usual) {
        GC gc = new GC(control);
        try {
            gc.setFont(control.getFont());
            return (int) Math.round(usual * Math.max(1, gc.textExtent(DIGITS).x / USUAL));
        } finally {
            gc.dispose();
        }
    }

    /** The size of a window in the same way; both are in pixels. */
    public static Point of(Control control, Point usual) {
        return new Point(of(control, usual.x), of(control, usual.y));
    }
}
