/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ResourceLocator;

/** Makes the actions of views' own tool bars. */
public final class ViewActions {
    private ViewActions() {
    }

    /**
     * An action with words, and a picture when there is one.
     *
     * @param bundle the bundle that the picture is in
     * @param icon   name of the picture, without folder and ending; where there is no such file the words stand alone
     */
    public static Action action(String text, String tip, String bundle, String icon, Runnable work) {
        Action action = new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setToolTipText(tip);
        ResourceLocator.imageDescriptorFromBundle(bundle, "icons/" + icon + ".svg").ifPresent(action::setImageDescriptor);
        return action;
    }
}
