/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.create;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.fettle.cases.create.GivenFile.Role;
import org.fettle.data.Problem;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.engine.CollectionYear;

/** A case that is about to be made: the files that were given, which year each is of, and what is missing. For one thread. */
public final class NewCase {
    private static final Pattern LAST = Pattern.compile("(^|[^a-z])(last|prev|previous|prior)([^a-z]|$)");

    private final ReturnType type;
    private final List<GivenFile> files = new ArrayList<>();
    private final Set<Path> decided = new HashSet<>();

    /** @param type what the return of the pack is made of */
    public NewCase(ReturnType type) {
        this.type = type;
    }

    /** What the return is made of. */
    public ReturnType type() {
        return type;
    }

    /** The files, in the order of their roles and names. */
    public List<GivenFile> files() {
        return List.copyOf(files);
    }

    /** Adds files; one that is there already is replaced. The years of all that nobody has decided on are guessed again. */
    public void add(List<GivenFile> more) {
        for (GivenFile file : more) {
            files.removeIf(known -> known.path().equals(file.path()));
            files.add(file);
        }
        guess();
        sort();
    }

    /** Forgets files. */
    public void remove(List<GivenFile> some) {
        files.removeAll(some);
        guess();
        sort();
    }

    /**
     * Says what a file is.
     *
     * @param table the table or reference that it holds; null to leave that as it is
     */
    public void decide(GivenFile file, Role role, TableType table) {
        int at = files.indexOf(file);
        boolean said = table != null && !(file.tables().size() == 1 && file.tables().get(0) == table);
        GivenFile now = said ? new GivenFile(file.path(), role, List.of(table), true, "", file.rows(), file.repaired(), file.latest(), List.of())
                : file.in(role);
        files.set(at, role == Role.LEFT_OUT || !now.tables().isEmpty() ? now : file);
        decided.add(file.path());
        sort();
    }

    private void sort() {
        files.sort(Comparator.comparing(GivenFile::role).thenComparing(file -> file.path().getFileName().toString().toLowerCase(Locale.ROOT)));
    }

    /** A folder's or file's name says that it is last year's; or its dates end a year earlier than those of the others; or another file has the table. */
    private void guess() {
        int newest = files.stream().filter(file -> isReturn(file) && file.year() != null).mapToInt(file -> file.year().firstYear()).max().orElse(0);
        Map<Path, Boolean> older = new HashMap<>();
        for (GivenFile file : files) {
            if (isReturn(file)) {
                boolean named = saysLast(file.path());
                boolean dated = file.year() != null && file.year().firstYear() < newest && twin(file) != null;
                older.put(file.path(), named || dated);
            }
        }
        // a folder is of one year: files without dates go with the others in it
        Map<Path, Integer> votes = new HashMap<>();
        files.stream().filter(NewCase::isReturn).forEach(file -> votes.merge(file.path().getParent(), older.get(file.path()) ? 1 : -1, Integer::sum));
        for (int i = 0; i < files.size(); i++) {
            GivenFile file = files.get(i);
            if (isReturn(file) && !decided.contains(file.path())) {
                boolean last = file.year() == null && !saysLast(file.path()) ? votes.get(file.path().getParent()) > 0 : older.get(file.path());
                files.set(i, file.in(last ? Role.LAST_YEAR : Role.THIS_YEAR));
            }
        }
    }

    private static boolean isReturn(GivenFile file) {
        return file.role() == Role.THIS_YEAR || file.role() == Role.LAST_YEAR;
    }

    private static boolean saysLast(Path path) {
        Path parent = path.getParent() == null ? null : path.getParent().getFileName();
        return LAST.matcher((parent == null ? "" : parent + "/").toLowerCase(Locale.ROOT)).find()
                || LAST.matcher(path.getFileName().toString().toLowerCase(Locale.ROOT)).find();
    }

    /** Another file of the return that holds one of the same tables, and later dates. */
    private GivenFile twin(GivenFile file) {
        return files.stream().filter(other -> other != file && isReturn(other) && other.year() != null && file.year() != null
                && other.year().firstYear() > file.year().firstYear() && other.tables().stream().anyMatch(file.tables()::contains)).findFirst()
                .orElse(null);
    }

    /** The collection year that most records of this year's files look like; null when they have no dates. */
    public CollectionYear suggestedYear() {
        TreeMap<Integer, Integer> records = new TreeMap<>();
        files.stream().filter(file -> file.role() == Role.THIS_YEAR && file.year() != null)
                .forEach(file -> records.merge(file.year().firstYear(), file.rows(), Integer::sum));
        return records.descendingMap().entrySet().stream().max(Map.Entry.comparingByValue()).map(entry -> new CollectionYear(entry.getKey()))
                .orElse(null);
    }

    /** The tables of a role that no file holds. */
    public List<String> missing(Role role) {
        List<TableType> all = role == Role.REFERENCE ? type.references() : type.tables();
        return all.stream().filter(table -> files.stream().noneMatch(file -> file.role() == role && file.tables().contains(table)))
                .map(TableType::name).toList();
    }

    /** What stands in the way of making the case; empty when nothing does. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (files.stream().noneMatch(file -> file.role() == Role.THIS_YEAR)) {
            problems.add("No file is of this year's return. Add its files, or its folder.");
        }
        Map<String, GivenFile> holders = new HashMap<>();
        for (GivenFile file : files) {
            if (file.role() == Role.LEFT_OUT) {
                continue;
            }
            for (TableType table : file.tables()) {
                GivenFile other = holders.putIfAbsent(file.role() + " " + table.name(), file);
                if (other != null && file.role() != Role.REFERENCE) {
                    problems.add(other.path().getFileName() + " and " + file.path().getFileName() + " both hold " + table.name() + " of "
                            + file.role().label().toLowerCase(Locale.ROOT) + ". Say which year one of them is of, or leave it out.");
                }
            }
            if (file.role() != Role.REFERENCE && !file.byHand()) {
                file.problems().stream().filter(Problem::isError).findFirst()
                        .ifPresent(error -> problems
                                .add(file.path().getFileName() + " cannot be read: " + error.message() + ". Put it right, or leave it out."));
            }
        }
        return problems;
    }
}
