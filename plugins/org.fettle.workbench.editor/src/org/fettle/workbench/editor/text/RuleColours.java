/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.fettle.language.ide.Token;
import org.fettle.language.ide.typing.TokenTrack;

/**
 * Colours a rule file by what its words are. What a word is may depend on words far away, so that the background says it; until then the colours move
 * with the text.
 */
final class RuleColours implements IPresentationDamager, IPresentationRepairer {
    private final ISourceViewer viewer;
    private final TokenTrack track = new TokenTrack();
    private final IDocumentListener listener = new Follow();
    private final IPropertyChangeListener themeListener = event -> {
        if (event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME) || Palette.isOurs(event.getProperty())) {
            redraw();
        }
    };
    private IDocument document;

    RuleColours(ISourceViewer viewer) {
        this.viewer = viewer;
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
        viewer.getTextWidget().addDisposeListener(event -> PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener));
    }

    @Override
    public void setDocument(IDocument newDocument) {
        if (document == newDocument) {
            return;
        }
        if (document != null) {
            document.removePrenotifiedDocumentListener(listener);
        }
        document = newDocument;
        track.replace(List.of());
        if (document != null) {
            track.changed(0, 0, document.getLength());
        }
        if (document != null) {
            document.addPrenotifiedDocumentListener(listener);
        }
    }

    /** Takes over what the background found out about the text as it is. */
    void show(List<Token> tokens, boolean meaning) {
        int[] changed = meaning ? track.replace(tokens) : track.patch(tokens);
        if (changed != null && document != null && viewer instanceof ITextViewerExtension2 extension) {
            int start = Math.min(changed[0], document.getLength());
            extension.invalidateTextPresentation(start, Math.min(changed[1], document.getLength()) - start);
        }
    }

    private void redraw() {
        if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
            viewer.invalidateTextPresentation();
        }
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        try {
            int end = Math.min(document.getLength(), event.getOffset() + (event.getText() == null ? 0 : event.getText().length()));
            int start = document.getLineInformationOfOffset(Math.min(event.getOffset(), document.getLength())).getOffset();
            IRegion last = document.getLineInformationOfOffset(end);
            return new Region(start, last.getOffset() + last.getLength() - start);
        } catch (BadLocationException e) {
            return new Region(0, document.getLength());
        }
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        int at = damage.getOffset();
        int end = Math.min(document.getLength(), damage.getOffset() + damage.getLength());
        for (Token token : track.within(damage.getOffset(), end)) {
            int start = Math.max(at, token.offset());
            int stop = Math.min(end, token.offset() + token.length());
            Palette.Style style = Palette.style(token.kind());
            if (style != null && stop > start) {
                addPlain(presentation, at, start);
                presentation.addStyleRange(new StyleRange(start, stop - start, style.colour(), null, style.font()));
                at = stop;
            }
        }
        addPlain(presentation, at, end);
    }

    /** Plain text is said to be plain: where nothing is said the platform leaves what was drawn before, underlines of mistakes that are gone too. */
    private static void addPlain(TextPresentation presentation, int start, int end) {
        if (end > start) {
            presentation.addStyleRange(new StyleRange(start, end - start, null, null));
        }
    }

    /** Moves the colours with the text, before anybody draws it. */
    private final class Follow implements IDocumentListener {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // only what has changed is of interest
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            track.changed(event.getOffset(), event.getLength(), event.getText() == null ? 0 : event.getText().length());
        }
    }
}
