/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.io.xlsx.SheetInfo;
import org.fettle.io.xlsx.Workbook;
import org.fettle.io.xlsx.WorkbookException;

/** Workbooks: a sheet holds one table, which its name, or that of a workbook with a single sheet, or else its header tells. */
final class XlsxFormat implements FileFormat {

    private static final Set<String> ENDINGS = Set.of("xlsx", "xlsm", "xls", "xlsb");

    @Override
    public boolean accepts(Path path, byte[] start) {
        boolean archive = start.length >= 2 && start[0] == 'P' && start[1] == 'K';
        boolean old = start.length >= 2 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
        return archive || old || ENDINGS.contains(ending(path)) && start.length > 0;
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public void find(Candidate file, FileFinder finder) {
        try {
            Workbook workbook = Workbook.open(file.path());
            finder.keepOpen(workbook);
            List<SheetSource> sources = sources(workbook, file, finder);
            // a hidden sheet is often an older copy: it counts only where no other holds the table
            sources.stream().filter(source -> !source.sheet().hidden()).forEach(source -> finder.add(source, null));
            sources.stream().filter(source -> source.sheet().hidden()).forEach(source -> addHidden(source, sources, file, finder));
            boolean explained = finder.problems().stream().anyMatch(problem -> problem.isError() && problem.file().startsWith(file.name()));
            if (sources.isEmpty() && !explained) {
                nothing(file, finder);
            }
        } catch (WorkbookException e) {
            notRead(e, file, finder);
        } catch (IOException e) {
            finder.problem(Problem.error("io.unreadable", file.name(), 0, 0, "cannot be read: " + Reasons.of(e)));
        }
    }

    private static void notRead(WorkbookException e, Candidate file, FileFinder finder) {
        boolean meant = file.asked() || ENDINGS.contains(ending(file.path()))
                || file.tables().stream().anyMatch(table -> isName(stem(file.path()), table));
        finder.problem(meant ? Problem.error("xlsx.unreadable", file.name(), 0, 0, e.getMessage())
                : Problem.info("io.unknown", file.name(), 0, 0, "left out: its name is no table's, and it is neither CSV nor a workbook"));
    }

    private static void nothing(Candidate file, FileFinder finder) {
        String text = "no sheet of this workbook holds "
                + (file.isForReference() ? "the columns of " + file.tables().get(0).name() : "a table of the return " + finder.returnName());
        finder.problem(file.asked() ? Problem.error("xlsx.none", file.name(), 0, 0, text)
                : Problem.warning("xlsx.none", file.name(), 0, 0, text + "; it was left out"));
    }

    private static void addHidden(SheetSource hidden, List<SheetSource> all, Candidate file, FileFinder finder) {
        boolean shown = all.stream().anyMatch(other -> !other.sheet().hidden() && other.type() == hidden.type());
        String what = "the hidden sheet " + hidden.sheet().name() + " holds " + hidden.type().name();
        finder.problem(Problem.warning("xlsx.sheet.hidden", file.name(), 0, 0,
                shown ? what + " too; it was left out, a sheet that is shown was read" : what + "; it was read"));
        if (!shown) {
            finder.add(hidden, null);
        }
    }

    private static List<SheetSource> sources(Workbook workbook, Candidate file, FileFinder finder) throws IOException {
        List<SheetSource> sources = new ArrayList<>();
        List<SheetInfo> sheets = workbook.sheets();
        for (SheetInfo sheet : sheets) {
            SheetTop top = SheetTop.read(workbook, sheet);
            if (top.isEmpty()) {
                continue;
            }
            TableType named = file.isForReference() ? file.tables().get(0) : named(sheet, sheets.size() == 1, file);
            SheetHead head = named == null ? top.byHeader(file.tables()) : top.forTable(named);
            if (head == null || file.isForReference() && HeaderMatch.share(head.names(), named) == 0) {
                finder.problem(leftOut(sheet, named, top, file));
            } else {
                if (named == null) {
                    finder.problem(Problem.info("io.header", SheetSource.name(file.path(), sheet), head.row(), 1,
                            "taken for " + head.type().name() + " by its header"));
                }
                sources.add(new SheetSource(workbook, sheet, file.path(), head, file.period(), sheets.size()));
            }
        }
        return sources;
    }

    private static Problem leftOut(SheetInfo sheet, TableType named, SheetTop top, Candidate file) {
        String name = SheetSource.name(file.path(), sheet);
        if (named != null && !file.isForReference()) {
            return Problem.error("xlsx.header.missing", name, 0, 0, "no row among the first " + SheetTop.MOST_ROWS + " names the columns of "
                    + named.name() + " (" + named.columns().stream().limit(4).map(column -> column.name()).collect(Collectors.joining(","))
                    + ",…)");
        }
        List<TableType> alike = top.alike(file.tables());
        return Problem.info("io.unknown", name, 0, 0, alike.size() < 2
                ? "left out: neither the sheet's name nor a row of it is that of a table of the return"
                : "left out: its header fits " + alike.stream().map(TableType::name).collect(Collectors.joining(" and "))
                        + " alike; name the sheet after one of them");
    }

    private static TableType named(SheetInfo sheet, boolean only, Candidate file) {
        for (TableType table : file.tables()) {
            if (isName(sheet.name(), table)) {
                return table;
            }
        }
        return !only ? null : file.tables().stream().filter(table -> isName(stem(file.path()), table)).findFirst().orElse(null);
    }

    /** Whether a sheet or file is named after the table, as people write names: "Placed adoption" for placedadoption. */
    private static boolean isName(String name, TableType table) {
        String joined = joined(name);
        return joined.equals(joined(table.fileStem())) || joined.equals(joined(table.name()));
    }

    private static String joined(String name) {
        return name.replaceAll("[\\s\u00A0_-]+", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public void write(ReturnType type, List<Table> tables, Path source, OutputStream out, Progress progress) throws IOException {
        WorkbookWriter.write(tables, source, out, progress);
    }
}
