/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.fettle.language.ide.Occurrence;
import org.fettle.workbench.editor.live.Background;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.LiveFile;

/** Marks the places of the file where the thing at the caret is named: where it is declared or read, and where a fix changes it. */
final class Occurrences {
    private static final String READ = "org.fettle.workbench.editor.occurrence";
    private static final String WRITE = "org.fettle.workbench.editor.occurrence.write";

    private final ISourceViewer viewer;
    private final LiveFile file;
    private Job asked;
    private List<Occurrence> shown = List.of();

    Occurrences(ISourceViewer viewer, LiveFile file) {
        this.viewer = viewer;
        this.file = file;
    }

    /** Looks for the occurrences of what is at the caret; for the user interface's thread. */
    void caretAt(int offset) {
        if (asked != null) {
            asked.cancel();
        }
        if (!file.isCurrent()) {
            return; // asked again when the text has been looked at
        }
        long stamp = file.stamp();
        asked = Background.ask("Marking occurrences", true,
                monitor -> Language.services().highlights(file.last().sources(), file.place().name(), offset), found -> {
                    if (file.stamp() == stamp && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
                        show(found);
                    }
                });
    }

    private void show(List<Occurrence> found) {
        List<Occurrence> marked = found.size() > 1 ? found : List.of();
        if (marked.equals(shown) || !(viewer.getAnnotationModel() instanceof IAnnotationModelExtension model)) {
            return;
        }
        shown = marked;
        List<Annotation> gone = new ArrayList<>();
        for (Iterator<Annotation> all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (annotation.getType().startsWith(READ)) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        for (Occurrence occurrence : marked) {
            boolean write = occurrence.kind() == Occurrence.Kind.WRITE;
            String text = occurrence.kind() == Occurrence.Kind.DECLARATION ? "Declared here" : write ? "Changed here" : "Used here";
            added.put(new Annotation(write ? WRITE : READ, false, text),
                    new Position(occurrence.location().offset(), occurrence.location().length()));
        }
        model.replaceAnnotations(gone.toArray(Annotation[]::new), added);
    }
}
