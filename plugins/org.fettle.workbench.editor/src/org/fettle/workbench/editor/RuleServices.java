/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.fettle.cases.CaseState;
import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.Token;
import org.fettle.workbench.ui.CaseSession;

/** Asks the language about a file that is being edited, with what stands in the other open editors of its pack. */
final class RuleServices {
    private final Path file;

    /** @param file the file that is edited */
    RuleServices(Path file) {
        this.file = file;
    }

    /** The language is set up when the first editor needs it. */
    private static final class Language {
        static final FettleServices SERVICES = new FettleServices();
    }

    /** The stretches to colour. */
    static List<Token> tokens(String text) {
        return Language.SERVICES.tokens(text);
    }

    /** What is wrong with the file; faults of other files of the pack are theirs to show. */
    List<Diagnostic> diagnostics(String text) {
        return Language.SERVICES.diagnostics(sources(text)).stream().filter(found -> found.problem().file().equals(name())).toList();
    }

    /** What may stand at a caret, the likeliest first. */
    List<Completion> complete(String text, int offset) {
        return Language.SERVICES.complete(sources(text), name(), offset);
    }

    private PackSources sources(String text) {
        try {
            PackSources sources = PackSources.read(pack());
            for (String other : sources.files().keySet()) {
                IPath path = IPath.fromPath(pack().resolve(other));
                ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(path, LocationKind.NORMALIZE);
                if (buffer != null && buffer.isDirty()) {
                    sources = sources.with(other, buffer.getDocument().get());
                }
            }
            return sources.with(name(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the pack of " + file + " cannot be read", e);
        }
    }

    private String name() {
        return pack().relativize(file).toString().replace('\\', '/');
    }

    /** The folder of the case's pack, or the file's own folder when it belongs to no open case. */
    private Path pack() {
        CaseState state = CaseSession.current().state();
        if (state.folder() != null && file.startsWith(state.folder().packs()) && !file.getParent().equals(state.folder().packs())) {
            Path packs = state.folder().packs();
            return packs.resolve(packs.relativize(file).getName(0));
        }
        return file.getParent();
    }
}
