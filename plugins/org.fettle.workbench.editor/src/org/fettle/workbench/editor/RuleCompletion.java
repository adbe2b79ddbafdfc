/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.fettle.language.ide.Completion;

/** Offers what may stand at the caret, with what it means. */
final class RuleCompletion implements IContentAssistProcessor {
    private final RuleServices services;

    RuleCompletion(RuleServices services) {
        this.services = services;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        return services.complete(document.get(), offset).stream().map(RuleCompletion::proposal).toArray(ICompletionProposal[]::new);
    }

    private static ICompletionProposal proposal(Completion completion) {
        String label = completion.detail().isEmpty() ? completion.label() : completion.label() + "  -  " + completion.detail();
        String documentation = completion.documentation().isEmpty() ? null : completion.documentation();
        return new CompletionProposal(completion.insert(), completion.start(), completion.length(), completion.caret(), null, label, null,
                documentation);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {'.'};
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
