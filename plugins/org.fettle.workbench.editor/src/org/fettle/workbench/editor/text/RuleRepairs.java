/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension3;
import org.eclipse.swt.graphics.Point;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.QuickFix;
import org.fettle.workbench.editor.live.Background;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.LiveFile;

/** Ctrl+1: the repairs of what is wrong at the caret or else on its line, and changes that may be wanted there. Worked out first, then shown. */
public final class RuleRepairs implements IQuickAssistProcessor {
    private final LiveFile file;
    private List<ICompletionProposal> ready = List.of();
    private String message;

    /** @param file the file under analysis */
    public RuleRepairs(LiveFile file) {
        this.file = file;
    }

    /** The mistakes at the caret or, when there is none, on its line; and the place to look for assists at. */
    private record Question(List<Mistake> mistakes, PackSources sources, int offset, int length) {
    }

    /** Looks for repairs at the selection and then opens the list. */
    public void open(ISourceViewer viewer) {
        if (file.place().isReadOnly()) {
            show(viewer, List.of(), "The file belongs to a bundled pack and cannot be changed. Extend the pack, and tune or add rules in your own.");
            return;
        }
        Point selected = viewer.getSelectedRange();
        long stamp = file.stamp();
        Question question = new Question(at(viewer, selected.x), Language.sources(file.place(), viewer.getDocument().get()), selected.x, selected.y);
        Background.ask("Looking for repairs", true, monitor -> proposals(question), found -> {
            if (file.stamp() == stamp && !viewer.getTextWidget().isDisposed()) {
                show(viewer, found, "There is no repair and nothing to suggest here.");
            }
        });
    }

    private void show(ISourceViewer viewer, List<ICompletionProposal> found, String none) {
        ready = found;
        message = none;
        if (viewer instanceof ISourceViewerExtension3 extension && extension.getQuickAssistAssistant() != null) {
            extension.getQuickAssistAssistant().showPossibleQuickAssists();
        }
    }

    private List<ICompletionProposal> proposals(Question question) {
        FettleServices services = Language.services();
        Set<QuickFix> repairs = new LinkedHashSet<>();
        for (Mistake mistake : question.mistakes) {
            repairs.addAll(services.fixes(question.sources, mistake.diagnostic()));
        }
        List<ICompletionProposal> proposals = new ArrayList<>();
        repairs.forEach(fix -> proposals.add(new RepairProposal(fix, file.place(), true)));
        for (QuickFix assist : services.assists(question.sources, file.place().name(), question.offset, question.length)) {
            // what repairs the line may be offered for the place too
            if (repairs.stream().noneMatch(repair -> repair.title().equals(assist.title()))) {
                proposals.add(new RepairProposal(assist, file.place(), false));
            }
        }
        return proposals;
    }

    private static List<Mistake> at(ISourceViewer viewer, int offset) {
        IAnnotationModel model = viewer.getAnnotationModel();
        IDocument document = viewer.getDocument();
        List<Mistake> onCaret = new ArrayList<>();
        List<Mistake> onLine = new ArrayList<>();
        try {
            int line = document.getLineOfOffset(offset);
            for (Mistake mistake : Mistakes.all(model)) {
                Position position = model.getPosition(mistake);
                if (position == null || position.isDeleted()) {
                    continue;
                }
                if (offset >= position.offset && offset <= position.offset + position.length) {
                    onCaret.add(mistake);
                } else if (document.getLineOfOffset(position.offset) == line) {
                    onLine.add(mistake);
                }
            }
        } catch (BadLocationException e) {
            return onCaret;
        }
        return onCaret.isEmpty() ? onLine : onCaret;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        return ready.toArray(ICompletionProposal[]::new);
    }

    @Override
    public String getErrorMessage() {
        return ready.isEmpty() ? message : null;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof Mistake mistake && mistake.isQuickFixable();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }
}
