/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.swt.events.MouseListener;
import org.fettle.workbench.editor.text.Mistake;
import org.fettle.workbench.editor.text.RuleRepairs;

/** A click on a mark in the ruler goes to it and shows its repairs. */
final class RuleRuler {
    private RuleRuler() {
    }

    static void openRepairsOnClick(IVerticalRuler ruler, ISourceViewer viewer, RuleRepairs repairs) {
        ruler.getControl().addMouseListener(MouseListener.mouseUpAdapter(event -> {
            int line = ruler.toDocumentLineNumber(event.y);
            Position mark = event.button == 1 ? mark(viewer, line) : null;
            if (mark != null) {
                viewer.setSelectedRange(mark.offset, 0);
                viewer.getTextWidget().setFocus();
                repairs.open(viewer);
            }
        }));
    }

    private static Position mark(ISourceViewer viewer, int line) {
        for (var all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = annotation instanceof Mistake mistake && mistake.isQuickFixable() ? viewer.getAnnotationModel().getPosition(mistake)
                    : null;
            try {
                if (position != null && viewer.getDocument().getLineOfOffset(position.offset) == line) {
                    return position;
                }
            } catch (BadLocationException e) {
                continue; // the mark is of a text that has just become shorter
            }
        }
        return null;
    }
}
