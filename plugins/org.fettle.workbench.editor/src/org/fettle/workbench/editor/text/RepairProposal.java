/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.List;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.fettle.language.ide.QuickFix;
import org.fettle.language.ide.TextEdit;
import org.fettle.workbench.editor.Icons;
import org.fettle.workbench.editor.live.RulePlace;

/** One repair of the Ctrl+1 list; beside the list stands what it changes. */
final class RepairProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3 {
    private final QuickFix fix;
    private final RulePlace place;
    private final boolean repair;
    private Point selection;

    /** @param repair whether it repairs something, rather than being offered where nothing is wrong */
    RepairProposal(QuickFix fix, RulePlace place, boolean repair) {
        this.fix = fix;
        this.place = place;
        this.repair = repair;
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        selection = Edits.apply(place, viewer.getDocument(), fix.edits());
        if (selection != null) {
            viewer.revealRange(selection.x, selection.y);
        }
    }

    @Override
    public void apply(IDocument document) {
        selection = Edits.apply(place, document, fix.edits());
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public String getDisplayString() {
        return fix.title();
    }

    @Override
    public String getAdditionalProposalInfo() {
        StringBuilder text = new StringBuilder(fix.title());
        List<TextEdit> edits = fix.edits();
        for (TextEdit edit : edits) {
            text.append('\n');
            if (!edit.file().equals(place.name())) {
                text.append("in ").append(edit.file()).append('\n');
            }
            text.append(edit.text().isBlank() ? "  (taken out)" : "  " + edit.text().strip().replace("\n", "\n  "));
        }
        return text.toString();
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return NotePresenter.control(null);
    }

    @Override
    public Image getImage() {
        return Icons.image(repair ? "repair" : "assist");
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        return false;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing is shown in the text before the repair is taken
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // as above
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int offset) {
        return null;
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int offset) {
        return offset;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
