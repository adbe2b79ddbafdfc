/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/**
 * Where a file of rules belongs: a folder is a pack; a text that is in no folder is a pack of its own.
 *
 * @param folder the pack's folder, or null for a text that is in none
 * @param uri    the address of the only file of a pack without folder, or null
 * @param file   the file's name within the pack
 */
record PackPlace(Path folder, String uri, String file) {
    private static final String LONE = "untitled.fettle";

    /** The place of an address as the editor writes it. */
    static PackPlace of(String uri) {
        try {
            URI parsed = URI.create(uri);
            if ("file".equals(parsed.getScheme())) {
                Path path = Path.of(parsed).toAbsolutePath().normalize();
                if (path.getParent() != null && path.getFileName() != null) {
                    return new PackPlace(path.getParent(), null, path.getFileName().toString());
                }
            }
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // No file that this machine has: the text stands alone.
            return new PackPlace(null, uri, LONE);
        }
        return new PackPlace(null, uri, LONE);
    }

    /** What tells packs apart. */
    Object pack() {
        return folder != null ? folder : uri;
    }

    /** The address of a file of the pack. */
    String uriOf(String name) {
        return folder == null ? uri : folder.resolve(name).toUri().toString();
    }
}
