/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Lays bars of chips out again without touching more than is needed. */
final class Bars {
    private Bars() {
    }

    /**
     * Lays a bar out; what is around it only when the bar needs more or less height than it has.
     *
     * @param around a parent of the bar, near or far
     */
    static void layOut(Composite bar, Composite around) {
        if (bar.computeSize(bar.getSize().x, SWT.DEFAULT, true).y == bar.getSize().y) {
            bar.layout();
        } else {
            around.layout(new Control[] {bar});
        }
    }
}
