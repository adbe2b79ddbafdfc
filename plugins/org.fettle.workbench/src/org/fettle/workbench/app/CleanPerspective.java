/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.fettle.workbench.ui.IssuesView;
import org.fettle.workbench.ui.ProblemsView;
import org.fettle.workbench.ui.RecordsView;

/** Working through the flags of the open case: issues on the left, their records beside them; the rules come up below the records when one is opened. */
public final class CleanPerspective implements IPerspectiveFactory {

    /** The perspective's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.clean";

    private static final float ISSUES_WIDTH = 0.5f;
    private static final float ISSUES_HEIGHT = 0.78f;
    private static final float RECORDS_HEIGHT = 0.5f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout issues = layout.createFolder("issues", IPageLayout.LEFT, ISSUES_WIDTH, layout.getEditorArea());
        issues.addView(IssuesView.ID);
        IFolderLayout problems = layout.createFolder("problems", IPageLayout.BOTTOM, ISSUES_HEIGHT, "issues");
        problems.addView(ProblemsView.ID);
        IFolderLayout records = layout.createFolder("records", IPageLayout.TOP, RECORDS_HEIGHT, layout.getEditorArea());
        records.addView(RecordsView.ID);
        for (String view : new String[] {IssuesView.ID, RecordsView.ID, ProblemsView.ID}) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
