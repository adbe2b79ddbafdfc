/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void noKeyMeansTwoThings() {
        // two commands for one key in one place: neither runs while both could
        List<String> doubled = Screen.shown(() -> {
            Map<String, Set<String>> commands = new TreeMap<>();
            for (Binding binding : Screen.window().getService(IBindingService.class).getBindings()) {
                if (binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getCommand().isDefined()) {
                    commands.computeIfAbsent(binding.getTriggerSequence() + " in " + binding.getContextId() + " of " + binding.getSchemeId(),
                            key -> new TreeSet<>()).add(binding.getParameterizedCommand().serialize());
                }
            }
            return commands.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                    .filter(entry -> entry.getValue().stream().anyMatch(command -> command.startsWith("org.fettle"))).map(Object::toString).toList();
        });
        assertEquals(List.of(), doubled);
    }

    @Test
    void altLeftGoesBackInViewsOnly() {
        Screen.awaitReady();
        assertEquals("org.fettle.workbench.back", Screen.shown(() -> {
            Screen.page().activate(Screen.page().findView(Views.WHY));
            return meaning(SWT.ALT, SWT.ARROW_LEFT);
        }));
    }

    private static String meaning(int held, int key) {
        KeySequence keys = KeySequence.getInstance(SWTKeySupport.convertAcceleratorToKeyStroke(held | key));
        Binding binding = Screen.window().getService(IBindingService.class).getPerfectMatch(keys);
        return binding == null ? "nothing" : binding.getParameterizedCommand().getId();
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

    /** The letter that opens an entry of a menu is looked for as it is written, capital or not. */
    @Test
    void eachUnderlinedLetterIsInItsWord() {
        List<String> missing = new ArrayList<>();
        for (IConfigurationElement contribution : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.menus")) {
            if (contribution.getContributor().getName().startsWith("org.fettle")) {
                missing(contribution, missing);
            }
        }
        assertEquals(List.of(), missing);
    }

    private static void missing(IConfigurationElement entry, List<String> missing) {
        String letter = entry.getAttribute("mnemonic");
        String label = entry.getAttribute("label");
        if (letter != null) {
            String text = label != null ? label : Screen.shown(() -> name(entry.getAttribute("commandId")));
            if (!text.contains(letter)) {
                missing.add(text + ": " + letter);
            }
        }
        for (IConfigurationElement child : entry.getChildren()) {
            missing(child, missing);
        }
    }

    private static String name(String command) {
        try {
            return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).getName();
        } catch (NotDefinedException e) {
            throw new AssertionError(command, e);
        }
    }
}
