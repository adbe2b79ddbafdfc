/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationExtension;
import org.eclipse.jface.text.contentassist.IContextInformationPresenter;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Image;
import org.fettle.language.ide.Signature;
import org.fettle.language.ide.typing.Place;

/** What a function takes, over the text while its values are being written; the value at the caret is bold. */
final class SignatureHelp {
    private SignatureHelp() {
    }

    /** One signature at one place. */
    static final class Information implements IContextInformation, IContextInformationExtension {
        private final Signature signature;
        private final int open;

        /** @param open offset of the opening bracket */
        Information(Signature signature, int open) {
            this.signature = signature;
            this.open = open;
        }

        @Override
        public String getContextDisplayString() {
            return signature.label();
        }

        @Override
        public Image getImage() {
            return null;
        }

        @Override
        public String getInformationDisplayString() {
            return signature.documentation().isEmpty() ? signature.label() : signature.label() + "\n" + signature.documentation();
        }

        @Override
        public int getContextInformationPosition() {
            return open + 1;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Information information && information.open == open && information.signature.label().equals(signature.label());
        }

        @Override
        public int hashCode() {
            return signature.label().hashCode();
        }
    }

    /** The bracket that encloses an offset on its statement; -1 when there is none near. */
    static int openBracket(String text, int offset) {
        int depth = 0;
        for (int i = offset - 1; i >= 0 && text.charAt(i) != '{' && text.charAt(i) != '}'; i--) {
            char c = text.charAt(i);
            if (c == ')') {
                depth++;
            } else if (c == '(' && --depth < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Number of the value at an offset, from 0: commas since the bracket, not those of inner brackets or texts. */
    static int active(String text, int open, int offset) {
        int depth = 0;
        int commas = 0;
        for (int i = open + 1; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0 && Place.at(text, i) == Place.CODE) {
                commas++;
            }
        }
        return commas;
    }

    /** Shows the help while the caret is between the brackets, and the value at the caret in bold. */
    static final class Presenter implements IContextInformationValidator, IContextInformationPresenter {
        private Information information;
        private ITextViewer viewer;
        private int shown = -1;

        @Override
        public void install(IContextInformation info, ITextViewer textViewer, int offset) {
            information = info instanceof Information own ? own : null;
            viewer = textViewer;
            shown = -1;
        }

        @Override
        public boolean isContextInformationValid(int offset) {
            return information != null && offset > information.open && openBracket(viewer.getDocument().get(), offset) == information.open;
        }

        @Override
        public boolean updatePresentation(int offset, TextPresentation presentation) {
            if (information == null) {
                return false;
            }
            int active = active(viewer.getDocument().get(), information.open, offset);
            if (active == shown) {
                return false;
            }
            shown = active;
            presentation.clear();
            if (active < information.signature.parameters().size()) {
                Signature.Parameter parameter = information.signature.parameters().get(active);
                presentation.addStyleRange(new StyleRange(parameter.start(), parameter.end() - parameter.start(), null, null, SWT.BOLD));
            }
            return true;
        }
    }
}
