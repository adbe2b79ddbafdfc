/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fettle.cases.create.GivenFile.Role;
import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.io.FileLook;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;

/** Finds out what given files are: looks at all of them, and reads those of the return. Takes its time; for a background thread. */
public final class FileInspector {
    private static final int DEEPEST = 3;
    private static final int MOST_FILES = 500;
    /** Of the dates of the year with most. */
    private static final double LEAST_SHARE = 0.05;

    private final ReturnType type;
    private final LocalDate today;

    /**
     * An inspector.
     *
     * @param type  what the return of the pack is made of
     * @param today later dates than the end of this year are slips of the pen and say nothing of the year of a file
     */
    public FileInspector(ReturnType type, LocalDate today) {
        this.type = type;
        this.today = today;
    }

    /**
     * Looks at files, and at the files in folders down to the third level.
     *
     * @throws IOException when a folder cannot be read
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public List<GivenFile> inspect(List<Path> given, Progress progress) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path));
            } else {
                files.add(path);
            }
        }
        if (files.size() > MOST_FILES) {
            throw new IOException("There are " + files.size() + " files in there, which is no return. Choose the folder that holds its files");
        }
        List<GivenFile> found = new ArrayList<>();
        for (Path file : files) {
            progress.check();
            found.add(inspect(file, progress));
        }
        return found;
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(".") && !file.getFileName().toString().startsWith("~"))
                    .sorted().limit(MOST_FILES + 1L).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private GivenFile inspect(Path file, Progress progress) {
        FileLook.Found found = FileLook.look(type, file);
        if (found.tables().isEmpty()) {
            String why = found.problems().stream().map(Problem::message).findFirst().orElse("no table of the return " + type.name());
            return new GivenFile(file, Role.LEFT_OUT, List.of(), false, why, -1, 0, null, List.of());
        }
        if (found.tables().stream().allMatch(TableType::isReference)) {
            return new GivenFile(file, Role.REFERENCE, found.tables(), false, "", -1, 0, null, found.problems());
        }
        return read(file, found.tables(), progress);
    }

    private GivenFile read(Path file, List<TableType> tables, Progress progress) {
        ReadResult read = ReturnReader.read(type, Sources.of(file), new Dictionary(), ReadOptions.DEFAULT, progress);
        if (read.failed()) {
            String why = read.problems().stream().filter(Problem::isError).findFirst().map(Problem::message).orElse("cannot be read");
            return new GivenFile(file, Role.THIS_YEAR, tables, false, "", -1, 0, null, read.problems().isEmpty()
                    ? List.of(Problem.error("io.unreadable", file.toString(), 0, 0, why))
                    : read.problems());
        }
        int rows = 0;
        for (Table table : read.data().loadedTables()) {
            rows += table.rowCount();
        }
        return new GivenFile(file, Role.THIS_YEAR, tables, false, "", rows, read.repairs().size(), latest(read.data()), read.problems());
    }

    /** The latest date of the latest collection year that has its share of dates: a slip of the pen is of some year, but few are of the same. */
    private LocalDate latest(Return data) {
        long bound = LocalDate.of(today.getYear(), 12, 31).toEpochDay();
        TreeMap<Integer, Year> years = new TreeMap<>();
        for (Table table : data.loadedTables()) {
            for (Column column : table.columns()) {
                for (int row = 0; column.spec().type() == ColumnType.DATE && row < column.size(); row++) {
                    long day = column.value(row);
                    if (!Values.missing(day) && day <= bound) {
                        years.computeIfAbsent(GivenFile.year(LocalDate.ofEpochDay(day)).firstYear(), year -> new Year()).add(day);
                    }
                }
            }
        }
        int most = years.values().stream().mapToInt(year -> year.dates).max().orElse(0);
        return years.descendingMap().values().stream().filter(year -> year.dates >= most * LEAST_SHARE).findFirst()
                .map(year -> LocalDate.ofEpochDay(year.latest)).orElse(null);
    }

    /** The dates of a collection year. */
    private static final class Year {
        private int dates;
        private long latest = Long.MIN_VALUE;

        void add(long day) {
            dates++;
            latest = Math.max(latest, day);
        }
    }
}
