/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;

/** CSV: a file holds one table, which its name or else its header tells. */
final class CsvFormat implements FileFormat {

    private static final Set<String> ENDINGS = Set.of("csv", "txt", "xlsx", "xls", "xlsm", "ods", "");

    @Override
    public boolean accepts(Path path, byte[] start) {
        return true;
    }

    @Override
    public void find(Candidate file, FileFinder finder) {
        FileHead head = FileHead.read(file.path());
        TableType known = file.isForReference() ? file.tables().get(0) : byName(file);
        if (known != null) {
            add(head, known, file, finder);
        } else if (head.problem() != null) {
            // nobody said that this file belongs to the return, unless it was named by itself
            finder.problem(file.asked() ? head.problem()
                    : Problem.info("io.unknown", file.name(), 0, 0,
                            "left out: its name is no table's, and it is not a CSV file with a header"));
        } else {
            byHeader(head, file, finder);
        }
    }

    private static TableType byName(Candidate file) {
        String name = file.path().getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (!ENDINGS.contains(dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "")) {
            return null;
        }
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return file.tables().stream().filter(table -> table.fileStem().equalsIgnoreCase(stem.trim())).findFirst().orElse(null);
    }

    private static void byHeader(FileHead head, Candidate file, FileFinder finder) {
        List<TableType> byHeader = HeaderMatch.best(head.header(), file.tables());
        if (byHeader.size() == 1) {
            finder.problem(Problem.info("io.header", file.name(), 1, 1, "taken for " + byHeader.get(0).name() + " by its header"));
            add(head, byHeader.get(0), file, finder);
            return;
        }
        String text = byHeader.isEmpty()
                ? "left out: neither its name nor its header is that of a table of the return " + finder.returnName()
                : "left out: its header fits " + byHeader.stream().map(TableType::name).collect(Collectors.joining(" and "))
                        + " alike; name the file " + byHeader.get(0).fileStem() + ".csv or " + byHeader.get(1).fileStem() + ".csv";
        finder.problem(file.asked() ? Problem.error("io.unknown", file.name(), 1, 1, text)
                : Problem.info("io.unknown", file.name(), 1, 1, text));
    }

    private static void add(FileHead head, TableType type, Candidate file, FileFinder finder) {
        finder.add(new SourceFile(head, type, file.period()), head.problem());
    }

    @Override
    public void write(ReturnType type, List<Table> tables, Path source, OutputStream out, Progress progress) throws IOException {
        for (Table table : tables) {
            new TableWriter(table, out, progress).writeOver(source);
        }
    }
}
