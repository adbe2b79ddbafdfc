/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Working through the flags of the open case. */
public final class CleanPerspective implements IPerspectiveFactory {

    /** The perspective's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.clean";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
