/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.io.xlsx.WorkbookException;

/**
 * Writes a return as the files that it was read from. Where nothing changed the files are byte for byte those that were read. Either all files are written or
 * none: they are made beside their places and moved there when all are complete.
 */
public final class ReturnWriter {

    private ReturnWriter() {
    }

    /**
     * Writes the tables of one year into a folder, under the names that their files had. References are left out.
     *
     * @param data     the return
     * @param period   the year
     * @param folder   the folder, made when it is not there; must not be the folder that the return was read from
     * @param progress is told the tables written, and asked whether to go on
     * @return what went wrong; empty when everything was written
     * @throws org.fettle.data.CancelledException when the progress says so; nothing is written then
     */
    public static List<Problem> write(Return data, Period period, Path folder, Progress progress) {
        return write(ReturnFiles.of(data, period, ReturnForm.AS_READ, progress), folder, progress);
    }

    /**
     * Writes files into a folder.
     *
     * @param files    what to write
     * @param folder   the folder, made when it is not there; must not be the folder that the return was read from
     * @param progress is told the tables written, and asked whether to go on
     * @return what went wrong; empty when everything was written
     * @throws org.fettle.data.CancelledException when the progress says so; nothing is written then
     */
    public static List<Problem> write(ReturnFiles files, Path folder, Progress progress) {
        List<ReturnFiles.Output> outputs = files.outputs();
        progress.begin("Writing " + outputs.size() + (outputs.size() == 1 ? " file" : " files"), outputs.size());
        List<Problem> problems = new ArrayList<>(files.problems());
        Map<Path, Path> made = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (ReturnFiles.Output file : outputs) {
                writeBeside(files, file, folder, made, problems, progress);
                progress.worked(1);
            }
            if (problems.isEmpty()) {
                for (Map.Entry<Path, Path> file : made.entrySet()) {
                    Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
                made.clear();
            }
        } catch (IOException e) {
            problems.add(Problem.error("io.write", folder.toString(), 0, 0, "cannot be written: " + Reasons.of(e)));
        } finally {
            made.keySet().forEach(file -> delete(file, problems));
        }
        return problems;
    }

    private static void writeBeside(ReturnFiles files, ReturnFiles.Output file, Path folder, Map<Path, Path> made, List<Problem> problems,
            Progress progress) throws IOException {
        Path target = folder.resolve(file.name());
        if (file.source() != null && Files.exists(target) && Files.isSameFile(file.source(), target)) {
            problems.add(Problem.error("io.original", target.toString(), 0, 0, "is the original; choose another folder"));
            return;
        }
        Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        made.put(beside, target);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
            files.write(file, out, progress);
        } catch (CannotWriteException e) {
            problems.add(Problem.error("io.write", e.file(), e.line(), 0, e.getMessage()));
        } catch (WorkbookException e) {
            problems.add(Problem.error("io.write", file.name(), 0, 0, e.getMessage()));
        }
    }

    private static void delete(Path file, List<Problem> problems) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            problems.add(Problem.warning("io.leftover", file.toString(), 0, 0, "could not be removed: " + Reasons.of(e)));
        }
    }
}
