/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.function.Predicate;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.swt.events.MouseListener;
import org.fettle.workbench.editor.preview.ExampleActions;
import org.fettle.workbench.editor.text.ExampleMark;
import org.fettle.workbench.editor.text.Mistake;

/** A click on a mark in the ruler goes to it, and shows the repairs of a mistake or why an example fails. */
final class RuleRuler {
    private RuleRuler() {
    }

    static void followClicks(IVerticalRuler ruler, RuleEditor editor) {
        ruler.getControl().addMouseListener(MouseListener.mouseUpAdapter(event -> {
            if (event.button == 1) {
                clicked(editor, ruler.toDocumentLineNumber(event.y));
            }
        }));
    }

    private static void clicked(RuleEditor editor, int line) {
        ISourceViewer viewer = editor.viewer();
        Position repairable = mark(viewer, line, annotation -> annotation instanceof Mistake mistake && mistake.isQuickFixable());
        if (repairable != null) {
            viewer.setSelectedRange(repairable.offset, 0);
            viewer.getTextWidget().setFocus();
            editor.configuration().repairs().open(viewer);
            return;
        }
        Position example = mark(viewer, line, ExampleMark.class::isInstance);
        if (example != null) {
            viewer.setSelectedRange(example.offset, 0);
            ExampleActions.explain(editor);
        }
    }

    private static Position mark(ISourceViewer viewer, int line, Predicate<Annotation> wanted) {
        for (var all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = wanted.test(annotation) ? viewer.getAnnotationModel().getPosition(annotation) : null;
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
