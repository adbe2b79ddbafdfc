/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.QuickFix;
import org.fettle.workbench.editor.live.Background;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.LiveFile;
import org.fettle.workbench.editor.live.RuleAnalysis;

/** Underlines what is wrong and marks it in both rulers. A mark that is still right stays, so that nothing flickers. */
final class Mistakes implements Consumer<RuleAnalysis> {
    /** A file that is wrong all over is not asked for the repairs of each line. */
    private static final int MOST_FIXES = 60;

    private final ISourceViewer viewer;
    private final LiveFile file;
    private Job fixes;

    Mistakes(ISourceViewer viewer, LiveFile file) {
        this.viewer = viewer;
        this.file = file;
    }

    @Override
    public void accept(RuleAnalysis found) {
        if (!(viewer.getAnnotationModel() instanceof IAnnotationModelExtension model)) {
            return;
        }
        Map<Diagnostic, Position> wanted = new LinkedHashMap<>();
        for (Diagnostic diagnostic : found.ofFile()) {
            int start = Math.min(diagnostic.offset(), found.text().length());
            wanted.put(diagnostic, new Position(start, Math.min(diagnostic.length(), found.text().length() - start)));
        }
        List<Annotation> gone = new ArrayList<>();
        List<Mistake> left = all(viewer.getAnnotationModel());
        for (Mistake mistake : left) {
            Position now = wanted.get(mistake.diagnostic());
            if (now != null && now.equals(viewer.getAnnotationModel().getPosition(mistake))) {
                wanted.remove(mistake.diagnostic());
            } else {
                gone.add(mistake);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach((diagnostic, position) -> added.put(new Mistake(diagnostic), position));
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.replaceAnnotations(gone.toArray(Annotation[]::new), added);
        }
        findFixes(found);
    }

    /** The marks of a model. */
    static List<Mistake> all(IAnnotationModel model) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            if (all.next() instanceof Mistake mistake) {
                mistakes.add(mistake);
            }
        }
        return mistakes;
    }

    /** Repairs are looked for when nothing else is to do; then the marks that have some get their light bulb. */
    private void findFixes(RuleAnalysis found) {
        if (fixes != null) {
            fixes.cancel();
        }
        if (file.place().isReadOnly()) {
            return;
        }
        List<Mistake> marks = all(viewer.getAnnotationModel()).stream().limit(MOST_FIXES).toList();
        if (marks.isEmpty()) {
            return;
        }
        fixes = Background.ask("Looking for repairs", true, monitor -> {
            Map<Mistake, List<QuickFix>> repairs = new LinkedHashMap<>();
            for (Mistake mark : marks) {
                if (monitor.isCanceled() || file.stamp() != found.stamp()) {
                    return Map.<Mistake, List<QuickFix>>of();
                }
                repairs.put(mark, Language.services().fixes(found.sources(), mark.diagnostic()));
            }
            return repairs;
        }, this::show);
    }

    private void show(Map<Mistake, List<QuickFix>> repairs) {
        if (viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed() || viewer.getAnnotationModel() == null) {
            return;
        }
        IAnnotationModel model = viewer.getAnnotationModel();
        repairs.forEach((mark, found) -> {
            boolean before = mark.isQuickFixable();
            mark.setFixes(found);
            Position position = model.getPosition(mark);
            if (position != null && before != mark.isQuickFixable() && model instanceof IAnnotationModelExtension extension) {
                // tells the ruler that the picture is another
                extension.modifyAnnotationPosition(mark, new Position(position.getOffset(), position.getLength()));
            }
        });
    }
}
