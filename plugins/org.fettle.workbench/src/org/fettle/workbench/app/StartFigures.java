/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseState;
import org.fettle.workbench.ui.CaseSession;

/**
 * Writes down how long the start took, for whoever measures or tests it: the system property {@code fettle.start} names a file that gets a line when the
 * window can be used, one about the classes that were loaded ahead, and one when the issues of the case are on the screen, with the milliseconds since the
 * process began. Without the property nothing is done.
 */
final class StartFigures {
    private static final int LOOK_MILLISECONDS = 10;

    private final Path file;
    private final Display display;

    private StartFigures(Path file, Display display) {
        this.file = file;
        this.display = display;
    }

    /** The workbench made its window; what is left to do before somebody can use it waits in the queue. */
    static void windowIsOpen(StartClasses classes) {
        String named = System.getProperty("fettle.start");
        if (named != null) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            StartFigures figures = new StartFigures(Path.of(named), display);
            display.asyncExec(() -> display.asyncExec(() -> {
                figures.write("window");
                figures.write(classes.toString());
                figures.lookForIssues();
            }));
        }
    }

    private void lookForIssues() {
        CaseState state = CaseSession.current().state();
        Tree issues = state.phase() == CaseState.Phase.READY ? filled(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell()) : null;
        if (issues == null) {
            display.timerExec(LOOK_MILLISECONDS, this::lookForIssues);
        } else {
            issues.update();
            display.asyncExec(() -> write("case " + state.result().flags().size() + " issues in " + state.settings().title()));
        }
    }

    private static Tree filled(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Tree tree && tree.getItemCount() > 0 && tree.isVisible()) {
                return tree;
            }
            Tree found = child instanceof Composite inner ? filled(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void write(String what) {
        long began = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        try {
            Files.writeString(file, System.currentTimeMillis() - began + " " + what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("how long the start took cannot be written", e);
        }
    }
}
