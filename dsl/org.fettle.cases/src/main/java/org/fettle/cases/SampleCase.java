/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;

import org.fettle.data.Progress;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleWriter;

/**
 * Makes the case that opens on first start: a made-up return with errors, and a copy of a rule pack, which the user may edit without spoiling the pack
 * that came with the program.
 */
public final class SampleCase {
    private static final int CHILDREN = 2_500;
    private static final long SEED = 903;
    private static final double ERROR_SHARE = 0.6;
    private static final int YEAR = 2024;

    private SampleCase() {
    }

    /**
     * For the build: writes the returns of the sample case, so that nobody waits for them at the first start.
     *
     * @param arguments the folder to write to; what it had before is replaced
     * @throws IOException when something cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        delete(folder);
        returns(folder, Progress.NONE);
    }

    /**
     * Makes the case in a folder that does not exist yet. It appears there when it is complete.
     *
     * @param folder   where to
     * @param pack     folder of the rule pack to copy
     * @param ready    the returns as {@link #main the build wrote} them; made now, as the same, when there is no such folder
     * @param progress told once a child that is made
     * @throws IOException when something cannot be written, or the pack's folder is not there
     * @throws org.fettle.data.CancelledException when the progress was cancelled; then there is no case
     */
    public static void make(CaseFolder folder, Path pack, Path ready, Progress progress) throws IOException {
        if (!Files.isDirectory(pack)) {
            throw new IOException("the rule pack " + pack + " that comes with Fettle is not there; install Fettle again");
        }
        Files.createDirectories(folder.root().getParent());
        Path making = folder.root().resolveSibling("." + folder.name() + "." + ProcessHandle.current().pid() + ".part");
        delete(making);
        try {
            if (Files.isDirectory(ready)) {
                copy(ready, making);
            } else {
                returns(making, progress);
            }
            CaseFolder draft = new CaseFolder(making);
            String name = pack.getFileName().toString();
            copy(pack, draft.packs().resolve(name));
            new CaseSettings("Sample case", options(making).collectionLabel(), name, SampleWriter.AUTHORITY, Map.of()).write(draft.settings());
            Files.move(making, folder.root());
        } finally {
            delete(making);
        }
    }

    private static SampleOptions options(Path folder) {
        return new SampleOptions(CHILDREN, SEED, ERROR_SHARE, YEAR, folder);
    }

    /** What the generator says about its errors is not for the case. */
    private static void returns(Path folder, Progress progress) throws IOException {
        SampleWriter.write(options(folder), progress);
        for (String answer : List.of("clean", "truth.csv")) {
            delete(folder.resolve(answer));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
