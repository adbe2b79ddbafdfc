/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a command writes, all or none. Each is written beside its target under a temporary name and takes its place in
 * {@link #commit()}; closing without a commit leaves the targets as they were.
 */
final class Outputs implements AutoCloseable {
    private record Pending(Path temporary, Path target, OutputStream stream) {
    }

    private final List<Pending> pending = new ArrayList<>();

    /** Opens a stream for the file. Things that are no plain files (a pipe, {@code /dev/null}) are written at once. */
    OutputStream open(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
            OutputStream direct = new BufferedOutputStream(Files.newOutputStream(absolute));
            pending.add(new Pending(null, absolute, direct));
            return direct;
        }
        Path resolved = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        // not Files.createTempFile: its files are readable by their owner only, and so would the result be
        Path temporary = resolved
                .resolveSibling("." + resolved.getFileName() + "." + ProcessHandle.current().pid() + "." + pending.size() + ".part");
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW), 1 << 16);
        pending.add(new Pending(temporary, resolved, stream));
        return stream;
    }

    /** Closes all streams and puts the files in their places. */
    void commit() throws IOException {
        for (Pending file : pending) {
            file.stream.close();
        }
        for (Pending file : pending) {
            if (file.temporary != null) {
                move(file.temporary, file.target);
            }
        }
        pending.clear();
    }

    @Override
    public void close() throws IOException {
        for (Pending file : pending) {
            file.stream.close();
            if (file.temporary != null) {
                Files.deleteIfExists(file.temporary);
            }
        }
        pending.clear();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
