/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.fettle.cases.CaseState;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.MendingWatch;

/** The window as a test sees it. The test runs in a thread of its own; what it asks of the window is done in the user interface's thread. */
final class Screen {
    private static final long PATIENCE_MILLISECONDS = 120_000;
    private static final long PAUSE_MILLISECONDS = 20;

    private Screen() {
    }

    /** Code that may fail in any way. */
    interface Work {
        void run() throws Exception;
    }

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** What the supplier finds in the user interface's thread. */
    static <T> T shown(Supplier<T> supplier) {
        AtomicReference<T> result = new AtomicReference<>();
        run(() -> result.set(supplier.get()));
        return result.get();
    }

    /** Does something in the user interface's thread; what it throws, assertions too, is thrown here. */
    static void run(Work work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
            try {
                work.run();
            } catch (Exception | Error e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw new AssertionError(failure.get().getMessage(), failure.get());
        }
    }

    /** Waits until something is so in the window; fails after two minutes. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!shown(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                run(() -> Screenshots.take(Display.getCurrent(), "failed"));
                throw new AssertionError("waited in vain until " + what + "; the case is " + state().phase() + " " + state().activity() + " "
                        + state().problems());
            }
            pause(PAUSE_MILLISECONDS);
        }
    }

    /** Gives the window the keyboard: without a window manager it does not come back by itself from a dialog of an earlier test. */
    static void activate() {
        run(() -> {
            window().getShell().forceActive();
            window().getShell().setFocus();
        });
        await("the window has the keyboard", () -> Display.getCurrent().getActiveShell() == window().getShell());
    }

    /** As {@link #activate}, when no window of the workbench has the keyboard; one that a test opened keeps it. */
    static void keepKeyboard() {
        if (shown(() -> Display.getCurrent().getActiveShell()) == null) {
            activate();
        }
    }

    /** As {@link #keepKeyboard}, and waits until some control has the focus: GTK tells of it late when the machine is busy. */
    static void keepFocus() {
        keepKeyboard();
        if (shown(() -> Display.getCurrent().getFocusControl()) == null) {
            activate();
            run(() -> {
                if (Display.getCurrent().getFocusControl() == null && page().getActivePart() != null) {
                    page().getActivePart().setFocus();
                }
            });
            await("a control has the focus", () -> Display.getCurrent().getFocusControl() != null);
        }
    }

    /** Waits until nothing runs in the background and the case has results that the views show. */
    static CaseState awaitReady() {
        await("the case is ready", () -> state().phase() == CaseState.Phase.READY && !state().isBusy() && isIdle());
        keepKeyboard();
        settle();
        return state();
    }

    /** Whether nothing runs but what nobody waits for. */
    private static boolean isIdle() {
        for (Job job : Job.getJobManager().find(null)) {
            if ((job.getState() == Job.RUNNING || job.getState() == Job.WAITING) && !job.belongsTo(MendingWatch.FAMILY)) {
                return false;
            }
        }
        return true;
    }

    /** Lets the window finish what it has been told. */
    static void settle() {
        settle(10);
    }

    /** Lets the window work on what it has been told, so many times. */
    static void settle(int times) {
        for (int i = 0; i < times; i++) {
            run(() -> {
                while (Turns.turn(Display.getCurrent())) {
                    continue;
                }
            });
            pause(PAUSE_MILLISECONDS);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    static CaseState state() {
        return CaseSession.current().state();
    }

    @SuppressWarnings("unchecked")
    static <T extends IViewPart> T view(String id) {
        return shown(() -> (T) page().findView(id));
    }

    /** Runs a command as its menu item or key would; it must be enabled. */
    static void execute(String command) {
        settle();
        run(() -> {
            Command found = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
            if (!found.isEnabled()) {
                throw new AssertionError(command + " is not enabled");
            }
            window().getService(IHandlerService.class).executeCommand(command, null);
        });
    }

    /** The same for a command that opens a dialog: does not wait for its end. */
    static void start(String command) {
        settle();
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                window().getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException e) {
                throw new IllegalStateException(command + " cannot be run", e);
            }
        });
    }

    static boolean enabled(String command) {
        settle();
        return shown(() -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled());
    }

    /** The button with this text in any window that is shown, without its mnemonic; null when there is none. */
    static Button button(String text) {
        for (Shell shell : Display.getCurrent().getShells()) {
            Button found = shell.isVisible() ? button(shell, text) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Button button(Composite parent, String text) {
        for (Control child : parent.getChildren()) {
            Button found = child instanceof Button button && button.isVisible() && button.getText().replace("&", "").equals(text) ? button
                    : child instanceof Composite composite ? button(composite, text) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Presses a button as soon as it is there and enabled. */
    static void press(String text) {
        await("the button " + text + " can be pressed", () -> button(text) != null && button(text).isEnabled());
        run(() -> button(text).notifyListeners(SWT.Selection, new Event()));
    }

    /** A picture in which a view has the whole window. */
    static void large(IViewPart view, String name) {
        run(() -> page().setPartState(page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED));
        picture(name);
        run(() -> page().setPartState(page().getReference(view), IWorkbenchPage.STATE_RESTORED));
        settle();
    }

    static void picture(String name) {
        settle();
        run(() -> Screenshots.take(Display.getCurrent(), name));
    }
}
