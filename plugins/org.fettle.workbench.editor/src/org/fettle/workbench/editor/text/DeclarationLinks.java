/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.function.IntConsumer;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.fettle.language.ide.typing.Place;

/** With Ctrl held, every name is a link to where it is declared. Where that is, is looked up when the link is followed. */
final class DeclarationLinks implements IHyperlinkDetector {
    private final IntConsumer open;

    /** @param open goes to the declaration of what is at an offset */
    DeclarationLinks(IntConsumer open) {
        this.open = open;
    }

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean canShowMultiple) {
        IRegion word = word(viewer.getDocument(), region.getOffset());
        return word == null ? null : new IHyperlink[] {new Link(word)};
    }

    /** The name around an offset; null in remarks and between words. */
    static IRegion word(IDocument document, int offset) {
        try {
            int start = offset;
            while (start > 0 && isPart(document.getChar(start - 1))) {
                start--;
            }
            int end = offset;
            while (end < document.getLength() && isPart(document.getChar(end))) {
                end++;
            }
            return end == start || Place.at(document.get(), offset) == Place.COMMENT ? null : new Region(start, end - start);
        } catch (BadLocationException e) {
            return null;
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /** A name that can be followed. */
    private final class Link implements IHyperlink {
        private final IRegion word;

        Link(IRegion word) {
            this.word = word;
        }

        @Override
        public IRegion getHyperlinkRegion() {
            return word;
        }

        @Override
        public String getTypeLabel() {
            return null;
        }

        @Override
        public String getHyperlinkText() {
            return "Go to the declaration";
        }

        @Override
        public void open() {
            open.accept(word.getOffset());
        }
    }
}
