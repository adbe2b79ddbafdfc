/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fettle.workbench.app.WorkbenchApplication;

/** The workbench as everybody starts it, with somebody at the mouse and the keyboard who knows what to do and closes it when that is done. */
public final class SomebodyApplication implements IApplication {
    private static final int FAILED = 13;
    private static final Map<String, Screen.Work> KNOWN = Map.of("story", Story::untilItIsClosed, "reopened", Story::whenItIsOpenedAgain);

    private final IApplication workbench = new WorkbenchApplication();
    private volatile boolean failed;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        List<String> arguments = Arrays.asList(Platform.getApplicationArgs());
        Screen.Work work = KNOWN.get(arguments.get(arguments.indexOf("-somebody") + 1));
        Thread thread = new Thread(() -> sit(work), "Somebody");
        thread.setDaemon(true);
        thread.start();
        Object result = workbench.start(context);
        return failed ? Integer.valueOf(FAILED) : result;
    }

    private void sit(Screen.Work work) {
        try {
            while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0) {
                Screen.pause(50);
            }
            work.run();
        } catch (Exception | Error e) {
            failed = true;
            e.printStackTrace();
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> Screenshots.take(display, "failed"));
        }
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    @Override
    public void stop() {
        workbench.stop();
    }
}
