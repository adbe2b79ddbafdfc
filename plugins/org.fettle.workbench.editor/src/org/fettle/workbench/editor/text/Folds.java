/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.fettle.language.ide.OutlineItem;
import org.fettle.workbench.editor.live.RuleAnalysis;

/** What can be folded: everything of the outline that takes more than one line. What is folded stays folded while the text changes. */
final class Folds implements Consumer<RuleAnalysis> {
    private final ProjectionViewer viewer;

    Folds(ProjectionViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public void accept(RuleAnalysis found) {
        ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
        if (model == null) {
            return;
        }
        List<Position> wanted = new ArrayList<>();
        collect(viewer.getDocument(), found.outline(), wanted);
        List<Annotation> gone = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (!wanted.remove(model.getPosition(annotation))) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
        }
    }

    private static void collect(IDocument document, List<OutlineItem> items, List<Position> wanted) {
        for (OutlineItem item : items) {
            try {
                int first = document.getLineOfOffset(item.whole().offset());
                int last = document.getLineOfOffset(item.whole().offset() + item.whole().length());
                if (last > first) {
                    int start = document.getLineOffset(first);
                    Position position = new Position(start, document.getLineOffset(last) + document.getLineLength(last) - start);
                    if (!wanted.contains(position)) {
                        wanted.add(position);
                    }
                }
            } catch (BadLocationException e) {
                continue; // the item is of a text that has just become shorter; the next analysis knows better
            }
            collect(document, item.children(), wanted);
        }
    }
}
