/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a sample. The sample is written into a working folder beside its place and moved there when it is complete. */
final class SampleFolder {
    private static final String WORKING = ".sample-in-progress";
    private static final String TRUTH = "truth.csv";
    private static final List<String> CONTENTS = List.of("this", "last", "clean", "reference", TRUTH, Readme.FILE);

    private final Path folder;
    private final Path working;
    private final boolean created;

    private SampleFolder(Path folder, Path working, boolean created) {
        this.folder = folder;
        this.working = working;
        this.created = created;
    }

    /**
     * Prepares a folder: creates it when it is not there.
     *
     * @throws FileAlreadyExistsException when it is a file, or holds something but no sample
     */
    static SampleFolder claim(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "is a file; name a folder for the sample");
        }
        boolean created = !Files.exists(folder);
        if (!created && !isSample(folder) && !isEmpty(folder)) {
            throw new FileAlreadyExistsException(folder.toString(), null,
                    "holds other files, which a sample would mix with; name an empty or new folder, or one with an earlier sample");
        }
        Path working = folder.resolve(WORKING);
        delete(working);
        Files.createDirectories(working);
        return new SampleFolder(folder, working, created);
    }

    private static boolean isSample(Path folder) {
        return Files.isRegularFile(folder.resolve(Readme.FILE)) && Files.isRegularFile(folder.resolve(TRUTH));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // The rest of a killed run does not count.
            return files.allMatch(file -> file.getFileName().toString().equals(WORKING));
        }
    }

    /** Where to write. */
    Path working() {
        return working;
    }

    /** Moves the written sample to its place, over an earlier one. */
    void publish() throws IOException {
        for (String name : CONTENTS) {
            delete(folder.resolve(name));
        }
        for (String name : CONTENTS) {
            Files.move(working.resolve(name), folder.resolve(name));
        }
    }

    /** Removes what is left of the working folder, and the folder itself when it was made for a sample that did not come. */
    void cleanUp() throws IOException {
        delete(working);
        if (created && isEmpty(folder)) {
            Files.deleteIfExists(folder);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
