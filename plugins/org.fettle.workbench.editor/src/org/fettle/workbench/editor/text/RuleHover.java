/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.fettle.language.ide.Hover;
import org.fettle.language.ide.QuickFix;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RulePlace;

/** What is wrong under the pointer, how it may be repaired, and what the word means. The content is worked out in a thread of the platform's. */
final class RuleHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
    private static final int FIXES_SHOWN = 3;

    private final RulePlace place;

    RuleHover(RulePlace place) {
        this.place = place;
    }

    @Override
    public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
        List<String> parts = new ArrayList<>();
        if (viewer instanceof ISourceViewer source && source.getAnnotationModel() != null) {
            addMistakes(source.getAnnotationModel(), region.getOffset(), parts);
            addExamples(source.getAnnotationModel(), region.getOffset(), parts);
        }
        String text = viewer.getDocument().get();
        Hover hover = Language.services().hover(Language.sources(place, text), place.name(), region.getOffset(), OpenReturn.facts());
        if (hover != null) {
            parts.add((parts.isEmpty() ? "" : "# ") + described(hover));
        }
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    /** The title, the meaning, what the open return has of it, and the codes of a list last: they are many. */
    private static String described(Hover hover) {
        List<String> meaning = new ArrayList<>(List.of(hover.title()));
        List<String> codes = new ArrayList<>();
        hover.text().lines().filter(line -> !line.isEmpty())
                .forEach(line -> (codes.isEmpty() && NotePresenter.codeLength(line) == 0 ? meaning : codes).add(line));
        if (!hover.facts().isEmpty()) {
            meaning.add("# In the open return");
            meaning.add(hover.facts());
            if (!codes.isEmpty()) {
                meaning.add("# Codes");
            }
        }
        meaning.addAll(codes);
        return String.join("\n", meaning);
    }

    private static void addMistakes(IAnnotationModel model, int offset, List<String> parts) {
        for (Mistake mistake : Mistakes.all(model)) {
            Position position = model.getPosition(mistake);
            if (position != null && (position.includes(offset) || position.length == 0 && position.offset == offset)) {
                StringBuilder part = new StringBuilder(mistake.getText());
                List<QuickFix> fixes = mistake.fixes() == null ? List.of() : mistake.fixes();
                fixes.stream().limit(FIXES_SHOWN).forEach(fix -> part.append("\nCtrl+1  ").append(fix.title()));
                parts.add(part.toString());
            }
        }
    }

    private static void addExamples(IAnnotationModel model, int offset, List<String> parts) {
        for (ExampleMark mark : ExampleMarks.all(model)) {
            Position position = model.getPosition(mark);
            if (position != null && position.includes(offset)) {
                parts.add(mark.getText());
            }
        }
    }

    @Override
    @Deprecated
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return (String) getHoverInfo2(viewer, region);
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return NotePresenter.control(EditorsUI.getTooltipAffordanceString());
    }
}
