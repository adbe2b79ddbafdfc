/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.Locale;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.BoldStylerProvider;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension7;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.fettle.language.ide.Completion;
import org.fettle.workbench.editor.Icons;

/** One line of the completion list: name, a few words, and its meaning beside the list. */
final class RuleProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3, ICompletionProposalExtension6,
        ICompletionProposalExtension7 {
    private final Completion completion;
    private final int place;
    private final int asked;
    private String typed = "";
    private Point selection;

    /**
     * A proposal.
     *
     * @param place its place in the list as it was made, from 0
     * @param asked offset of the caret when the list was made
     */
    RuleProposal(Completion completion, int place, int asked) {
        this.completion = completion;
        this.place = place;
        this.asked = asked;
    }

    /** Its place in the list as it was made. */
    int place() {
        return place;
    }

    /** How well it fits what is typed: 0 for a beginning, 1 for the beginning of a word in it, 2 for anywhere. */
    int fit() {
        int at = position();
        return at == 0 ? 0 : at > 0 && !Character.isLetterOrDigit(completion.label().charAt(at - 1)) ? 1 : 2;
    }

    private int position() {
        return completion.label().toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT));
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        try {
            IDocument document = viewer.getDocument();
            int length = Math.max(0, Math.min(completion.length() + offset - asked, document.getLength() - completion.start()));
            document.replace(completion.start(), length, completion.insert());
            selection = TabStops.enter(viewer, completion);
        } catch (BadLocationException e) {
            throw new IllegalStateException("the text changed while a proposal was put in", e);
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        if (offset < completion.start()) {
            return false;
        }
        try {
            typed = document.get(completion.start(), offset - completion.start());
        } catch (BadLocationException e) {
            return false;
        }
        return position() >= 0 || initials(completion.label()).startsWith(typed.toLowerCase(Locale.ROOT));
    }

    private static String initials(String label) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            if (Character.isLetterOrDigit(label.charAt(i)) && (i == 0 || !Character.isLetterOrDigit(label.charAt(i - 1)))) {
                initials.append(Character.toLowerCase(label.charAt(i)));
            }
        }
        return initials.toString();
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing is shown in the text before the proposal is taken
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // as above
    }

    @Override
    public void apply(IDocument document) {
        throw new UnsupportedOperationException("proposals are put in through the viewer");
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public String getAdditionalProposalInfo() {
        String title = completion.label() + (completion.detail().isEmpty() ? "" : ": " + completion.detail());
        return completion.documentation().isEmpty() ? title : title + "\n" + completion.documentation();
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return NotePresenter.control(null);
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int offset) {
        return completion.insert();
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int offset) {
        return completion.start();
    }

    @Override
    public String getDisplayString() {
        return completion.detail().isEmpty() ? completion.label() : completion.label() + "  -  " + completion.detail();
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString styled = new StyledString(completion.label());
        return completion.detail().isEmpty() ? styled : styled.append("  " + completion.detail(), StyledString.QUALIFIER_STYLER);
    }

    @Override
    public StyledString getStyledDisplayString(IDocument document, int offset, BoldStylerProvider bold) {
        StyledString styled = getStyledDisplayString();
        int at = position();
        if (!typed.isEmpty() && at >= 0) {
            styled.setStyle(at, typed.length(), bold.getBoldStyler());
        }
        return styled;
    }

    @Override
    public Image getImage() {
        return Icons.of(completion.kind());
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
