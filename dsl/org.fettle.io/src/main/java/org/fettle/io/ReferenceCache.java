/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.fettle.data.Problem;
import org.fettle.data.Table;
import org.fettle.data.TableImage;
import org.fettle.data.TableType;

/**
 * Large references, kept as images in a folder. An image is valid as long as path, size and time of the file are those that it was made
 * of, and the
 * pack asks for the same columns; a stale or damaged one is as good as none.
 */
final class ReferenceCache {

    /** Smaller files are read fast enough. */
    static final long SMALLEST = 1 << 22;

    private ReferenceCache() {
    }

    /** Whether an image of a file would pay. */
    static boolean pays(SourceFile file, ReadOptions options) {
        return options.cache() != null && file.type().isReference() && file.bytes() >= SMALLEST;
    }

    /** What an image of a file is valid for. */
    static String key(Path file, TableType type) throws IOException {
        String columns = type.columns().stream().map(column -> column.name() + ' ' + column.type() + ' ' + column.ignoreCase())
                .collect(Collectors.joining(","));
        return file.toAbsolutePath() + "|" + Files.size(file) + '|' + Files.getLastModifiedTime(file) + '|' + type.name() + '|' + columns;
    }

    /** The file of an image: one for each file and reference, so that a newer image replaces an older one. */
    static Path place(Path cache, Path file, TableType type) {
        String name = type.name() + '|' + file.toAbsolutePath();
        return cache.resolve(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + ".image");
    }

    /**
     * Keeps a table that was read from a file. A failure costs nobody anything but time, so it is a note only.
     *
     * @param key the key of the file before it was read
     */
    static void keep(Table table, SourceFile file, String key, Path cache, List<Problem> problems) {
        if (!TableImage.isPossible(table)) {
            return;
        }
        Path beside = null;
        try {
            Files.createDirectories(cache);
            beside = Files.createTempFile(cache, ".reference", ".part");
            try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                TableImage.write(key, table, out);
            }
            Files.move(beside, place(cache, file.head().path(), file.type()), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            beside = null;
        } catch (IOException e) {
            problems.add(Problem.info("io.cache", cache.toString(), 0, 0, "the reference " + file.type().name()
                    + " could not be kept here to be loaded faster next time: " + Reasons.of(e)));
        } finally {
            delete(beside, problems);
        }
    }

    private static void delete(Path beside, List<Problem> problems) {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            problems.add(Problem.info("io.cache", beside.toString(), 0, 0, "could not be removed: " + Reasons.of(e)));
        }
    }
}
