/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.fettle.workbench.app.CleanPerspective;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The workbench opens as an analyst first sees it. */
class WorkbenchStartTest {

    @Test
    void opensOneWindowTitledFettle() {
        assertEquals("Fettle", shown(() -> window().getShell().getText()));
        assertTrue(shown(() -> window().getShell().isVisible()));
    }

    @Test
    void startsInTheCleanPerspective() {
        assertEquals(CleanPerspective.ID, shown(() -> window().getActivePage().getPerspective().getId()));
    }

    @Test
    void offersItsMenus() {
        assertEquals("&File &Edit &Window &Help", shown(() -> {
            StringBuilder titles = new StringBuilder();
            for (var item : window().getShell().getMenuBar().getItems()) {
                titles.append(titles.isEmpty() ? "" : " ").append(item.getText());
            }
            Screenshots.take(window().getShell().getDisplay(), "start");
            return titles.toString();
        }));
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** What the supplier finds in the user interface's thread. */
    private static <T> T shown(Supplier<T> supplier) {
        AtomicReference<T> result = new AtomicReference<>();
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> result.set(supplier.get()));
        return result.get();
    }
}
