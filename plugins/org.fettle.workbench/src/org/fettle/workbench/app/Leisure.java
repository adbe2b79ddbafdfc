/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Loads, once the start is over and in the background, the classes of what people open next: the rule editor, its completion, wizards and dialogs. Reading
 * and verifying them is most of what the first editor or the first wizard costs the thread of the window.
 */
final class Leisure extends Job {
    private static final long QUIET_MILLISECONDS = 2_000;
    /** Their activators look at the workbench: they run in its thread, one at a time. */
    private static final List<String> ACTIVATED = List.of("org.eclipse.ui.workbench.texteditor", "org.eclipse.ui.editors");
    private static final List<Part> PARTS = List.of(new Part("org.eclipse.jface", "org/eclipse/jface/wizard"),
            new Part("org.eclipse.jface", "org/eclipse/jface/dialogs"), new Part("org.eclipse.text", ""),
            new Part("org.eclipse.jface.text", "org/eclipse/jface/text"), new Part("org.eclipse.jface.text", "org/eclipse/jface/internal/text"),
            new Part("org.eclipse.ui.workbench.texteditor", "org/eclipse/ui/texteditor"),
            new Part("org.eclipse.ui.editors", "org/eclipse/ui/texteditor"), new Part("org.eclipse.ui.editors", "org/eclipse/ui/editors"),
            new Part("org.fettle.language.ide", ""), new Part("org.fettle.workbench.editor", ""));

    private final BooleanSupplier busy;

    /** Classes below a folder of a bundle. */
    private record Part(String bundle, String folder) {
    }

    /** @param busy whether the start is not over yet, or somebody waits for something */
    Leisure(BooleanSupplier busy) {
        super("Getting the rule editor ready");
        this.busy = busy;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Begins when nothing else is to do. */
    void begin() {
        schedule(QUIET_MILLISECONDS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return Status.OK_STATUS;
        }
        if (busy.getAsBoolean()) {
            begin();
            return Status.OK_STATUS;
        }
        try {
            Display display = PlatformUI.getWorkbench().getDisplay();
            ACTIVATED.forEach(bundle -> display.asyncExec(() -> activate(bundle)));
            display.syncExec(() -> {
                // behind those
            });
        } catch (SWTException e) {
            if (e.code == SWT.ERROR_DEVICE_DISPOSED) { // the workbench was closed meanwhile
                return Status.CANCEL_STATUS;
            }
            throw e;
        }
        for (Part part : PARTS) {
            load(part, monitor);
        }
        return Status.OK_STATUS;
    }

    private static void activate(String name) {
        Bundle bundle = Platform.getBundle(name);
        if (bundle != null) {
            try {
                bundle.start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                Platform.getLog(Leisure.class).warn("the rule editor cannot be made ready in advance", e);
            }
        }
    }

    private static void load(Part part, IProgressMonitor monitor) {
        Bundle bundle = Platform.getBundle(part.bundle());
        if (bundle == null || bundle.findEntries(part.folder(), "*.class", true) == null) {
            return; // a later version of the platform may have it elsewhere; then it is loaded when it is needed
        }
        for (URL file : Collections.list(bundle.findEntries(part.folder(), "*.class", true))) {
            if (monitor.isCanceled() || !PlatformUI.isWorkbenchRunning()) {
                return;
            }
            String path = file.getPath();
            String name = path.substring(1, path.length() - ".class".length()).replace('/', '.');
            if (!name.endsWith("-info")) {
                load(bundle, name);
            }
        }
    }

    private static void load(Bundle bundle, String name) {
        try {
            bundle.loadClass(name).getDeclaredMethods(); // verifies it too
        } catch (ClassNotFoundException | LinkageError e) {
            // it needs something optional that is not there, and nobody will ask for it
            return;
        }
    }
}
