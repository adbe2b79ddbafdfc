/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.fettle.language.BasePacks;
import org.fettle.language.PackFolders;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.PackSources;

/** The one set of language services of the workbench, and the texts to ask it about. Its calls may take a while: not for the user interface's thread. */
public final class Language {
    private static final PackTexts TEXTS = new PackTexts();

    private Language() {
    }

    /** Set up when the first editor needs it. */
    private static final class Holder {
        static final FettleServices SERVICES = new FettleServices(bases());
    }

    /** Finds the packs that others extend: beside them, or among those that came with the program. */
    static BasePacks bases() {
        Path bundled = RulePlace.bundled();
        return new PackFolders(bundled == null ? List.of() : List.of(bundled)).ofTheProgram();
    }

    /** The services. */
    public static FettleServices services() {
        return Holder.SERVICES;
    }

    /**
     * The texts of a pack, with a text for one of its files.
     *
     * @throws UncheckedIOException when a file of the pack cannot be read
     */
    public static PackSources sources(RulePlace place, String text) {
        return sources(place).with(place.name(), text);
    }

    /**
     * The texts of a pack as they stand in the editors and on the disk.
     *
     * @throws UncheckedIOException when a file of the pack cannot be read
     */
    public static PackSources sources(RulePlace place) {
        try {
            return TEXTS.of(place.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("the pack in " + place.folder() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
