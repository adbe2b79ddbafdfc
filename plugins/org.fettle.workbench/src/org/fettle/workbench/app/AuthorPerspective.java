/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.fettle.workbench.ui.Views;

/** Writing rules: packs on the left, the editor in the middle, its outline on the right, problems and what the rule catches below. */
public final class AuthorPerspective implements IPerspectiveFactory {

    /** The perspective's identifier in plugin.xml. */
    public static final String ID = Views.AUTHOR;

    private static final String REFERENCES = "org.fettle.workbench.references";
    private static final String EXAMPLE = "org.fettle.workbench.example";
    private static final float PROBLEMS_WIDTH = 0.45f;
    private static final float PACKS_WIDTH = 0.2f;
    private static final float EDITOR_HEIGHT = 0.68f;
    private static final float EDITOR_WIDTH = 0.77f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        IFolderLayout packs = layout.createFolder("packs", IPageLayout.LEFT, PACKS_WIDTH, layout.getEditorArea());
        packs.addView(Views.PACKS);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, EDITOR_HEIGHT, layout.getEditorArea());
        below.addView(Views.PROBLEMS);
        below.addPlaceholder(REFERENCES);
        IFolderLayout preview = layout.createFolder("preview", IPageLayout.RIGHT, PROBLEMS_WIDTH, "below");
        preview.addView(Views.PREVIEW);
        preview.addView(EXAMPLE);
        IFolderLayout outline = layout.createFolder("outline", IPageLayout.RIGHT, EDITOR_WIDTH, layout.getEditorArea());
        outline.addView(Views.OUTLINE);
        layout.addPerspectiveShortcut(Views.CLEAN);
        layout.addShowViewShortcut(Views.PACKS);
        layout.addShowViewShortcut(Views.OUTLINE);
        layout.addShowViewShortcut(Views.PROBLEMS);
    }
}
