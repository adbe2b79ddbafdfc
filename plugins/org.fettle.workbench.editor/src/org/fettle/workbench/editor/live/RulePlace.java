/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.live;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.fettle.cases.CaseState;
import org.fettle.language.BaseFiles;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Places;

/**
 * Where a rule file belongs.
 *
 * @param folder the folder of its pack
 * @param name   the file's name within the pack, with slashes
 * @param kind   whose pack it is
 */
public record RulePlace(Path folder, String name, Kind kind) {
    /** Whose pack it is. */
    public enum Kind {
        /** Came with the program; read only. */
        BUNDLED,
        /** A pack of the open case. */
        CASE,
        /** Some other folder. */
        ELSEWHERE
    }

    /** The place of a file: a pack that came with the program, one of the open case, or else the folder that it lies in. */
    public static RulePlace of(Path path) {
        Path file = path.toAbsolutePath().normalize();
        CaseState state = CaseSession.current().state();
        if (state.folder() != null && file.startsWith(state.folder().packs())) {
            return below(state.folder().packs(), file, Kind.CASE);
        }
        Path bundled = bundled();
        return bundled != null && file.startsWith(bundled) ? below(bundled, file, Kind.BUNDLED)
                : new RulePlace(file.getParent(), file.getFileName().toString(), Kind.ELSEWHERE);
    }

    private static RulePlace below(Path packs, Path file, Kind kind) {
        Path inside = packs.relativize(file);
        Path folder = inside.getNameCount() > 1 ? packs.resolve(inside.getName(0)) : packs;
        return new RulePlace(folder, folder.relativize(file).toString().replace('\\', '/'), kind);
    }

    /** The folder of the packs that came with the program, or null when it is not known. */
    public static Path bundled() {
        try {
            return Places.packs().toAbsolutePath().normalize();
        } catch (IOException e) {
            Platform.getLog(RulePlace.class).warn("the bundled packs cannot be found", e);
            return null;
        }
    }

    /** The file. */
    public Path file() {
        return folder.resolve(name);
    }

    /** The file of another name of the pack; with the name of another pack and a slash in front it is of a pack that this one builds on. It need not be there. */
    public Path file(String other) {
        return BaseFiles.find(Language.bases(), folder, other).orElse(folder.resolve(other));
    }

    /** Whether the file must not be changed. */
    public boolean isReadOnly() {
        return kind == Kind.BUNDLED;
    }
}
