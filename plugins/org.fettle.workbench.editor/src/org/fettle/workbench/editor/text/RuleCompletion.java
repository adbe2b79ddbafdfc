/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalSorter;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContentAssistProcessorExtension;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Signature;
import org.fettle.language.ide.typing.Place;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RulePlace;

/** Offers what may stand at the caret, with what it means. Asked in a thread of its own. */
final class RuleCompletion implements IContentAssistProcessor, IContentAssistProcessorExtension, ICompletionListener, ICompletionProposalSorter {
    /** A single letter says too little to interrupt for. */
    private static final int LETTERS_BEFORE_OPENING = 2;

    private final RulePlace place;
    private final CompletionAhead ahead;
    private final int askAfterMilliseconds;
    private volatile boolean opensItself;

    /** @param askAfterMilliseconds how long after a letter the language is asked; a little before the list opens by itself */
    RuleCompletion(RulePlace place, CompletionAhead ahead, int askAfterMilliseconds) {
        this.place = place;
        this.ahead = ahead;
        this.askAfterMilliseconds = askAfterMilliseconds;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        String text = viewer.getDocument().get();
        if (offset > text.length() || opensItself && Place.at(text, offset) != Place.CODE) {
            return new ICompletionProposal[0];
        }
        List<Completion> found = ahead.answer(text, offset);
        if (opensItself && saysNothingNew(found, text, offset)) {
            return new ICompletionProposal[0];
        }
        List<ICompletionProposal> proposals = new ArrayList<>();
        for (Completion completion : found) {
            RuleProposal proposal = new RuleProposal(completion, proposals.size(), offset);
            proposal.validate(viewer.getDocument(), offset, null);
            proposals.add(proposal);
        }
        proposals.addAll(RuleTemplates.proposals(viewer, offset));
        return proposals.toArray(ICompletionProposal[]::new);
    }

    /** A word that is complete already needs no list. */
    private static boolean saysNothingNew(List<Completion> found, String text, int offset) {
        return found.stream().anyMatch(completion -> completion.start() < offset
                && completion.insert().equals(text.substring(completion.start(), offset)));
    }

    @Override
    public boolean isCompletionProposalAutoActivation(char typed, ITextViewer viewer, int offset) {
        String text = viewer.getDocument().get();
        if (offset > text.length() || typed != '.' && !Character.isLetter(typed)) {
            return false;
        }
        // the platform asks before or after the character is in the text
        boolean isThere = offset > 0 && text.charAt(offset - 1) == typed;
        int end = isThere ? offset - 1 : offset;
        int letters = 0;
        while (letters < end && (Character.isLetterOrDigit(text.charAt(end - letters - 1)) || text.charAt(end - letters - 1) == '_')) {
            letters++;
        }
        boolean asks = typed == '.' ? letters > 0 && Character.isLetter(text.charAt(end - letters)) : letters + 1 >= LETTERS_BEFORE_OPENING;
        boolean opens = asks && Place.at(text, end) == Place.CODE;
        if (opens) {
            ahead.ask(isThere ? text : text.substring(0, end) + typed + text.substring(end), end + 1, askAfterMilliseconds);
        }
        return opens;
    }

    @Override
    public boolean isContextInformationAutoActivation(char typed, ITextViewer viewer, int offset) {
        return (typed == '(' || typed == ',') && Place.at(viewer.getDocument().get(), offset) == Place.CODE;
    }

    @Override
    public void assistSessionStarted(ContentAssistEvent event) {
        opensItself = event.isAutoActivated;
    }

    @Override
    public void assistSessionEnded(ContentAssistEvent event) {
        opensItself = false;
    }

    @Override
    public void selectionChanged(ICompletionProposal proposal, boolean smartToggle) {
        // the list shows it
    }

    /** What begins as typed comes first; otherwise the order stays in which the language ranked it. */
    @Override
    public int compare(ICompletionProposal one, ICompletionProposal other) {
        if (!(one instanceof RuleProposal first) || !(other instanceof RuleProposal second)) {
            // the platform adds a line of its own while it waits
            return Boolean.compare(one instanceof RuleProposal, other instanceof RuleProposal);
        }
        return first.fit() != second.fit() ? Integer.compare(first.fit(), second.fit()) : Integer.compare(first.place(), second.place());
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        String text = viewer.getDocument().get();
        int open = SignatureHelp.openBracket(text, offset);
        Signature signature = open < 0 ? null : Language.services().signature(Language.sources(place, text), place.name(), offset);
        return signature == null ? new IContextInformation[0] : new IContextInformation[] {new SignatureHelp.Information(signature, open)};
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {'.'};
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[] {'(', ','};
    }

    @Override
    public String getErrorMessage() {
        return "Nothing of the language can stand here.";
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return new SignatureHelp.Presenter();
    }
}
