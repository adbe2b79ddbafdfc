/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a case keeps its things: {@code this/} and {@code last/} hold the files of the return (which are never written to), {@code reference/} those of
 * the references, {@code packs/} one folder for each rule pack (which the user may edit), {@code case.json} the settings, {@code journal.jsonl} the edits.
 *
 * @param root the folder
 */
public record CaseFolder(Path root) {

    /** Makes the path absolute, so that it says the same wherever the program was started. */
    public CaseFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** This year's files. */
    public Path thisYear() {
        return root.resolve("this");
    }

    /** Last year's files; the folder may be missing. */
    public Path lastYear() {
        return root.resolve("last");
    }

    /** Files of the references, named like the references; the folder may be missing. */
    public Path references() {
        return root.resolve("reference");
    }

    /** One folder a pack. */
    public Path packs() {
        return root.resolve("packs");
    }

    /** The settings. */
    public Path settings() {
        return root.resolve("case.json");
    }

    /** The edits. */
    public Path journal() {
        return root.resolve("journal.jsonl");
    }

    /** Whether the folder is a case: it has settings. */
    public boolean exists() {
        return Files.isRegularFile(settings());
    }

    /** The case's name: that of its folder. */
    public String name() {
        return root.getFileName() == null ? root.toString() : root.getFileName().toString();
    }

    /** The rule files of a pack, sorted by path. */
    public List<Path> ruleFiles(String pack) throws IOException {
        Path folder = packs().resolve(pack);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.getFileName().toString().endsWith(".fettle")).filter(Files::isRegularFile).forEach(files::add);
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }
}
