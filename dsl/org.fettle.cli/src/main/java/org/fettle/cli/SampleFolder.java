/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** A folder with a made-up return: written whole or not at all, and never over anything else. */
final class SampleFolder {
    /** A work on a folder that may fail. */
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    private SampleFolder() {
    }

    /** Whether a sample was written to the folder. */
    static boolean isSample(Path folder) {
        return Files.isRegularFile(folder.resolve("truth.csv")) && Files.isDirectory(folder.resolve("this"));
    }

    /** Whether nothing is lost when a sample takes the folder's place. */
    static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /**
     * Fills a new folder beside the target and then puts it in the target's place; an earlier sample there goes.
     *
     * @throws IOException when it cannot be written; the target is then as it was
     */
    static void write(Path target, Filler filler) throws IOException {
        Path absolute = target.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path part = absolute.resolveSibling("." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectory(part);
            filler.fill(part);
            if (Files.exists(absolute)) {
                delete(absolute);
            }
            Files.move(part, absolute);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
