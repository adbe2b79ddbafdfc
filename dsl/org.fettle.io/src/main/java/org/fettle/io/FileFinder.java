/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;

/** Finds out which file holds which tables: each kind of file in its own way. */
final class FileFinder {

    /** So many bytes of a file are looked at to tell what kind it is. */
    static final int START_BYTES = 4096;

    private final ReturnType type;
    private final List<TableSource> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private final Map<String, String> taken = new HashMap<>();
    private boolean nothing = true;

    FileFinder(ReturnType type) {
        this.type = type;
    }

    /** What can be read. */
    List<TableSource> found() {
        return found;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What was opened to look into it, and is to be closed when all is read. */
    List<Closeable> open() {
        return open;
    }

    String returnName() {
        return type.name();
    }

    /** What the return is made of. */
    ReturnType returnType() {
        return type;
    }

    void find(Sources sources) {
        sources.references().forEach(this::addReference);
        int before = problems.size();
        nothing = true;
        findYear(sources.thisYear(), Period.THIS);
        if (nothing && problems.subList(before, problems.size()).stream().noneMatch(Problem::isError)) {
            String where = sources.thisYear().stream().map(Path::toString).collect(Collectors.joining(", "));
            problems.add(Problem.error("io.none", where, 0, 0, "no file here holds a table of the return " + type.name()
                    + "; expected CSV files with names such as " + examples() + ", or a workbook with a sheet for each table"
                    + (type.xml() == null ? "" : ", or one XML file")));
        }
        findYear(sources.lastYear(), Period.LAST);
    }

    private String examples() {
        return type.tables().stream().limit(3).map(table -> table.fileStem() + ".csv").collect(Collectors.joining(", "));
    }

    private void addReference(String name, List<Path> files) {
        TableType reference = type.references().stream().filter(r -> r.name().equalsIgnoreCase(name.trim())).findFirst().orElse(null);
        if (reference == null) {
            String known = type.references().stream().map(TableType::name).collect(Collectors.joining(", "));
            problems.add(Problem.error("io.reference", files.get(0).toString(), 0, 0, "the return " + type.name() + " has no reference named "
                    + name + (known.isEmpty() ? "" : "; it has " + known)));
            return;
        }
        List<Path> absent = files.stream().filter(file -> !Files.isRegularFile(file)).toList();
        absent.forEach(file -> problems.add(missing(file)));
        if (!absent.isEmpty()) {
            return;
        }
        if (RegisterLayout.fits(reference) && (files.size() > 1 || RegisterSource.isWorkbook(files.get(0)))) {
            RegisterSource.find(reference, files, this);
        } else {
            // a second file is refused as one that holds the same table
            files.forEach(file -> look(new FileFormat.Candidate(file, List.of(reference), Period.THIS, true)));
        }
    }

    private static Problem missing(Path path) {
        return Problem.error("io.missing", path.toString(), 0, 0, "there is no such file or folder");
    }

    private void findYear(List<Path> paths, Period period) {
        List<TableType> tables = new ArrayList<>(type.tables());
        if (period.equals(Period.THIS)) {
            tables.addAll(type.references());
        }
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                list(path).forEach(file -> look(new FileFormat.Candidate(file, tables, period, false)));
            } else if (Files.isRegularFile(path)) {
                look(new FileFormat.Candidate(path, tables, period, true));
            } else {
                problems.add(missing(path));
            }
        }
    }

    /** Looks into one file. */
    void look(FileFormat.Candidate file) {
        FileFormat.of(file.path(), start(file.path())).find(file, this);
    }

    /** The first bytes of a file. */
    static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START_BYTES);
        } catch (IOException e) {
            // the format that takes every file tries again, and says whether it matters
            return new byte[0];
        }
    }

    private List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !isHidden(file)).sorted().toList();
        } catch (IOException e) {
            problems.add(Problem.error("io.unreadable", folder.toString(), 0, 0, "cannot be read: " + Reasons.of(e)));
            return List.of();
        }
    }

    private static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        // the second is what office programs leave while a file is open
        return name.startsWith(".") || name.startsWith("~");
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Keeps something open until all is read. */
    void keepOpen(Closeable opened) {
        open.add(opened);
    }

    /**
     * Takes tables for the return.
     *
     * @param source  where they are
     * @param problem why they cannot be read, or null
     */
    void add(TableSource source, Problem problem) {
        nothing &= source.tables().stream().allMatch(TableType::isReference);
        for (TableType table : source.tables()) {
            String other = taken.putIfAbsent(source.period().label() + ' ' + table.name(), source.name());
            if (other != null) {
                problems.add(Problem.error("io.twice", source.name(), 0, 0, "holds the table " + table.name() + " of "
                        + source.period().label() + " year, and so does " + other + "; keep one of them"));
                return;
            }
        }
        if (problem != null) {
            problems.add(problem);
        } else {
            found.add(source);
        }
    }
}
