/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.Figures;
import org.fettle.cases.create.GivenFile.Role;
import org.fettle.data.FileTrouble;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;

/**
 * New files of this year for a case: what is to be taken, and which files of the case they stand for. Nothing is thrown away: the files of before go to the
 * folder {@code earlier} of the case, and edits, waivers and earlier runs stay.
 *
 * @param taken    the given files that hold tables of the return
 * @param replaced files of the case that hold one of those tables, or are called the same
 * @param staying  the other files of this year
 * @param leftOut  given files that are no part of the return, or cannot be read
 */
public record NewExtract(List<GivenFile> taken, List<GivenFile> replaced, List<GivenFile> staying, List<GivenFile> leftOut) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);

    /** Keeps copies. */
    public NewExtract {
        taken = List.copyOf(taken);
        replaced = List.copyOf(replaced);
        staying = List.copyOf(staying);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Looks at the given files and those of the case. Takes its time; for a background thread.
     *
     * @param given files and folders
     * @throws IOException when a folder cannot be read
     */
    public static NewExtract of(CaseFolder folder, ReturnType type, List<Path> given, LocalDate today, Progress progress) throws IOException {
        FileInspector inspector = new FileInspector(type, today);
        List<GivenFile> taken = new ArrayList<>();
        List<GivenFile> leftOut = new ArrayList<>();
        for (GivenFile file : ofThisYear(type, inspector.inspect(given, progress))) {
            boolean readable = file.problems().stream().noneMatch(problem -> problem.isError());
            (file.role() == Role.THIS_YEAR && readable ? taken : leftOut).add(file);
        }
        Set<TableType> tables = new HashSet<>();
        Set<String> names = new HashSet<>();
        taken.forEach(file -> {
            tables.addAll(file.tables());
            names.add(name(file.path()));
        });
        List<GivenFile> replaced = new ArrayList<>();
        List<GivenFile> staying = new ArrayList<>();
        for (GivenFile file : inspector.inspect(List.of(folder.thisYear()), progress)) {
            boolean goes = names.contains(name(file.path())) || file.tables().stream().anyMatch(tables::contains);
            (goes ? replaced : staying).add(file);
        }
        return new NewExtract(taken, replaced, staying, leftOut);
    }

    /** An export may hold last year's files too; when all look like last year's they are what was meant. */
    private static List<GivenFile> ofThisYear(ReturnType type, List<GivenFile> given) {
        NewCase sorted = new NewCase(type);
        sorted.add(given);
        return sorted.files().stream().noneMatch(file -> file.role() == Role.THIS_YEAR) ? given : sorted.files();
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /**
     * What becomes of a file, for people.
     *
     * @param file  its name
     * @param holds the tables in it
     * @param rows  how many rows; empty when they were not counted
     * @param what  what happens to it
     */
    public record Line(String file, String holds, String rows, String what) {
    }

    /** What becomes of each file: the new ones, those that stay, those that are left out. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (GivenFile file : taken) {
            String before = replaced.stream().filter(old -> standsFor(file, old)).map(old -> old.path().getFileName() + rows(old))
                    .collect(Collectors.joining(", "));
            lines.add(line(file, (before.isEmpty() ? "New" : "Takes the place of " + before) + (file.notes().isEmpty() ? "" : "; " + file.notes())));
        }
        staying.forEach(file -> lines.add(line(file, "Stays as it is")));
        for (GivenFile file : leftOut) {
            lines.add(line(file, file.role() == Role.LAST_YEAR ? "Left out: it is last year's"
                    : file.role() == Role.REFERENCE ? "Left out: registers are chosen in the settings of the case"
                            : file.why().isEmpty() ? "Left out: " + file.notes() : "Left out: " + file.why().replaceFirst("^left out: ", "")));
        }
        return lines;
    }

    private static Line line(GivenFile file, String what) {
        return new Line(file.path().getFileName().toString(), file.tables().isEmpty() ? "" : file.holds(),
                file.rows() < 0 ? "" : Figures.number(file.rows()), what);
    }

    private static String rows(GivenFile file) {
        return file.rows() < 0 ? "" : " (" + Figures.count(file.rows(), "row", "rows") + ")";
    }

    private static boolean standsFor(GivenFile file, GivenFile old) {
        return name(file.path()).equals(name(old.path())) || old.tables().stream().anyMatch(file.tables()::contains);
    }

    /** Why the files cannot be taken; empty when they can. */
    public String impossible() {
        if (taken.isEmpty()) {
            return "None of the files is a table of the return that can be read. The case stays as it is.";
        }
        for (int i = 0; i < taken.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (standsFor(taken.get(i), taken.get(j))) {
                    return taken.get(j).path().getFileName() + " and " + taken.get(i).path().getFileName()
                            + " are the same table or have the same name. Give one of them.";
                }
            }
        }
        return "";
    }

    /** What one should know before taking the files; empty when there is nothing. */
    public String warning() {
        for (GivenFile file : taken) {
            for (GivenFile old : replaced) {
                if (standsFor(file, old) && file.year() != null && old.year() != null && file.year().firstYear() < old.year().firstYear()) {
                    return file.path().getFileName() + " ends in " + file.year() + ", and the file that it takes the place of in " + old.year()
                            + ". Is it last year's?";
                }
            }
        }
        return lost().isEmpty() ? "" : "The new files lack " + String.join(", ", lost()) + ": rules about it will not run.";
    }

    /** The tables that only a file has which is replaced: they would be gone. */
    public List<String> lost() {
        Set<TableType> there = new HashSet<>();
        taken.forEach(file -> there.addAll(file.tables()));
        staying.forEach(file -> there.addAll(file.tables()));
        return replaced.stream().flatMap(file -> file.tables().stream()).filter(table -> !there.contains(table)).map(TableType::name).distinct()
                .toList();
    }

    /**
     * Puts the new files in the place of the old ones. All are copied before the first is replaced, and when that fails in between, what was moved goes
     * back.
     *
     * @return where the files of before are now; null when there were none
     * @throws IOException when something cannot be written; then the case has the files that it had
     * @throws org.fettle.data.CancelledException when the progress was cancelled; then too
     */
    public Path take(CaseFolder folder, Clock clock, Progress progress) throws IOException {
        Path arriving = folder.root().resolve(".arriving");
        Path earlier = folder.root().resolve("earlier").resolve(STAMP.format(LocalDateTime.now(clock)));
        List<Path[]> moved = new ArrayList<>();
        FolderFiles.delete(arriving);
        try {
            Files.createDirectories(arriving);
            progress.begin("Copying files", taken.size());
            for (GivenFile file : taken) {
                progress.check();
                Path copy = Files.copy(file.path(), arriving.resolve(file.path().getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
                copy.toFile().setWritable(true);
                progress.worked(1);
            }
            Files.createDirectories(folder.thisYear());
            if (!replaced.isEmpty()) {
                Files.createDirectories(earlier);
            }
            for (GivenFile file : replaced) {
                move(file.path(), earlier.resolve(file.path().getFileName().toString()), moved);
            }
            for (GivenFile file : taken) {
                String name = file.path().getFileName().toString();
                move(arriving.resolve(name), folder.thisYear().resolve(name), moved);
            }
            return replaced.isEmpty() ? null : earlier;
        } catch (IOException e) {
            for (int i = moved.size() - 1; i >= 0; i--) {
                Files.move(moved.get(i)[1], moved.get(i)[0]);
            }
            throw FileTrouble.notDone("The new files were not taken, and the case has those that it had", e);
        } finally {
            FolderFiles.delete(arriving);
        }
    }

    private static void move(Path from, Path to, List<Path[]> moved) throws IOException {
        Files.move(from, to);
        moved.add(new Path[] {from, to});
    }
}
