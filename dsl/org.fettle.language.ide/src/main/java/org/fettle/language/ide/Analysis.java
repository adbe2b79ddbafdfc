/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Model;
import org.fettle.language.scoping.PackIndex;

/**
 * A pack as it stands while it is being typed: its files parsed and linked, and what is wrong with them. Given by
 * {@link FettleServices#analyse}; good for the time of that call only, and for the thread that made it. What has not changed since the last call
 * is neither parsed nor linked nor checked again.
 */
public interface Analysis {
    /** The texts that it is about. */
    PackSources sources();

    /** A number that grows with every change of a text, of any pack: equal stamps mean the same pack and the same texts. */
    long stamp();

    /**
     * A parsed file, whose references lead to what the files of the pack declare now.
     *
     * @param file file name within the pack
     * @return null when the pack has no such file
     */
    XtextResource resource(String file);

    /**
     * What a file declares.
     *
     * @param file file name within the pack
     * @return null when the pack has no such file or nothing of it could be read
     */
    default Model model(String file) {
        XtextResource resource = resource(file);
        return resource != null && !resource.getContents().isEmpty() && resource.getContents().get(0) instanceof Model model ? model : null;
    }

    /** The pack as the compiler takes it, without its problems: {@link #diagnostics()} has them. */
    LoadedPack loaded();

    /** Everything that the files declare, and the pack that they extend, by name. */
    PackIndex index();

    /**
     * What is wrong with a file, in the order of its lines.
     *
     * @param file file name within the pack
     * @return nothing when the pack has no such file
     * @throws CancellationException when whoever asked no longer wants to know; what was found so far is kept for the next call
     */
    List<Diagnostic> diagnostics(String file);

    /**
     * What is wrong with the pack, in the order of files and lines.
     *
     * @throws CancellationException when whoever asked no longer wants to know; what was found so far is kept for the next call
     */
    List<Diagnostic> diagnostics();

    /**
     * For work that takes long: ends it when whoever asked no longer wants to know.
     *
     * @throws CancellationException then
     */
    void checkCancelled();
}
