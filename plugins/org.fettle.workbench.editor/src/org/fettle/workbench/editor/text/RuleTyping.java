/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;
import org.fettle.language.ide.typing.Edit;
import org.fettle.language.ide.typing.Typing;

/** Closes brackets and quotes, indents, and begins rows of examples, as somebody types. */
final class RuleTyping implements IAutoEditStrategy {
    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (!command.doit || command.text == null) {
            return;
        }
        Edit edit = null;
        if (command.length == 1 && command.text.isEmpty() && command.caretOffset <= command.offset + 1) {
            edit = Typing.backspace(document.get(), command.offset + 1);
        } else if (command.length == 0 && command.text.length() == 1 && command.text.charAt(0) >= ' ') {
            edit = Typing.character(document.get(), command.offset, command.text.charAt(0));
        } else if (command.length == 0 && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
            edit = Typing.lineBreak(document.get(), command.offset, command.text);
        }
        if (edit != null) {
            command.offset = edit.offset();
            command.length = edit.length();
            command.text = edit.text();
            command.caretOffset = edit.caret();
            command.shiftsCaret = false;
        }
    }
}
