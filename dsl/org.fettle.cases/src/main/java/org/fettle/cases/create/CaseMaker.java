/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.create.GivenFile.Role;
import org.fettle.data.FileTrouble;
import org.fettle.data.Progress;

/**
 * Writes the folder of a new case. The files of the return are copied, so that the case has all that it needs and the given files stay as they are; registers
 * are large and shared by many cases, and are used where they are.
 */
public final class CaseMaker {
    private CaseMaker() {
    }

    /**
     * Makes the case; it appears when it is complete.
     *
     * @param folder   where to: a folder that is not there yet, or is empty
     * @param settings the settings; references of the files are added to theirs
     * @throws IOException when something cannot be written; then there is no case
     * @throws org.fettle.data.CancelledException when the progress was cancelled; then there is no case
     */
    public static void make(CaseFolder folder, CaseSettings settings, List<GivenFile> files, Progress progress) throws IOException {
        requireFree(folder.root());
        Path making = folder.root().resolveSibling("." + folder.name() + "." + ProcessHandle.current().pid() + ".part");
        FolderFiles.delete(making);
        try {
            Files.createDirectories(folder.root().getParent());
            CaseFolder draft = new CaseFolder(making);
            Files.createDirectories(draft.thisYear());
            Map<String, String> references = new TreeMap<>(settings.references());
            progress.begin("Copying files", files.size());
            for (GivenFile file : files) {
                progress.check();
                if (file.role() == Role.REFERENCE) {
                    references.put(file.tables().get(0).name(), file.path().toAbsolutePath().toString());
                } else if (file.role() != Role.LEFT_OUT) {
                    copy(file, file.role() == Role.THIS_YEAR ? draft.thisYear() : draft.lastYear());
                }
                progress.worked(1);
            }
            new CaseSettings(settings.title(), settings.year(), settings.pack(), settings.authority(), settings.parameters(), references)
                    .write(draft.settings());
            Files.deleteIfExists(folder.root());
            Files.move(making, folder.root());
        } catch (IOException e) {
            throw FileTrouble.notDone("The case was not made in " + folder.root(), e);
        } finally {
            FolderFiles.delete(making);
        }
    }

    private static void requireFree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> inside = Files.list(root)) {
                if (inside.findAny().isPresent()) {
                    throw new IOException("The folder " + root + " is there already and has files in it. Choose another name");
                }
            }
        }
    }

    /** A file whose table somebody named is called after the table, because that is how its table is known from then on. */
    private static void copy(GivenFile file, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = file.path().getFileName().toString();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? ".csv" : name.substring(dot);
        Path target = folder.resolve(file.byHand() ? file.tables().get(0).fileStem() + ending : name);
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve((dot < 0 ? name : name.substring(0, dot)) + " " + number + ending);
        }
        Files.copy(file.path(), target, StandardCopyOption.COPY_ATTRIBUTES);
        target.toFile().setWritable(true);
    }
}
