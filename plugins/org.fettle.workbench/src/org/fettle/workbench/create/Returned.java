/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.fettle.fix.recipe.RecipeFile;
import org.fettle.report.questions.AnswerReader;

/** Files that come back to an open case: recipes, and workbooks of questions that were answered. */
final class Returned {
    private static final String COMMAND = "org.fettle.workbench.fix.import";
    private static final String FILES = "org.fettle.workbench.fix.files";

    private Returned() {
    }

    /** Whether a file is one of these. Reads it, so not for the user interface's thread. */
    static boolean isRecipeOrAnswers(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(RecipeFile.SUFFIX)) {
            return true;
        }
        try {
            return name.endsWith(".xlsx") && AnswerReader.isQuestions(file);
        } catch (IOException e) {
            // whoever takes the file for something else will say what is wrong with it
            Platform.getLog(Returned.class).info(file + " cannot be read", e);
            return false;
        }
    }

    /** Hands the files to the command that brings them in. */
    static void bringIn(List<Path> files) {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND);
        Map<String, String> parameters = Map.of(FILES, files.stream().map(Path::toString).collect(Collectors.joining("\n")));
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters),
                    null);
        } catch (CommandException e) {
            throw new IllegalStateException("what was dropped cannot be brought in", e);
        }
    }
}
