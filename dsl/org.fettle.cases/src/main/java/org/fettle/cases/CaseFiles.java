/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fettle.data.Dictionary;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;

/** Reads the files of a case. */
final class CaseFiles {
    /** Code of the problem that nobody knows what a file among the references is. */
    static final String UNKNOWN_REFERENCE = "case.reference.unknown";

    /** Code of the problem that a file of a reference that lies elsewhere is not there. */
    static final String MISSING_REFERENCE = "case.reference.missing";

    private static final List<String> ENDINGS = List.of("csv", "txt", "xlsx", "xlsm");

    private CaseFiles() {
    }

    /**
     * Reads the return and its references; files in the folder of the references that are none are among the problems.
     *
     * @param cache where large references are kept in a form that loads faster; null for nowhere
     */
    static ReadResult read(CaseFolder folder, CaseSettings settings, ReturnType type, Path cache, Progress progress) throws IOException {
        Sources sources = Sources.of(folder.thisYear());
        if (Files.isDirectory(folder.lastYear())) {
            sources = sources.withLastYear(folder.lastYear());
        }
        List<Problem> unknown = new ArrayList<>();
        for (Path file : list(folder.references())) {
            TableType reference = type.references().stream().filter(table -> isNamedAfter(file, table)).findFirst().orElse(null);
            if (reference != null) {
                sources = sources.withReference(reference.name(), file);
            } else {
                String names = type.references().stream().map(TableType::name).collect(Collectors.joining(", "));
                unknown.add(Problem.info(UNKNOWN_REFERENCE, file.toString(), 0, 0, "left out: its name is no reference's"
                        + (names.isEmpty() ? "; the rules look nothing up" : "; call it after one of " + names)));
            }
        }
        for (Map.Entry<String, String> elsewhere : new TreeMap<>(settings.references()).entrySet()) {
            Path file = folder.root().resolve(elsewhere.getValue());
            if (Files.isRegularFile(file)) {
                sources = sources.withReference(elsewhere.getKey(), file);
            } else {
                unknown.add(Problem.warning(MISSING_REFERENCE, file.toString(), 0, 0, "The file of " + elsewhere.getKey()
                        + " is not there, so that rules that look something up in it do not run. Choose another one: Case > Settings of the case"));
            }
        }
        ReadResult read = ReturnReader.read(type, sources, new Dictionary(), ReadOptions.DEFAULT.withCache(cache), progress);
        if (unknown.isEmpty()) {
            return read;
        }
        unknown.addAll(0, read.problems());
        return new ReadResult(read.data(), List.copyOf(unknown), read.repairs());
    }

    /** What tells of each file of the case whether it was changed: its size and when it was written, by its path. */
    static Map<String, String> stamps(CaseFolder folder, CaseSettings settings) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path part : List.of(folder.thisYear(), folder.lastYear(), folder.references())) {
            files.addAll(list(part));
        }
        settings.references().values().forEach(path -> files.add(folder.root().resolve(path)));
        Map<String, String> stamps = new TreeMap<>();
        for (Path file : files) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.put(file.toString(), attributes.size() + " " + attributes.lastModifiedTime());
            } catch (NoSuchFileException e) {
                stamps.remove(file.toString()); // deleted while we look, or a reference that is not there: nothing to tell apart
            }
        }
        return stamps;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !isHidden(file.getFileName().toString())).sorted().toList();
        }
    }

    private static boolean isHidden(String name) {
        // the second is what office programs leave while a file is open
        return name.startsWith(".") || name.startsWith("~");
    }

    /** Whether the file is named like the reference, ignoring case. A further word may follow: a register may come in several files. */
    private static boolean isNamedAfter(Path file, TableType reference) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !ENDINGS.contains(name.substring(dot + 1))) {
            return false;
        }
        String stem = name.substring(0, dot);
        return Stream.of(reference.name(), reference.fileStem()).map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> stem.startsWith(text) && (stem.length() == text.length() || !Character.isLetter(stem.charAt(text.length()))));
    }

    /** Whether files read for one return serve the other too: the tables and columns are the same. */
    static boolean sameShape(ReturnType one, ReturnType other) {
        return one.keyColumn().equals(other.keyColumn()) && Objects.equals(one.xml(), other.xml()) && sameTables(one.tables(), other.tables())
                && sameTables(one.references(), other.references());
    }

    private static boolean sameTables(List<TableType> some, List<TableType> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            TableType one = some.get(i);
            TableType other = others.get(i);
            if (!one.name().equals(other.name()) || !one.fileStem().equals(other.fileStem()) || !one.columns().equals(other.columns())
                    || one.onePerSubject() != other.onePerSubject() || !one.keyColumn().equals(other.keyColumn())) {
                return false;
            }
        }
        return true;
    }
}
