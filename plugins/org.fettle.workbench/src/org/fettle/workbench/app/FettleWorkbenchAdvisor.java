/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.util.List;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.SystemColours;
import org.fettle.workbench.ui.Theme;
import org.fettle.workbench.ui.Views;

/** Which perspective the workbench opens with, and that it comes back as it was left. */
final class FettleWorkbenchAdvisor extends WorkbenchAdvisor {
    private static final int AWAKE_MILLISECONDS = 20;
    private static final List<String> OTHERS_PAGES = List.of("org.eclipse.team.ui.TeamPreferences");

    private final Start start;
    private final StartClasses classes;
    private final Splash splash;

    /**
     * @param start  what the program starts with
     * @param classes are loaded until the window is there
     * @param splash is taken away when the window is there
     */
    FettleWorkbenchAdvisor(Start start, StartClasses classes, Splash splash) {
        this.start = start;
        this.classes = classes;
        this.splash = splash;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        IPreferenceStore preferences = PlatformUI.getPreferenceStore();
        preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_TEXT_ON_PERSPECTIVE_BAR, true);
        preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_OPEN_ON_PERSPECTIVE_BAR, false);
        preferences.setDefault(IWorkbenchPreferenceConstants.PERSPECTIVE_BAR_EXTRAS, Views.CLEAN + "," + Views.AUTHOR);
    }

    /** Bundles that come along with the comparison of texts bring pages of a product that Fettle is not. */
    @Override
    public void preStartup() {
        super.preStartup();
        Theme.leaveRowsAlone(Display.getCurrent());
        SystemColours.follow(Display.getCurrent());
        OTHERS_PAGES.forEach(page -> PlatformUI.getWorkbench().getPreferenceManager().remove(page));
    }

    /**
     * The platform restores its windows in a thread of its own and sleeps until that one says that it is done; when both are at it at the same moment, the word
     * is lost and the window comes with the next key, a movement of the mouse, or after five seconds. So nobody sleeps for long here.
     */
    @Override
    public boolean openWindows() {
        Display display = Display.getCurrent();
        Runnable awake = new Runnable() {
            @Override
            public void run() {
                display.timerExec(AWAKE_MILLISECONDS, this);
            }
        };
        awake.run();
        boolean opened = super.openWindows();
        display.timerExec(-1, awake);
        return opened;
    }

    @Override
    public void postStartup() {
        classes.end();
        splash.close();
        super.postStartup();
        StartFigures.windowIsOpen(classes);
    }

    @Override
    public void postShutdown() {
        CaseSession.current().close();
        super.postShutdown();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return CleanPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new FettleWindowAdvisor(configurer, start);
    }
}
