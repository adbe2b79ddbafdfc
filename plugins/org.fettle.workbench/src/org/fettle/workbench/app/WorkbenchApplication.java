/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/**
 * The workbench as an Eclipse application. Its settings lie in a folder of the user's own, which one workbench at a time may use: two that wrote there
 * would lose each other's state.
 */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        quietenLog4j();
        Location settings = Platform.getInstanceLocation();
        StartClasses classes = StartClasses.ahead();
        boolean free = settings == null || !settings.isSet() || settings.lock();
        Start start = free ? Start.now() : null;
        GtkSheet.use();
        Display display = PlatformUI.createDisplay();
        try {
            if (!free) {
                MessageDialog.openError(new Shell(display), "Fettle",
                        "Another Fettle is already open with the settings in\n" + settings.getURL().getPath()
                                + "\n\nUse that window, or start this one with other settings: -data FOLDER");
                return EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new FettleWorkbenchAdvisor(start, classes, Splash.open(display)));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /**
     * What writes workbooks speaks through Log4j, which finds nobody who listens among bundles and complains on the screen when the first workbook is written.
     * All that matters comes as an exception. Whoever wants to hear it sets these properties otherwise.
     */
    private static void quietenLog4j() {
        System.getProperties().putIfAbsent("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        System.getProperties().putIfAbsent("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                PlatformUI.getWorkbench().close();
            }
        });
    }
}
