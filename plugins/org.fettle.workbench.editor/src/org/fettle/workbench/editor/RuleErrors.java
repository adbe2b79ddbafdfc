/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.fettle.language.ide.Diagnostic;

/** Underlines what is wrong, a moment after the last key. Runs in a thread of its own and never shows results of an older text. */
final class RuleErrors implements IReconcilingStrategy, IReconcilingStrategyExtension {
    private static final String ERROR = "org.eclipse.ui.workbench.texteditor.error";
    private static final String WARNING = "org.eclipse.ui.workbench.texteditor.warning";
    private static final String INFO = "org.eclipse.ui.workbench.texteditor.info";

    private final RuleServices services;
    private final ISourceViewer viewer;
    private IDocument document;

    RuleErrors(RuleServices services, ISourceViewer viewer) {
        this.services = services;
        this.viewer = viewer;
    }

    @Override
    public void setDocument(IDocument newDocument) {
        document = newDocument;
    }

    @Override
    public void setProgressMonitor(IProgressMonitor monitor) {
        // a check takes a moment and is not worth being cancelled
    }

    @Override
    public void initialReconcile() {
        check();
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion part) {
        check();
    }

    @Override
    public void reconcile(IRegion part) {
        check();
    }

    private void check() {
        String text = document.get();
        List<Diagnostic> found = services.diagnostics(text);
        if (!text.equals(document.get()) || !(viewer.getAnnotationModel() instanceof IAnnotationModelExtension model)) {
            return;
        }
        List<Annotation> old = new ArrayList<>();
        for (Iterator<Annotation> all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (annotation instanceof Mistake) {
                old.add(annotation);
            }
        }
        Map<Annotation, Position> now = new HashMap<>();
        for (Diagnostic diagnostic : found) {
            int start = Math.min(diagnostic.offset(), text.length());
            now.put(new Mistake(diagnostic), new Position(start, Math.min(diagnostic.length(), text.length() - start)));
        }
        model.replaceAnnotations(old.toArray(Annotation[]::new), now);
    }

    /** A mark of ours, told apart from those of others. */
    private static final class Mistake extends Annotation {
        Mistake(Diagnostic diagnostic) {
            super(switch (diagnostic.problem().severity()) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO -> INFO;
            }, false, diagnostic.problem().message());
        }
    }
}
