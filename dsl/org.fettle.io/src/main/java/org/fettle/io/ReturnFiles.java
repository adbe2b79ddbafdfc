/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;

/** The files that a year of a return is to be written as: which tables go into which, what they say then, and what they cannot say. */
public final class ReturnFiles {
    private final ReturnType type;
    private final List<Table> tables;
    private final List<Output> outputs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ConversionNotes notes = new ConversionNotes();
    /** Tables that came from XML and go into files of another kind. */
    private final Set<Table> unpacked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final XmlIndicators indicators;
    private final Table whole;
    private XmlContent xml;

    /**
     * A file to write.
     *
     * @param name   its name
     * @param tables what goes into it
     * @param source the file that is copied but for what changed; null when it is made anew
     */
    record Output(String name, List<Table> tables, Path source) {
    }

    private ReturnFiles(ReturnType type, List<Table> tables) {
        this.type = type;
        this.tables = tables;
        this.indicators = type.xml() == null ? null : new XmlIndicators(type.xml());
        this.whole = indicators == null ? null
                : tables.stream().filter(table -> table.type().name().equals(indicators.whole())).findFirst().orElse(null);
    }

    /**
     * Plans the files of a year. References are left out.
     *
     * @throws IllegalArgumentException           when XML is asked for and the return has no layout in XML
     * @throws org.fettle.data.CancelledException when the progress says so
     */
    public static ReturnFiles of(Return data, Period period, ReturnForm form, Progress progress) {
        if (form == ReturnForm.XML && data.type().xml() == null) {
            throw new IllegalArgumentException(data.type().name() + " does not come as XML");
        }
        List<Table> tables = data.loadedTables().stream().filter(t -> t.period().equals(period) && !t.type().isReference()).toList();
        ReturnFiles files = new ReturnFiles(data.type(), tables);
        files.plan(data, form, progress);
        return files;
    }

    private void plan(Return data, ReturnForm form, Progress progress) {
        Map<String, Table> inXml = new LinkedHashMap<>();
        Map<Path, List<Table>> copied = new LinkedHashMap<>();
        List<Table> anew = new ArrayList<>();
        boolean fromXml = tables.stream().anyMatch(ReturnFiles::isXml);
        for (Table table : tables) {
            Path source = source(table);
            boolean hasPlace = form == ReturnForm.XML && !fromXml && type.xml().rows(table.type()) != null;
            if (hasPlace) {
                inXml.put(table.type().name(), table);
            } else if (source != null && (form == ReturnForm.AS_READ || isCsv(table) || form == ReturnForm.XML && isXml(table))) {
                copied.computeIfAbsent(source, s -> new ArrayList<>()).add(table);
            } else {
                anew.add(table);
                if (source != null && isXml(table)) {
                    unpacked.add(table);
                }
            }
        }
        if (!inXml.isEmpty()) {
            convert(data, inXml, progress);
        }
        copied.forEach((source, its) -> outputs.add(new Output(source.getFileName().toString(), its, source)));
        anew.forEach(table -> outputs.add(new Output(table.type().fileStem() + ".csv", List.of(table), null)));
        if (form == ReturnForm.XML) {
            noteBeside();
        } else if (form == ReturnForm.CSV) {
            noteIndicators();
        }
    }

    private void convert(Return data, Map<String, Table> inXml, Progress progress) {
        try {
            xml = new XmlContent(data, inXml, notes, progress);
            outputs.add(new Output(NewXml.fileName(type), List.copyOf(inXml.values()), null));
        } catch (CannotWriteException e) {
            problems.add(Problem.error("io.write", e.file(), e.line(), 0, e.getMessage()));
        }
    }

    private void noteBeside() {
        String beside = tables.stream().filter(table -> type.xml().rows(table.type()) == null).map(table -> table.type().name())
                .collect(Collectors.joining(", "));
        if (!beside.isEmpty()) {
            notes.add("Tables without a place in XML are in CSV beside it: " + beside);
        }
    }

    private void noteIndicators() {
        for (Table table : unpacked) {
            for (Column column : table.columns()) {
                for (int row = 0; !isWritten(table, column) && row < table.rowCount(); row++) {
                    String text = column.text(row);
                    if (!text.isEmpty() && !text.matches("0*[01]([.]0*)?")) {
                        notes.add("In CSV no column says " + column.spec().name() + ", the table of this name does; left out is \"" + text + "\" for",
                                table.column(table.type().keyColumn()).text(row));
                    }
                }
            }
        }
    }

    /** What cannot be said in these files, in sentences; empty when they say all that the return says. */
    public List<String> notes() {
        return notes.list();
    }

    /** Why the files cannot be written; empty when they can. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The names of the files. */
    public List<String> names() {
        return outputs.stream().map(Output::name).toList();
    }

    /** The tables that go into the files. */
    public List<Table> tables() {
        return tables;
    }

    List<Output> outputs() {
        return outputs;
    }

    /** What a table's records are when the files are read again: texts without the spaces around them, by column, blank ones left out. */
    public List<Map<String, String>> records(Table table) {
        if (xml != null && type.xml().rows(table.type()) != null) {
            return xml.rows(table.type().name());
        }
        List<Map<String, String>> records = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            if (isWritten(table, row)) {
                Map<String, String> cells = new TreeMap<>();
                for (Column column : table.columns()) {
                    if (!column.isBlank(row) && isWritten(table, column)) {
                        cells.put(column.spec().name(), column.text(row));
                    }
                }
                records.add(cells);
            }
        }
        return records;
    }

    /** The records of a table of the files when they were read again, as {@link #records} has them. */
    public List<Map<String, String>> recordsOf(Table again, Return read) {
        Table all = xml == null || indicators.whole() == null ? null : read.table(indicators.whole(), Period.THIS);
        List<Map<String, String>> records = new ArrayList<>();
        for (int row = 0; row < again.rowCount(); row++) {
            if (all == null || !indicators.isDenied(again, row, all)) {
                Map<String, String> cells = new TreeMap<>();
                for (Column column : again.columns()) {
                    if (!column.isBlank(row)) {
                        cells.put(column.spec().name(), column.text(row));
                    }
                }
                records.add(cells);
            }
        }
        return records;
    }

    void write(Output file, OutputStream out, Progress progress) throws IOException {
        if (file.source() != null) {
            FileFormat.of(file.source(), FileFinder.start(file.source())).write(type, file.tables(), file.source(), out, progress);
        } else if (xml != null && file.name().equals(NewXml.fileName(type))) {
            new NewXml(type, out).write(xml, progress);
        } else {
            Table table = file.tables().get(0);
            new TableWriter(table, out, progress).writeNew(column -> isWritten(table, column), row -> isWritten(table, row));
        }
    }

    /** Whether a column goes into the file of a table: one that only XML has does not go into another. */
    private boolean isWritten(Table table, Column column) {
        return !unpacked.contains(table) || !indicators.isColumn(table.type(), column.spec().name());
    }

    private boolean isWritten(Table table, int row) {
        return whole == null || !unpacked.contains(table) || !indicators.isDenied(table, row, whole);
    }

    private static boolean isXml(Table table) {
        return source(table) != null && FileFormat.of(source(table), FileFinder.start(source(table))) instanceof XmlFormat;
    }

    private static boolean isCsv(Table table) {
        return source(table) != null && FileFormat.of(source(table), FileFinder.start(source(table))) instanceof CsvFormat;
    }

    /** The file that a table came from; null when it did not come from one, or the file is gone. */
    private static Path source(Table table) {
        if (table.file().isEmpty()) {
            return null;
        }
        Path path = Path.of(table.file());
        Path ofSheet = Files.isRegularFile(path) ? path : SheetSource.fileOf(table.file());
        return ofSheet != null && Files.isRegularFile(ofSheet) ? ofSheet : null;
    }
}
