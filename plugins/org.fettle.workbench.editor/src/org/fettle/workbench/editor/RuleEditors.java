/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Path;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Opens rule files. */
public final class RuleEditors {
    /** A rule is read from its head down, so that the place to go to is shown near the top. */
    private static final int LINES_ABOVE = 2;

    private RuleEditors() {
    }

    /**
     * Opens a rule file, or brings its editor to the front.
     *
     * @param line 1-based line to go to; 0 to stay
     * @return the editor
     */
    public static RuleEditor open(IWorkbenchPage page, Path file, int line) {
        RuleEditor editor = open(page, file);
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        if (line > 0) {
            try {
                int index = Math.min(line, document.getNumberOfLines()) - 1;
                editor.selectAndReveal(document.getLineOffset(index), 0);
                editor.viewer().setTopIndex(Math.max(0, index - LINES_ABOVE));
            } catch (BadLocationException e) {
                throw new IllegalStateException(file + " has no line " + line, e);
            }
        }
        return editor;
    }

    /**
     * Opens a rule file and selects a stretch of it.
     *
     * @param offset 0-based offset of the first character; the end of the file when it has become shorter
     * @param length number of characters
     * @return the editor
     */
    public static RuleEditor reveal(IWorkbenchPage page, Path file, int offset, int length) {
        RuleEditor editor = open(page, file);
        int size = editor.viewer().getDocument().getLength();
        int start = Math.min(offset, size);
        editor.selectAndReveal(start, Math.min(length, size - start));
        return editor;
    }

    private static RuleEditor open(IWorkbenchPage page, Path file) {
        try {
            page.setEditorAreaVisible(true);
            return (RuleEditor) page.openEditor(new RuleFileInput(file), RuleEditor.ID, true);
        } catch (PartInitException e) {
            throw new IllegalStateException(file + " cannot be opened: " + e.getMessage(), e);
        }
    }
}
