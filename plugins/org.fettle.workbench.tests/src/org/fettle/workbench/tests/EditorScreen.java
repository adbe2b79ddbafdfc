/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fettle.workbench.editor.RuleEditor;
import org.fettle.workbench.editor.live.LiveFile;

/** The active rule editor as a test sees it. */
final class EditorScreen {
    private EditorScreen() {
    }

    static RuleEditor editor() {
        return (RuleEditor) Screen.page().getActiveEditor();
    }

    static StyledText widget() {
        return editor().viewer().getTextWidget();
    }

    static IDocument document() {
        return editor().viewer().getDocument();
    }

    static String text() {
        return Screen.shown(() -> document().get());
    }

    /** Waits until the background has looked at the text as it is. */
    static void awaitAnalysis() {
        Screen.await("the file has been looked at", () -> editor() != null && editor().live().isCurrent());
        Screen.await("nothing is looked at any more", () -> Job.getJobManager().find(LiveFile.FAMILY).length == 0);
        Screen.settle();
    }

    /** Puts the caret behind the first place of a text. */
    static void caretBehind(String text) {
        Screen.run(() -> {
            int at = document().get().indexOf(text);
            if (at < 0) {
                throw new AssertionError("there is no " + text + " in " + document().get());
            }
            editor().selectAndReveal(at + text.length(), 0);
            editor().setFocus();
        });
        Screen.settle();
    }

    /** Puts the caret on the first place of a text. */
    static void caretAt(String text) {
        caretBehind(text);
        Screen.run(() -> editor().selectAndReveal(document().get().indexOf(text) + 1, 0));
        Screen.settle();
    }

    static String line() {
        return Screen.shown(() -> widget().getLine(widget().getLineAtOffset(widget().getCaretOffset())));
    }

    static String selected() {
        return Screen.shown(() -> widget().getSelectionText());
    }

    /** The texts of marks of a type that ends so. */
    static List<String> marks(String type) {
        return Screen.shown(() -> {
            List<String> found = new ArrayList<>();
            Iterator<Annotation> all = editor().viewer().getAnnotationModel().getAnnotationIterator();
            while (all.hasNext()) {
                Annotation annotation = all.next();
                if (annotation.getType().endsWith(type)) {
                    found.add(annotation.getText());
                }
            }
            return found;
        });
    }

    /** The stretches of the text that are drawn with a line below. */
    static List<String> underlined() {
        return Screen.shown(() -> Arrays.stream(widget().getStyleRanges()).filter(range -> range.underline)
                .map(range -> widget().getTextRange(range.start, range.length)).toList());
    }

    /** What the lists over the window show; empty while there is none. For the user interface's thread. */
    static List<String> proposals() {
        List<String> texts = new ArrayList<>();
        for (Shell shell : Screen.window().getShell().getDisplay().getShells()) {
            if (shell != Screen.window().getShell() && shell.isVisible()) {
                collect(shell, texts);
            }
        }
        return texts;
    }

    private static void collect(Control control, List<String> texts) {
        if (control instanceof Table table) {
            for (TableItem item : table.getItems()) {
                texts.add(item.getText());
            }
        } else if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, texts);
            }
        }
    }

    static void awaitProposal(String start) {
        Screen.await("the list has " + start + ", not " + Screen.shown(EditorScreen::proposals),
                () -> proposals().stream().anyMatch(text -> text.startsWith(start)));
    }

    static void awaitNoProposals() {
        Screen.await("there is no list", () -> proposals().isEmpty());
    }
}
