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
import org.fettle.language.ide.Fold;
import org.fettle.workbench.editor.live.RuleAnalysis;

/** What can be folded: blocks, examples and longer remarks. What is folded stays folded while the text changes. */
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
        List<Position> wanted = positions(viewer.getDocument(), found.folds());
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

    private static List<Position> positions(IDocument document, List<Fold> folds) {
        List<Position> positions = new ArrayList<>();
        for (Fold fold : folds) {
            try {
                int start = document.getLineOffset(fold.firstLine());
                positions.add(new Position(start, document.getLineOffset(fold.lastLine()) + document.getLineLength(fold.lastLine()) - start));
            } catch (BadLocationException e) {
                continue; // found in a text that has just become shorter; the next analysis knows better
            }
        }
        return positions;
    }
}
