/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.fettle.workbench.ui.Views;

/** Working through the flags of the open case: issues on the left, their records beside them, and below those the one that is looked at. */
public final class CleanPerspective implements IPerspectiveFactory {

    /** The perspective's identifier in plugin.xml. */
    public static final String ID = Views.CLEAN;

    private static final float ISSUES_WIDTH = 0.48f;
    private static final float RECORDS_HEIGHT = 0.5f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout issues = layout.createFolder("issues", IPageLayout.LEFT, ISSUES_WIDTH, layout.getEditorArea());
        issues.addView(Views.ISSUES);
        issues.addView(Views.FIRST);
        IFolderLayout records = layout.createFolder("records", IPageLayout.TOP, RECORDS_HEIGHT, layout.getEditorArea());
        records.addView(Views.RECORDS);
        IFolderLayout detail = layout.createFolder("detail", IPageLayout.BOTTOM, RECORDS_HEIGHT, "records");
        detail.addView(Views.WHY);
        detail.addView(Views.CHILD);
        detail.addView(Views.WELCOME);
        detail.addView(Views.EDITS);
        detail.addView(Views.PROBLEMS);
        for (String view : new String[] {Views.ISSUES, Views.RECORDS, Views.PROBLEMS}) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
