/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.fettle.data.FileTrouble;

/** Files that are there whole or not at all, and are on the disk when the call that wrote them returns. */
public final class SafeFiles {
    private static final int MOST_ASIDE = 1_000;

    private SafeFiles() {
    }

    /** Writes what is to be in a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream is closed by the caller. */
        void write(OutputStream stream) throws IOException;
    }

    /**
     * Writes a file, or replaces the one that is there.
     *
     * @throws IOException when that is not possible, with a message for people; then the file is as it was
     */
    public static void write(Path file, Content content) throws IOException {
        try {
            replace(file, content);
        } catch (IOException e) {
            throw FileTrouble.notDone(file.getFileName() + " in the folder " + file.toAbsolutePath().getParent()
                    + " could not be written and is as it was", e);
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream stream = Channels.newOutputStream(channel)) {
                content.write(stream);
                stream.flush();
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Renames a file that cannot be used, so that it is kept and in nobody's way. Returns its new place. */
    public static Path setAside(Path file) throws IOException {
        for (int i = 1; i <= MOST_ASIDE; i++) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken" + (i == 1 ? "" : String.valueOf(i)));
            if (!Files.exists(aside)) {
                return Files.move(file, aside);
            }
        }
        throw new IOException("there are " + MOST_ASIDE + " broken files beside " + file + " already");
    }
}
