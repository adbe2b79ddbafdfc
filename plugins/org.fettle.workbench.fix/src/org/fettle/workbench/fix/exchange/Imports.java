/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.CaseState;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.engine.RunResult;
import org.fettle.fix.recipe.RecipeFile;
import org.fettle.report.questions.Answer;
import org.fettle.report.questions.AnswerFile;
import org.fettle.report.questions.AnswerReader;
import org.fettle.report.words.Words;
import org.fettle.workbench.fix.Latest;
import org.fettle.workbench.ui.CaseSession;

/** Reads what came back. */
public final class Imports {
    private Imports() {
    }

    /** Whether a file is a recipe, by its name. */
    public static boolean isRecipe(Path file) {
        return file.getFileName().toString().endsWith(RecipeFile.SUFFIX);
    }

    /** Reads files in the background and opens what came of them: a recipe, or workbooks of answers. */
    public static void open(Shell shell, List<Path> files) {
        CaseState state = CaseSession.current().state();
        if (state.result() == null) {
            MessageDialog.openInformation(shell, "No case is open", "Open the case that the answers are for, then bring them in again.");
            return;
        }
        String name = files.size() == 1 ? files.get(0).getFileName().toString() : files.size() + " workbooks";
        new Latest(shell.getDisplay()).start("Reading " + name, 0,
                progress -> files.size() == 1 && isRecipe(files.get(0)) ? recipe(name, files.get(0)) : answers(state.result(), name, files, progress),
                comeback -> {
                    if (!shell.isDisposed()) {
                        new ComebackDialog(shell, comeback).open();
                    }
                }, failure -> {
                    if (!shell.isDisposed()) {
                        MessageDialog.openError(shell, name, failure);
                    }
                });
    }

    private static Comeback recipe(String name, Path file) {
        try {
            return new ReplayedRecipe(name, RecipeFile.read(file));
        } catch (IOException e) {
            throw new IllegalStateException("The recipe " + file + " could not be read: " + e.getMessage(), e);
        }
    }

    private static Comeback answers(RunResult run, String name, List<Path> files, Progress progress) {
        Words words = new Words(run.pack(), run.options().collectionYear().firstYear());
        List<Answer> answers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int questions = 0;
        for (Path file : files) {
            try {
                AnswerFile read = AnswerReader.read(file, words, progress);
                answers.addAll(read.answers());
                problems.addAll(read.problems());
                questions += read.questions();
            } catch (IOException e) {
                throw new IllegalStateException(file + " could not be read: " + e.getMessage(), e);
            }
        }
        if (questions == 0 && !problems.isEmpty()) {
            throw new IllegalStateException(problems.get(0).message());
        }
        return new Answers(name, new AnswerFile(answers, problems, questions));
    }
}
