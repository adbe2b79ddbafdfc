/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells screen readers what the grid draws itself: what it shows, and what stands in the cell with the keyboard. */
final class GridAccess {
    private final RecordGrid grid;
    private final Accessible accessible;

    GridAccess(NatTable table, RecordGrid grid) {
        this.grid = grid;
        accessible = table.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = description();
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = description();
            }
        });
    }

    /** What the grid shows. */
    String name() {
        return grid.shown() == null ? "Records" : "Records of " + grid.shown().rows().set().title() + ", " + grid.shown().rows().size() + " rows";
    }

    /** Row, column, value and marks of the cell with the keyboard. */
    String description() {
        int position = grid.position();
        int column = grid.column();
        if (grid.shown() == null || position < 0 || column < 0) {
            return "No cell is selected";
        }
        String text = grid.text(position, column);
        return "Row " + grid.shown().rows().set().fileRow(grid.shown().rows().record(position)) + ", " + grid.shown().columns().get(column).heading()
                + ", "
                + (text.isBlank() ? "blank" : text) + ". " + grid.explain(position, column).replace('\n', ' ');
    }

    /** Another cell has the keyboard. */
    void moved() {
        accessible.sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        accessible.sendEvent(ACC.EVENT_VALUE_CHANGED, null);
        accessible.setFocus(ACC.CHILDID_SELF);
    }
}
