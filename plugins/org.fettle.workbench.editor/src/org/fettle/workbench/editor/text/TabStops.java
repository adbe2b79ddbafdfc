/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
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
        ICompletionProposal[] choices = stop.choices().stream().map(choice -> new CompletionProposal(choice, offset, stop.length(), choice.length()))
                .toArray(ICompletionProposal[]::new);
        return new ProposalPosition(document, offset, stop.length(), number, choices);
    }
}
