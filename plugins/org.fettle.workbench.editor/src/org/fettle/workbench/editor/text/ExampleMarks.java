/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.fettle.language.ide.ExampleState;

/** Shows in the margin how examples went. A mark that is still right stays, so that nothing flickers. */
public final class ExampleMarks {
    private final ISourceViewer viewer;

    /** Marks of a viewer's text. */
    public ExampleMarks(ISourceViewer viewer) {
        this.viewer = viewer;
    }

    /** Shows how examples went; those that have not run have no mark unless something keeps them from it. */
    public void show(List<ExampleState> states) {
        if (viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()
                || !(viewer.getAnnotationModel() instanceof IAnnotationModelExtension model)) {
            return;
        }
        Map<Position, ExampleState> wanted = new LinkedHashMap<>();
        for (ExampleState state : states) {
            if (state.outcome() != ExampleState.Outcome.UNKNOWN || !state.faults().isEmpty()) {
                wanted.put(new Position(state.place().offset(), state.place().length()), state);
            }
        }
        List<Annotation> gone = new ArrayList<>();
        for (ExampleMark mark : all(viewer.getAnnotationModel())) {
            ExampleState now = wanted.get(viewer.getAnnotationModel().getPosition(mark));
            if (now != null && mark.shows(now)) {
                wanted.values().remove(now);
            } else {
                gone.add(mark);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach((position, state) -> added.put(new ExampleMark(state), position));
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.replaceAnnotations(gone.toArray(Annotation[]::new), added);
        }
    }

    /** The marks of a model. */
    public static List<ExampleMark> all(IAnnotationModel model) {
        List<ExampleMark> marks = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            if (all.next() instanceof ExampleMark mark) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
