/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Stop;

/** Where the author goes on in a text that was put in: Tab goes from one place to the next, Enter leaves them, places of one group are typed together. */
final class TabStops {
    private TabStops() {
    }

    /**
     * Lets the author go through the places of a text that was put in.
     *
     * @return what is selected: offset and length
     */
    static Point enter(ITextViewer viewer, Completion completion) throws BadLocationException {
        if (completion.stops().isEmpty()) {
            return new Point(completion.start() + completion.caret(), 0);
        }
        IDocument document = viewer.getDocument();
        LinkedModeModel model = new LinkedModeModel();
        Stop first = null;
        int number = 0;
        Map<Integer, List<Stop>> groups = new TreeMap<>();
        for (Stop stop : completion.stops()) {
            groups.computeIfAbsent(stop.group(), group -> new ArrayList<>()).add(stop);
        }
        for (List<Stop> stops : groups.values()) {
            LinkedPositionGroup group = new LinkedPositionGroup();
            for (Stop stop : stops) {
                group.addPosition(position(document, completion.start() + stop.offset(), stop, number++));
            }
            model.addGroup(group);
            first = first == null ? stops.get(0) : first;
        }
        model.forceInstall();
        LinkedModeUI places = new EditorLinkedModeUI(model, viewer);
        places.setExitPosition(viewer, completion.start() + completion.insert().length(), 0, Integer.MAX_VALUE);
        places.enter();
        return new Point(completion.start() + first.offset(), first.length());
    }

    private static LinkedPosition position(IDocument document, int offset, Stop stop, int number) {
        if (stop.choices().size() < 2) {
            return new LinkedPosition(document, offset, stop.length(), number);
        }
        Choice[] choices = stop.choices().stream().map(Choice::new).toArray(Choice[]::new);
        ProposalPosition position = new ProposalPosition(document, offset, stop.length(), number, choices);
        for (Choice choice : choices) {
            choice.place = position;
        }
        return position;
    }

    /** One of the texts that may stand at a place, which moves while the places before it are filled in. */
    private static final class Choice implements ICompletionProposal, ICompletionProposalExtension2 {
        private final String text;
        private Position place;

        Choice(String text) {
            this.text = text;
        }

        @Override
        public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
            apply(viewer.getDocument());
        }

        @Override
        public void apply(IDocument document) {
            try {
                document.replace(place.getOffset(), place.getLength(), text);
            } catch (BadLocationException e) {
                throw new IllegalStateException("the place is no longer in the text", e);
            }
        }

        @Override
        public boolean validate(IDocument document, int offset, DocumentEvent event) {
            int typed = offset - place.getOffset();
            try {
                return typed >= 0 && typed <= text.length() && text.regionMatches(true, 0, document.get(place.getOffset(), typed), 0, typed);
            } catch (BadLocationException e) {
                return false;
            }
        }

        @Override
        public Point getSelection(IDocument document) {
            return new Point(place.getOffset() + place.getLength(), 0);
        }

        @Override
        public String getDisplayString() {
            return text;
        }

        @Override
        public void selected(ITextViewer viewer, boolean smartToggle) {
            // nothing is shown in the text before it is taken
        }

        @Override
        public void unselected(ITextViewer viewer) {
            // as above
        }

        @Override
        public String getAdditionalProposalInfo() {
            return null;
        }

        @Override
        public Image getImage() {
            return null;
        }

        @Override
        public IContextInformation getContextInformation() {
            return null;
        }
    }
}
