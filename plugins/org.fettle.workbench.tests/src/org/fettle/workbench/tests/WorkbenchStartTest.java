/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.fettle.workbench.app.CleanPerspective;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
        assertEquals("&File &Edit &Rule &Case &Window &Help", Screen.shown(() -> {
            StringBuilder titles = new StringBuilder();
            for (var item : Screen.window().getShell().getMenuBar().getItems()) {
                titles.append(titles.isEmpty() ? "" : " ").append(item.getText());
            }
            Screenshots.take(Screen.window().getShell().getDisplay(), "start");
            return titles.toString();
        }));
    }

    @Test
    void menusHaveNothingOfThePlatformsForFilesOfAnyKind() {
        Screen.awaitReady();
        List<String> all = new ArrayList<>();
        Screen.run(() -> {
            for (MenuItem item : Screen.window().getShell().getMenuBar().getItems()) {
                item.getMenu().notifyListeners(SWT.Show, new Event());
                for (MenuItem entry : item.getMenu().getItems()) {
                    all.add(entry.getText().replace("&", "").replaceAll("\\t.*", ""));
                }
                item.getMenu().notifyListeners(SWT.Hide, new Event());
            }
        });
        assertTrue(all.containsAll(List.of("New case...", "Open case...", "Keys", "Dark colours")), all.toString());
        for (String other : List.of("Open File...", "Convert Line Delimiters To", "Show Active Keybindings...")) {
            assertFalse(all.contains(other), all.toString());
        }
    }

    @Test
    void keysReachTheCommandsOfTheCase() {
        Screen.activate();
        assertEquals(Map.of("CTRL+O", "openCase", "F9", "run", "SHIFT+F9", "stop", "F8", "applyFix", "F3", "openRule", "CTRL+ALT+E", "exportPack"),
                Screen.shown(() -> {
                    Map<String, String> commands = new HashMap<>();
                    for (String keys : List.of("CTRL+O", "F9", "SHIFT+F9", "F8", "F3", "CTRL+ALT+E")) {
                        commands.put(keys, command(keys));
                    }
                    return commands;
                }));
    }

    private static String command(String keys) {
        try {
            Binding binding = PlatformUI.getWorkbench().getService(IBindingService.class).getPerfectMatch(KeySequence.getInstance(keys));
            String id = binding == null ? "nothing" : binding.getParameterizedCommand().getId();
            return id.substring(id.lastIndexOf('.') + 1);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
