/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.swt.graphics.Point;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.fettle.language.ide.TextEdit;
import org.fettle.workbench.editor.live.RulePlace;

/** Carries changes of texts out: in the document of a file that is open, where they can be undone in one step, or else in the file itself. */
public final class Edits {
    /** Stands in new text where the author goes on. */
    private static final String GO_ON = "…";

    private Edits() {
    }

    /**
     * Carries changes out.
     *
     * @param place    the file whose document is given
     * @param document its text
     * @param edits    changes of this and other files of the pack, which do not overlap
     * @return what to select in the document afterwards: where the author goes on, or else the end of the last change; null when nothing changed in it
     * @throws IllegalStateException when another file of the pack cannot be written; says which and why
     */
    public static Point apply(RulePlace place, IDocument document, List<TextEdit> edits) {
        Map<String, List<TextEdit>> others = new LinkedHashMap<>();
        List<TextEdit> own = new ArrayList<>();
        for (TextEdit edit : edits) {
            (edit.file().equals(place.name()) ? own : others.computeIfAbsent(edit.file(), name -> new ArrayList<>())).add(edit);
        }
        others.forEach((name, list) -> applyElsewhere(place, name, list));
        return apply(document, own);
    }

    /** Carries changes of one document out, from its end to its beginning, so that one undo takes them back. */
    static Point apply(IDocument document, List<TextEdit> edits) {
        if (edits.isEmpty()) {
            return null;
        }
        List<TextEdit> sorted = edits.stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed()).toList();
        IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        IDocumentExtension4 session = sorted.size() > 1 && document instanceof IDocumentExtension4 extension ? extension : null;
        DocumentRewriteSession rewrite = session == null ? null : session.startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL);
        if (undo != null) {
            undo.beginCompoundChange();
        }
        Point selection = null;
        try {
            for (TextEdit edit : sorted) {
                document.replace(edit.offset(), edit.length(), edit.text());
                int moved = edit.text().length() - edit.length();
                int goOn = edit.text().indexOf(GO_ON);
                selection = goOn >= 0 ? new Point(edit.offset() + goOn, GO_ON.length())
                        : selection == null ? new Point(edit.offset() + edit.text().length(), 0) : new Point(selection.x + moved, selection.y);
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException("the text is no longer the one that the change was made for", e);
        } finally {
            if (undo != null) {
                undo.endCompoundChange();
            }
            if (rewrite != null) {
                session.stopRewriteSession(rewrite);
            }
        }
        return selection;
    }

    private static void applyElsewhere(RulePlace place, String name, List<TextEdit> edits) {
        IPath path = IPath.fromPath(place.file(name));
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        try {
            boolean open = buffers.getTextFileBuffer(path, LocationKind.NORMALIZE) != null;
            buffers.connect(path, LocationKind.NORMALIZE, new NullProgressMonitor());
            try {
                ITextFileBuffer buffer = buffers.getTextFileBuffer(path, LocationKind.NORMALIZE);
                apply(buffer.getDocument(), edits);
                if (!open) {
                    buffer.commit(new NullProgressMonitor(), false);
                }
            } finally {
                buffers.disconnect(path, LocationKind.NORMALIZE, new NullProgressMonitor());
            }
        } catch (CoreException e) {
            throw new IllegalStateException(place.file(name) + " cannot be changed: " + e.getMessage(), e);
        }
    }
}
