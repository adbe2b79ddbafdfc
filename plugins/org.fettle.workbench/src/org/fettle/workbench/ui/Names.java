/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/**
 * Names of controls for screen readers. A control needs none here when it has a text of its own or when the label before it says what it is: lists, trees,
 * search fields and whatever stands alone do. A grey hint in an empty field is no name, since it is gone when something was typed.
 */
public final class Names {
    private Names() {
    }

    /** Names a control; the control is given back. */
    public static <T extends Control> T name(T control, String name) {
        return name(control, () -> name);
    }

    /** Names a control by what it shows at the time; the control is given back. */
    public static <T extends Control> T name(T control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) { // items have their texts
                    event.result = name.get();
                }
            }
        });
        return control;
    }

    /** Says what is selected in a control that draws its rows itself; {@link #moved} tells that it is another row now. */
    public static void describe(Control control, Supplier<String> selected) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = selected.get();
            }
        });
    }

    /** Has a screen reader say what {@link #describe} tells now. */
    public static void moved(Control control) {
        control.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        control.getAccessible().setFocus(ACC.CHILDID_SELF);
    }
}
