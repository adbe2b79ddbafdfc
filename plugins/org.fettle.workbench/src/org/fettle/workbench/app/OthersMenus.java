/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.util.List;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/** Takes away what bundles of the platform put into the menus and the tool bar for files of any kind: of no use for returns and rules. */
final class OthersMenus extends PerspectiveAdapter {
    private static final List<String> ACTION_SETS = List.of("org.eclipse.ui.actionSet.openFiles", "org.eclipse.ui.actionSet.keyBindings",
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo", "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
            "org.eclipse.ui.edit.text.actionSet.navigation");

    private OthersMenus() {
    }

    /** Takes them away from a window, now and in each perspective that is opened later. */
    static void takeFrom(IWorkbenchWindow window) {
        OthersMenus listener = new OthersMenus();
        window.addPerspectiveListener(listener);
        listener.perspectiveActivated(window.getActivePage(), null);
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        ACTION_SETS.forEach(page::hideActionSet);
    }
}
