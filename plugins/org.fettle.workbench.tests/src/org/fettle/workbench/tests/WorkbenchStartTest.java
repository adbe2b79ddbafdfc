/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import org.fettle.workbench.app.CleanPerspective;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The workbench opens as an analyst first sees it. */
class WorkbenchStartTest {

    @Test
    void opensOneWindowTitledWithTheCase() {
        Screen.awaitReady();
        assertEquals("Sample case - Fettle", Screen.shown(() -> Screen.window().getShell().getText()));
        assertTrue(Screen.shown(() -> Screen.window().getShell().isVisible()));
    }

    @Test
    void startsInTheCleanPerspective() {
        assertEquals(CleanPerspective.ID, Screen.shown(() -> Screen.window().getActivePage().getPerspective().getId()));
    }

    @Test
    void offersItsMenus() {
        assertEquals("&File &Edit &Case &Window &Help", Screen.shown(() -> {
            StringBuilder titles = new StringBuilder();
            for (var item : Screen.window().getShell().getMenuBar().getItems()) {
                titles.append(titles.isEmpty() ? "" : " ").append(item.getText());
            }
            Screenshots.take(Screen.window().getShell().getDisplay(), "start");
            return titles.toString();
        }));
    }
}
