/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;

/** Reads the files of a case. */
final class CaseFiles {
    private CaseFiles() {
    }

    static ReadResult read(CaseFolder folder, ReturnType type, Progress progress) throws IOException {
        Sources sources = Sources.of(folder.thisYear());
        if (Files.isDirectory(folder.lastYear())) {
            sources = sources.withLastYear(folder.lastYear());
        }
        for (TableType reference : type.references()) {
            Path file = reference(folder.references(), reference);
            if (file != null) {
                sources = sources.withReference(reference.name(), file);
            }
        }
        return ReturnReader.read(type, sources, new Dictionary(), ReadOptions.DEFAULT, progress);
    }

    /** The file in the folder that is named like the reference or like its file in the pack, ignoring case; null when there is none. */
    private static Path reference(Path folder, TableType reference) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        List<String> stems = List.of(reference.name().toLowerCase(Locale.ROOT), reference.fileStem().toLowerCase(Locale.ROOT));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> stems.contains(stem(file))).sorted().findFirst().orElse(null);
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether files read for one return serve the other too: the tables and columns are the same. */
    static boolean sameShape(ReturnType one, ReturnType other) {
        return one.keyColumn().equals(other.keyColumn()) && sameTables(one.tables(), other.tables())
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
