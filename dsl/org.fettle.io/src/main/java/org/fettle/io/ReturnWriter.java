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
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
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
        List<Table> tables = data.loadedTables().stream().filter(t -> t.period().equals(period) && !t.type().isReference()).toList();
        progress.begin("Writing " + tables.size() + (tables.size() == 1 ? " file" : " files"), tables.size());
        List<Problem> problems = new ArrayList<>();
        Map<Path, Path> made = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<Path, List<Table>> file : byFile(tables).entrySet()) {
                writeBeside(data.type(), file.getValue(), file.getKey(), folder, made, problems, progress);
                progress.worked(file.getValue().size());
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

    /** The tables by the file that they came from; a table without one by the name of the file that it is to have. */
    private static Map<Path, List<Table>> byFile(List<Table> tables) {
        Map<Path, List<Table>> files = new LinkedHashMap<>();
        for (Table table : tables) {
            Path source = source(table);
            Path file = source != null ? source : Path.of(table.type().fileStem() + ".csv");
            files.computeIfAbsent(file, f -> new ArrayList<>()).add(table);
        }
        return files;
    }

    /** The file that a table came from; null when it did not come from one, or the file is gone. */
    private static Path source(Table table) {
        if (table.file().isEmpty()) {
            return null;
        }
        Path path = Path.of(table.file());
        Path ofSheet = Files.isRegularFile(path) ? path : SheetSource.fileOf(table.file());
        return ofSheet != null && Files.isRegularFile(ofSheet) ? ofSheet : null;
    }

    private static void writeBeside(ReturnType type, List<Table> tables, Path file, Path folder, Map<Path, Path> made, List<Problem> problems,
            Progress progress) throws IOException {
        boolean fromFile = source(tables.get(0)) != null;
        Path target = folder.resolve(file.getFileName().toString());
        if (fromFile && Files.exists(target) && Files.isSameFile(file, target)) {
            problems.add(Problem.error("io.original", target.toString(), 0, 0, "is the original; choose another folder"));
            return;
        }
        Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        made.put(beside, target);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
            if (fromFile) {
                FileFormat.of(file, FileFinder.start(file)).write(type, tables, file, out, progress);
            } else {
                new TableWriter(tables.get(0), out, progress).writeNew();
            }
        } catch (CannotWriteException e) {
            problems.add(Problem.error("io.write", e.file(), e.line(), 0, e.getMessage()));
        } catch (WorkbookException e) {
            problems.add(Problem.error("io.write", file.toString(), 0, 0, e.getMessage()));
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
