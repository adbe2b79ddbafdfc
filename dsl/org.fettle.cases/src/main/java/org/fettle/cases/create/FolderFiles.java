/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class FolderFiles {
    private FolderFiles() {
    }

    /** Deletes a folder with all that is in it; nothing happens when it is not there. */
    static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(path)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
