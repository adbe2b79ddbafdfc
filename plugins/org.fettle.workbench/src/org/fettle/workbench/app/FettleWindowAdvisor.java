/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.util.function.Consumer;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.fettle.cases.CaseState;
import org.fettle.workbench.create.WindowDrop;
import org.fettle.workbench.ui.Attention;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.DiskWatch;
import org.fettle.workbench.ui.Views;

/** The one window: its size, its title, which bars it shows, and the case that it starts with. */
final class FettleWindowAdvisor extends WorkbenchWindowAdvisor {

    private final Start start;
    private final DiskWatch watch = new DiskWatch();

    FettleWindowAdvisor(IWorkbenchWindowConfigurer configurer, Start start) {
        super(configurer);
        this.start = start;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new FettleActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        // No larger than the screen: laptops have 1366 by 768, and not every desktop cuts a window to size.
        Rectangle screen = Display.getDefault().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(new Point(Math.min(1400, screen.width), Math.min(900, screen.height)));
        configurer.setTitle("Fettle");
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(false);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(true);
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        page.addPartListener(new EmptyEditorArea(page));
        OthersMenus.takeFrom(page.getWorkbenchWindow());
        ViewKeys.in(page);
        Consumer<CaseState> title = state -> getWindowConfigurer()
                .setTitle(state.settings() == null ? "Fettle"
                        : state.settings().title() + (state.readOnly().isEmpty() ? "" : " (read only)") + " - Fettle");
        CaseSession.current().addView(title);
        title.accept(CaseSession.current().state()); // it may be open already
        watch.schedule();
        Attention.follow(getWindowConfigurer().getWindow().getShell().getDisplay());
        WindowDrop.on(getWindowConfigurer().getWindow().getShell());
        if (start.isFirst() && page.findView(Views.WELCOME) != null) {
            page.bringToTop(page.findView(Views.WELCOME));
        }
        CaseSession.current().take(start.begun());
    }

    @Override
    public void postWindowClose() {
        watch.cancel();
        super.postWindowClose();
    }

    /** Without an editor the records of the Clean perspective get the room. */
    private static final class EmptyEditorArea implements IPartListener {
        private final IWorkbenchPage page;

        EmptyEditorArea(IWorkbenchPage page) {
            this.page = page;
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            boolean clean = page.getPerspective() != null && page.getPerspective().getId().equals(Views.CLEAN);
            if (clean && part instanceof IEditorPart && page.getEditorReferences().length == 0) {
                page.setEditorAreaVisible(false);
            }
        }

        @Override
        public void partActivated(IWorkbenchPart part) {
            // nothing to do
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            // nothing to do
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // nothing to do
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            // nothing to do
        }
    }
}
