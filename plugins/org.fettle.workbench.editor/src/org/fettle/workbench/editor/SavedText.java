/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Path;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.ui.texteditor.IElementStateListener;

/**
 * Knows when undoing or redoing has brought a text back to what the file says: there is nothing to save then. Undoing gives a document the stamp of the
 * text that it brings back, which is what tells.
 */
final class SavedText implements IDocumentListener, IElementStateListener {
    private final Path file;
    private final IDocument document;
    private final Runnable whenOther;
    private long saved;

    /**
     * Begins to watch the document of an open file.
     *
     * @param whenOther called when there is nothing to save any more, or something again
     */
    SavedText(Path file, IDocument document, Runnable whenOther) {
        this.file = file;
        this.document = document;
        this.whenOther = whenOther;
        fileSays();
        document.addDocumentListener(this);
    }

    private void fileSays() {
        ITextFileBuffer buffer = buffer();
        saved = buffer == null || buffer.isDirty() ? IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP : stamp(document);
    }

    private ITextFileBuffer buffer() {
        return FileBuffers.getTextFileBufferManager().getTextFileBuffer(IPath.fromPath(file), LocationKind.NORMALIZE);
    }

    private static long stamp(IDocument document) {
        return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
    }

    @Override
    public void elementDirtyStateChanged(Object element, boolean isDirty) {
        if (!isDirty) {
            fileSays();
        }
    }

    @Override
    public void elementContentReplaced(Object element) {
        fileSays();
    }

    @Override
    public void elementContentAboutToBeReplaced(Object element) {
        // Only what came of it matters.
    }

    @Override
    public void elementDeleted(Object element) {
        // The text is kept in the editor, which says so.
    }

    @Override
    public void elementMoved(Object element, Object moved) {
        // Rule files are not moved under an editor.
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // Only what came of it matters.
    }

    /** Once it was told that there is something to save, the buffer does not look again until it has been saved: it is told here. */
    @Override
    public void documentChanged(DocumentEvent event) {
        ITextFileBuffer buffer = buffer();
        boolean same = saved != IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP && stamp(document) == saved;
        if (buffer != null && same == buffer.isDirty() && (!same || buffer.isSynchronized())) {
            buffer.setDirty(!same);
            whenOther.run();
        }
    }
}
