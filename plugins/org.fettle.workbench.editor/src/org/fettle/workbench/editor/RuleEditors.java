/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Path;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.texteditor.ITextEditor;

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
     */
    public static void open(IWorkbenchPage page, Path file, int line) {
        try {
            page.setEditorAreaVisible(true);
            IEditorPart part = page.openEditor(new RuleFileInput(file), RuleEditor.ID, true);
            if (part instanceof ITextEditor editor && line > 0) {
                IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
                int index = Math.min(line, document.getNumberOfLines()) - 1;
                editor.selectAndReveal(document.getLineOffset(index), 0);
                if (editor.getAdapter(Control.class) instanceof StyledText text) {
                    text.setTopIndex(Math.max(0, index - LINES_ABOVE));
                }
            }
        } catch (PartInitException | BadLocationException e) {
            throw new IllegalStateException(file + " cannot be opened: " + e.getMessage(), e);
        }
    }
}
