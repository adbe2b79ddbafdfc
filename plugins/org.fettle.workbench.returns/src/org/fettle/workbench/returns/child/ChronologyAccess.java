/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.child;

import java.util.List;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;
import org.fettle.cases.child.Chronology;
import org.fettle.cases.child.Item;
import org.fettle.cases.child.Picture;

/** Tells screen readers of the records in the picture: a list, each item named by all that is told of it. */
final class ChronologyAccess {
    private ChronologyAccess() {
    }

    static void add(Canvas canvas, ChronologyCanvas shown) {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name(shown, event.childID);
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = "Arrow keys go from record to record, Enter selects the record in the other views, plus and minus zoom, 0 shows all";
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
            }

            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = items(shown).size();
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                event.childID = canvas.isFocusControl() ? child(shown) : ACC.CHILDID_NONE;
            }

            @Override
            public void getSelection(AccessibleControlEvent event) {
                event.childID = shown.chosen() == null ? ACC.CHILDID_NONE : child(shown);
            }

            @Override
            public void getChildAtPoint(AccessibleControlEvent event) {
                var point = canvas.toControl(event.x, event.y);
                Item item = shown.picture() == null ? null : shown.picture().at(point.x, point.y);
                event.childID = item == null ? ACC.CHILDID_SELF : items(shown).indexOf(item);
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                Picture.Place place = event.childID < 0 || shown.picture() == null ? null : shown.picture().of(items(shown).get(event.childID));
                if (place != null) {
                    var point = canvas.toDisplay(place.x(), place.y());
                    event.x = point.x;
                    event.y = point.y;
                    event.width = place.width();
                    event.height = place.height();
                }
            }
        });
    }

    /** Another record was chosen. */
    static void chosen(Canvas canvas, ChronologyCanvas shown) {
        canvas.getAccessible().selectionChanged();
        canvas.getAccessible().setFocus(child(shown));
    }

    private static int child(ChronologyCanvas shown) {
        int at = shown.chosen() == null ? -1 : items(shown).indexOf(shown.chosen());
        return at < 0 ? ACC.CHILDID_SELF : at;
    }

    private static List<Item> items(ChronologyCanvas shown) {
        return shown.chronology() == null ? List.of() : shown.chronology().items();
    }

    static String name(ChronologyCanvas shown, int child) {
        Chronology chronology = shown.chronology();
        if (chronology == null) {
            return "Chronology";
        }
        List<Item> items = chronology.items();
        return child >= 0 && child < items.size() ? items.get(child).sentence()
                : "Chronology of " + chronology.title() + ", " + items.size() + " records, " + chronology.issues() + " issues";
    }
}
