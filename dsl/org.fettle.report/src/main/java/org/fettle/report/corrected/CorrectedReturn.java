/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.corrected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnFiles;
import org.fettle.io.ReturnForm;
import org.fettle.io.ReturnReader;
import org.fettle.io.ReturnWriter;
import org.fettle.io.Sources;

/**
 * Writes the corrected return as the files that it was read from, byte for byte where nothing changed, or as CSV or XML whatever it was read from. The files
 * are read again and compared with the return before they take their places: what is reported as done is what is there.
 */
public final class CorrectedReturn {
    /** Code of the problem that says that a file that was written does not say what it should. */
    public static final String DIFFERENT = "corrected.different";

    /** The folder for last year's files, within that for this year's. */
    public static final String LAST = "last";

    private CorrectedReturn() {
    }

    /**
     * What was written.
     *
     * @param files    the files, in their places; empty when something went wrong
     * @param records  how many records were read again and found equal
     * @param notes    what the files cannot say of the return, in sentences; empty when they say everything
     * @param problems what went wrong; nothing was put in place then
     */
    public record Result(List<Path> files, long records, List<String> notes, List<Problem> problems) {

        /** Keeps copies of the lists. */
        public Result {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
            problems = List.copyOf(problems);
        }

        private Result and(Result last) {
            return new Result(Stream.concat(files.stream(), last.files.stream()).toList(), records + last.records,
                    Stream.concat(notes.stream(), last.notes.stream().map(note -> "Last year: " + note)).toList(), List.of());
        }
    }

    /**
     * Writes the files of a year as the files that they were read from.
     *
     * @see #write(Return, Period, ReturnForm, Path, Progress)
     */
    public static Result write(Return data, Period period, Path folder, Progress progress) throws IOException {
        return write(data, period, ReturnForm.AS_READ, folder, progress);
    }

    /**
     * Writes the files of a year.
     *
     * @param data   the return with its corrections
     * @param period the year
     * @param form   the kind of files
     * @param folder where to; made when it is not there. Must not be the folder that the return was read from; files in it that have the same names are replaced
     * @throws IOException                        when the file system refuses
     * @throws IllegalArgumentException           when XML is asked for and the return does not come as XML
     * @throws org.fettle.data.CancelledException when the progress says so; nothing was put in place then
     */
    public static Result write(Return data, Period period, ReturnForm form, Path folder, Progress progress) throws IOException {
        return write(data, period, ReturnFiles.of(data, period, form, progress), folder, progress);
    }

    /**
     * Writes files that were planned before.
     *
     * @see #write(Return, Period, ReturnForm, Path, Progress)
     */
    public static Result write(Return data, Period period, ReturnFiles files, Path folder, Progress progress) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        for (Table table : data.loadedTables()) {
            if (table.period().equals(period) && target.equals(folderOf(table))) {
                return failed(
                        Problem.error("corrected.original", folder.toString(), 0, 0, "is the folder of the original files; choose another folder"));
            }
        }
        Files.createDirectories(target);
        Path beside = Files.createTempDirectory(target, ".checking-");
        try {
            List<Problem> problems = new ArrayList<>(ReturnWriter.write(files, beside, progress));
            long records = problems.isEmpty() ? compare(data.type(), files, beside, problems, progress) : 0;
            return problems.isEmpty() ? new Result(move(beside, target), records, files.notes(), List.of())
                    : new Result(List.of(), 0, List.of(), problems);
        } finally {
            delete(beside);
        }
    }

    /** Whether last year's records were edited too, so that last year's files have to be corrected as well. */
    public static boolean isLastYearEdited(Return data) {
        return data.loadedTables().stream()
                .anyMatch(table -> table.period().equals(Period.LAST) && !table.type().isReference() && table != table.origin());
    }

    /**
     * Writes the files of this year, and those of last year into the folder {@value #LAST} in it when they were edited too.
     *
     * @return what was written of both years; when one of them went wrong, its problems and no files
     * @see #write(Return, Period, ReturnForm, Path, Progress)
     */
    public static Result writeEdited(Return data, ReturnForm form, Path folder, Progress progress) throws IOException {
        Result last = isLastYearEdited(data) ? write(data, Period.LAST, form, folder.resolve(LAST), progress)
                : new Result(List.of(), 0, List.of(), List.of());
        if (!last.problems().isEmpty()) {
            return last;
        }
        Result now = write(data, Period.THIS, form, folder, progress);
        return now.problems().isEmpty() ? now.and(last) : now;
    }

    /** The folder of a table's file; null when it has none. Behind a file's name may stand that of a sheet, which is no path everywhere. */
    private static Path folderOf(Table table) {
        int slash = Math.max(table.file().lastIndexOf('/'), table.file().lastIndexOf('\\'));
        return table.file().isEmpty() ? null : Path.of(slash < 0 ? "" : table.file().substring(0, slash)).toAbsolutePath().normalize();
    }

    private static Result failed(Problem problem) {
        return new Result(List.of(), 0, List.of(), List.of(problem));
    }

    private static long compare(ReturnType type, ReturnFiles files, Path folder, List<Problem> problems, Progress progress) {
        ReadResult read = ReturnReader.read(type, Sources.of(folder), new Dictionary(), ReadOptions.DEFAULT, progress);
        if (read.failed()) {
            read.problems().stream().filter(Problem::isError).forEach(problems::add);
            return 0;
        }
        long records = 0;
        for (Table table : files.tables()) {
            progress.check();
            Table again = read.data().table(table.type().name(), Period.THIS);
            List<Map<String, String>> there = files.recordsOf(again, read.data());
            String difference = difference(table.type(), files.records(table), there);
            if (!difference.isEmpty()) {
                problems.add(Problem.error(DIFFERENT, again.file().isEmpty() ? table.file() : again.file(), 0, 0,
                        "does not say what it should after it was written: " + difference + ". Nothing was put in place"));
            }
            records += there.size();
        }
        return records;
    }

    /** The first difference in words; empty when all records of each child are the same in the same order. */
    private static String difference(TableType type, List<Map<String, String>> expected, List<Map<String, String>> found) {
        Map<String, List<String>> wanted = bySubject(type, expected);
        Map<String, List<String>> there = bySubject(type, found);
        for (Map.Entry<String, List<String>> subject : wanted.entrySet()) {
            List<String> rows = there.getOrDefault(subject.getKey(), List.of());
            for (int i = 0; i < subject.getValue().size(); i++) {
                String row = i < rows.size() ? rows.get(i) : "nothing";
                if (!row.equals(subject.getValue().get(i))) {
                    return type.name() + " of '" + subject.getKey() + "' should have " + subject.getValue().get(i) + ", but has " + row;
                }
            }
        }
        return expected.size() == found.size() ? ""
                : type.name() + " should have " + expected.size() + " records, but has " + found.size();
    }

    private static Map<String, List<String>> bySubject(TableType type, List<Map<String, String>> records) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Map<String, String> record : records) {
            String key = type.keyColumn() == null ? "" : record.getOrDefault(type.keyColumn(), "");
            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(record.toString());
        }
        return rows;
    }

    private static List<Path> move(Path from, Path to) throws IOException {
        List<Path> moved = new ArrayList<>();
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                moved.add(Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING));
            }
        }
        return moved;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
