/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;

/** Finds out which file holds which table: by the file's name, or else by its header. */
final class FileFinder {

    private final ReturnType type;
    private final List<SourceFile> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Path> taken = new HashMap<>();

    FileFinder(ReturnType type) {
        this.type = type;
    }

    List<SourceFile> found() {
        return found;
    }

    List<Problem> problems() {
        return problems;
    }

    void find(Sources sources) {
        sources.references().forEach(this::addReference);
        int before = problems.size();
        findYear(sources.thisYear(), Period.THIS);
        boolean nothing = found.stream().noneMatch(file -> !file.type().isReference());
        if (nothing && problems.subList(before, problems.size()).stream().noneMatch(Problem::isError)) {
            String where = sources.thisYear().stream().map(Path::toString).collect(Collectors.joining(", "));
            problems.add(Problem.error("io.none", where, 0, 0, "no file here holds a table of the return " + type.name()
                    + "; expected CSV files with names such as " + examples()));
        }
        findYear(sources.lastYear(), Period.LAST);
    }

    private String examples() {
        return type.tables().stream().limit(3).map(table -> table.fileStem() + ".csv").collect(Collectors.joining(", "));
    }

    private void addReference(String name, Path file) {
        TableType reference = type.references().stream().filter(r -> r.name().equalsIgnoreCase(name.trim())).findFirst().orElse(null);
        if (reference == null) {
            String known = type.references().stream().map(TableType::name).collect(Collectors.joining(", "));
            problems.add(
                    Problem.error("io.reference", file.toString(), 0, 0, "the return " + type.name() + " has no reference named " + name
                            + (known.isEmpty() ? "" : "; it has " + known)));
        } else if (!Files.isRegularFile(file)) {
            problems.add(missing(file));
        } else {
            add(new SourceFile(FileHead.read(file), reference, Period.THIS));
        }
    }

    private static Problem missing(Path path) {
        return Problem.error("io.missing", path.toString(), 0, 0, "there is no such file or folder");
    }

    private void findYear(List<Path> paths, Period period) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                list(path).forEach(file -> addFound(file, period, false));
            } else if (Files.isRegularFile(path)) {
                addFound(path, period, true);
            } else {
                problems.add(missing(path));
            }
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

    private void addFound(Path file, Period period, boolean asked) {
        TableType byName = byName(file, period);
        FileHead head = FileHead.read(file);
        if (byName != null) {
            add(new SourceFile(head, byName, period));
            return;
        }
        if (head.problem() != null) {
            // nobody said that this file belongs to the return, unless it was named by itself
            problems.add(asked ? head.problem()
                    : Problem.info("io.unknown", file.toString(), 0, 0,
                            "left out: its name is no table's, and it is not a CSV file with a header"));
            return;
        }
        List<TableType> byHeader = byHeader(head.header(), period);
        if (byHeader.size() == 1) {
            problems.add(Problem.info("io.header", file.toString(), 1, 1, "taken for " + byHeader.get(0).name() + " by its header"));
            add(new SourceFile(head, byHeader.get(0), period));
        } else {
            String text = byHeader.isEmpty()
                    ? "left out: neither its name nor its header is that of a table of the return " + type.name()
                    : "left out: its header fits " + byHeader.stream().map(TableType::name).collect(Collectors.joining(" and "))
                            + " alike; name the file " + byHeader.get(0).fileStem() + ".csv or " + byHeader.get(1).fileStem() + ".csv";
            problems.add(asked ? Problem.error("io.unknown", file.toString(), 1, 1, text)
                    : Problem.info("io.unknown", file.toString(), 1, 1, text));
        }
    }

    private List<TableType> candidates(Period period) {
        List<TableType> candidates = new ArrayList<>(type.tables());
        if (period.equals(Period.THIS)) {
            candidates.addAll(type.references());
        }
        return candidates;
    }

    private TableType byName(Path file, Period period) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        if (!Set.of("csv", "txt", "xlsx", "xls", "xlsm", "ods", "").contains(ending)) {
            return null;
        }
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return candidates(period).stream().filter(table -> table.fileStem().equalsIgnoreCase(stem.trim())).findFirst().orElse(null);
    }

    /** The tables of which the header names the most columns: the key, one more, and at least half of the table's. */
    private List<TableType> byHeader(List<String> header, Period period) {
        Set<String> names = header.stream().map(TableType::fold).collect(Collectors.toCollection(HashSet::new));
        List<TableType> best = new ArrayList<>();
        double bestShare = 0;
        for (TableType table : candidates(period)) {
            long named = table.columns().stream().filter(column -> names.contains(TableType.fold(column.name()))).count();
            // what the header names beyond the table speaks against it, a little less than a missing column
            double share = (double) named / (table.columns().size() + (names.size() - named) * 0.5);
            boolean fits = names.contains(TableType.fold(table.keyColumn())) && named >= 2 && named * 2 >= table.columns().size();
            if (fits && share >= bestShare) {
                if (share > bestShare) {
                    best.clear();
                }
                bestShare = share;
                best.add(table);
            }
        }
        return best;
    }

    private void add(SourceFile file) {
        Path other = taken.putIfAbsent(file.period().label() + ' ' + file.type().name(), file.head().path());
        if (other != null) {
            problems.add(
                    Problem.error("io.twice", file.name(), 0, 0, "holds the table " + file.type().name() + " of " + file.period().label()
                            + " year, and so does " + other + "; keep one of them in the folder"));
            return;
        }
        found.add(file);
    }
}
