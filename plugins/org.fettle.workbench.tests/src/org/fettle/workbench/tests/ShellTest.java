/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What belongs to the program and to no case: its name and picture, the welcome, the preferences, the dialog about it. */
class ShellTest {
    @AfterEach
    void closeDialogs() {
        Screen.run(() -> {
            for (Shell shell : Display.getCurrent().getShells()) {
                if (shell.getParent() != null && shell.isVisible()) {
                    shell.close();
                }
            }
        });
    }

    private static void openLater(String command) {
        // dialogs run a loop of their own: asked for in passing, so that this thread goes on
        Display display = Screen.window().getShell().getDisplay();
        display.asyncExec(() -> Screen.window().getShell().forceActive());
        display.asyncExec(() -> {
            try {
                Screen.window().getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }

    private static boolean dialog(String title) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getText().startsWith(title)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void windowHasThePicturesOfTheProgram() {
        Screen.awaitReady();
        Image[] images = Screen.shown(() -> Screen.window().getShell().getImages());
        assertTrue(images.length > 0 || Screen.shown(() -> Screen.window().getShell().getImage()) != null);
    }

    @Test
    void splashIsGoneWhenTheWindowIsThere() {
        Screen.awaitReady();
        assertFalse(Screen.shown(() -> List.of(Display.getCurrent().getShells()).stream()
                .anyMatch(shell -> (shell.getStyle() & SWT.TITLE) == 0 && shell.getText().equals("Fettle"))));
    }

    @Test
    void welcomeSaysWhereToBegin() {
        Screen.awaitReady();
        Screen.run(() -> Screen.page().showView(Views.WELCOME));
        Screen.picture("welcome");
        assertTrue(Screen.shown(() -> Screen.page().findView(Views.WELCOME) != null));
    }

    @Test
    void saysWhatItIs() {
        Screen.awaitReady();
        openLater(IWorkbenchCommandConstants.HELP_ABOUT);
        Screen.await("the dialog about Fettle is open", () -> dialog("About"));
        Screen.picture("about");
    }

    @Test
    void hasPreferences() {
        Screen.awaitReady();
        openLater(IWorkbenchCommandConstants.WINDOW_PREFERENCES);
        Screen.await("the preferences are open", () -> dialog("Preferences"));
        Screen.picture("preferences");
    }
}
