/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.function.IntConsumer;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.DefaultTextDoubleClickStrategy;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextDoubleClickStrategy;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.fettle.language.ide.typing.Typing;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.LiveFile;
import org.fettle.workbench.editor.live.RulePlace;

/** What the viewer of a rule file does beside showing text. */
public final class RuleViewerConfiguration extends TextSourceViewerConfiguration {
    private static final int OPEN_AFTER_MILLISECONDS = 200;
    /** Longer than the language takes for an answer. */
    private static final int LEAD_MILLISECONDS = 120;

    private final RulePlace place;
    private final IntConsumer openDeclaration;
    private final CompletionAhead ahead;
    private RuleColours colours;
    private RuleRepairs repairs;

    /**
     * A configuration.
     *
     * @param place           the file
     * @param openDeclaration goes to the declaration of what is at an offset
     */
    public RuleViewerConfiguration(RulePlace place, IPreferenceStore preferences, IntConsumer openDeclaration) {
        super(preferences);
        this.place = place;
        this.openDeclaration = openDeclaration;
        ahead = new CompletionAhead((text, offset) -> Language.services().complete(Language.sources(place, text), place.name(), offset));
    }

    /** Works out completion in advance. */
    public CompletionAhead completionAhead() {
        return ahead;
    }

    /** Connects what shows results with the file under analysis. */
    public void connect(LiveFile file) {
        file.addColourListener(colours::show);
        repairs = new RuleRepairs(file);
    }

    /** The repairs behind Ctrl+1. */
    public RuleRepairs repairs() {
        return repairs;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        PresentationReconciler reconciler = new PresentationReconciler();
        colours = new RuleColours(viewer);
        reconciler.setDamager(colours, IDocument.DEFAULT_CONTENT_TYPE);
        reconciler.setRepairer(colours, IDocument.DEFAULT_CONTENT_TYPE);
        return reconciler;
    }

    @Override
    public IReconciler getReconciler(ISourceViewer viewer) {
        return null; // the live file looks at the text
    }

    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant(true);
        RuleCompletion completion = new RuleCompletion(place, ahead, OPEN_AFTER_MILLISECONDS - LEAD_MILLISECONDS);
        assistant.setContentAssistProcessor(completion, IDocument.DEFAULT_CONTENT_TYPE);
        assistant.addCompletionListener(completion);
        assistant.setSorter(completion);
        assistant.setInformationControlCreator(NotePresenter.control(null));
        assistant.enableAutoInsert(true);
        assistant.enableAutoActivation(true);
        assistant.setAutoActivationDelay(OPEN_AFTER_MILLISECONDS);
        assistant.enableColoredLabels(true);
        assistant.setProposalPopupOrientation(IContentAssistant.PROPOSAL_OVERLAY);
        assistant.setContextInformationPopupOrientation(IContentAssistant.CONTEXT_INFO_ABOVE);
        assistant.setEmptyMessage("Nothing of the language can stand here.");
        assistant.setShowEmptyList(false);
        return assistant;
    }

    @Override
    public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
        QuickAssistAssistant assistant = new QuickAssistAssistant();
        assistant.setQuickAssistProcessor(new Deferred());
        assistant.setInformationControlCreator(NotePresenter.control(null));
        return assistant;
    }

    @Override
    public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer viewer, String contentType) {
        return new IAutoEditStrategy[] {new RuleTyping()};
    }

    @Override
    public String[] getIndentPrefixes(ISourceViewer viewer, String contentType) {
        return new String[] {Typing.STEP, "   ", "  ", " ", "\t", ""};
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return new RuleHover(place);
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType, int stateMask) {
        return new RuleHover(place);
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new DefaultAnnotationHover(false);
    }

    @Override
    public IHyperlinkDetector[] getHyperlinkDetectors(ISourceViewer viewer) {
        return new IHyperlinkDetector[] {new DeclarationLinks(openDeclaration)};
    }

    @Override
    public ITextDoubleClickStrategy getDoubleClickStrategy(ISourceViewer viewer, String contentType) {
        return new DefaultTextDoubleClickStrategy();
    }

    /** The repairs are known only when the file is connected. */
    private final class Deferred implements IQuickAssistProcessor {
        @Override
        public String getErrorMessage() {
            return repairs == null ? null : repairs.getErrorMessage();
        }

        @Override
        public boolean canFix(Annotation annotation) {
            return repairs != null && repairs.canFix(annotation);
        }

        @Override
        public boolean canAssist(IQuickAssistInvocationContext context) {
            return repairs != null && repairs.canAssist(context);
        }

        @Override
        public ICompletionProposal[] computeQuickAssistProposals(
                IQuickAssistInvocationContext context) {
            return repairs == null ? new ICompletionProposal[0] : repairs.computeQuickAssistProposals(context);
        }
    }
}
