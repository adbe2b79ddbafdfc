/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.fettle.data.Column;
import org.fettle.data.Progress;
import org.fettle.data.Table;

/**
 * Writes one table as CSV. A table that came from a file is written by copying the file's bytes, except for the cells that changed since;
 * those keep the quotes, the line ends and the encoding of what surrounds them.
 */
final class TableWriter {

    private static final int CHECK_EVERY = 1 << 12;

    private final Table table;
    private final Table origin;
    private final OutputStream out;
    private final Progress progress;
    private final List<String> header = new ArrayList<>();
    private boolean[] quoted;
    private String lineEnd = "\n";
    private boolean lineEnded = true;

    TableWriter(Table table, OutputStream out, Progress progress) {
        this.table = table;
        this.origin = table.origin();
        this.out = out;
        this.progress = progress;
    }

    /** Writes a table that has no file yet. */
    void writeNew() throws IOException {
        writeNew(column -> true, row -> true);
    }

    /** Writes some columns and rows of a table as a new file. */
    void writeNew(Predicate<Column> columns, IntPredicate rows) throws IOException {
        List<Column> written = table.columns().stream().filter(columns).toList();
        written.forEach(column -> header.add(column.spec().name()));
        quoted = new boolean[header.size()];
        write(Encoding.UTF_8, line(header), 1);
        for (int row : IntStream.range(0, table.rowCount()).filter(rows).boxed().sorted(Comparator.comparingInt(table::fileRow)).toList()) {
            progress.check();
            write(Encoding.UTF_8, line(written.stream().map(column -> column.rawText(row)).toList()), 0);
        }
    }

    /** Writes a table that came from a file. */
    void writeOver(Path source) throws IOException {
        if (table == origin) {
            Files.copy(source, out);
            return;
        }
        FileHead head = FileHead.read(source);
        if (head.problem() != null) {
            throw new CannotWriteException(table, 0, "the original file has changed since it was read");
        }
        Encoding encoding = Encoding.ofFile(source, head.textStart());
        if (head.textStart() > 0) {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        int rows = 0;
        try (RecordStream records = new RecordStream(source, head.textStart())) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                if (isEmpty(record)) {
                    out.write(record);
                } else if (header.isEmpty()) {
                    writeHeader(encoding, record);
                } else if (isHeader(encoding, record)) {
                    out.write(record);
                } else {
                    rows++;
                    writeRow(encoding, record, rows);
                }
            }
        }
        if (rows != origin.rowCount()) {
            throw new CannotWriteException(table, 0, "the original file had " + origin.rowCount() + " rows when it was read and now has " + rows);
        }
        addRows(encoding, origin.rowCount());
    }

    private static boolean isEmpty(byte[] record) {
        return record[0] == '\n' || record[0] == '\r';
    }

    private void writeHeader(Encoding encoding, byte[] record) throws IOException {
        String text = encoding.decode(record, 0, record.length);
        List<CellLocator.Cell> cells = CellLocator.cells(text);
        cells.forEach(cell -> header.add(cell.text(text)));
        int end = cells.get(cells.size() - 1).end();
        lineEnd = end < text.length() ? text.substring(end) : "\n";
        if (header.size() != origin.columns().size()) {
            throw new CannotWriteException(table, 1, "the header of the original file has changed since it was read");
        }
        StringBuilder line = new StringBuilder(text.substring(0, end));
        for (int i = header.size(); i < table.columns().size(); i++) {
            line.append(',').append(cell(table.columns().get(i).spec().name(), cells.get(0).quoted()));
        }
        lineEnded = end < text.length();
        write(encoding, line.append(text.substring(end)).toString(), 1);
    }

    private boolean isHeader(Encoding encoding, byte[] record) {
        if (header.isEmpty() || record.length < header.get(0).length()) {
            return false;
        }
        String text = encoding.decode(record, 0, record.length);
        List<CellLocator.Cell> cells = CellLocator.cells(text);
        if (cells.size() != header.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).text(text).equals(header.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void writeRow(Encoding encoding, byte[] record, int fileRow) throws IOException {
        if (fileRow % CHECK_EVERY == 0) {
            progress.check();
        }
        if (quoted == null) {
            noteQuotes(encoding, record);
        }
        int row = table.rowOfFileRow(fileRow);
        if (row < 0) {
            return;
        }
        lineEnded = record[record.length - 1] == '\n' || record[record.length - 1] == '\r';
        if (fileRow <= origin.rowCount() && changed(row, fileRow)) {
            write(encoding, edited(encoding.decode(record, 0, record.length), row, fileRow), origin.line(origin.rowOfFileRow(fileRow)));
        } else {
            out.write(record);
        }
    }

    /** Which columns the first row encloses in quotes. */
    private void noteQuotes(Encoding encoding, byte[] record) {
        quoted = new boolean[table.columns().size()];
        List<CellLocator.Cell> cells = CellLocator.cells(encoding.decode(record, 0, record.length));
        for (int i = 0; i < quoted.length && i < cells.size(); i++) {
            quoted[i] = cells.get(i).quoted();
        }
    }

    private boolean changed(int row, int fileRow) {
        if (table.columns().size() > origin.columns().size()) {
            return true;
        }
        int before = origin.rowOfFileRow(fileRow);
        for (int i = 0; i < origin.columns().size(); i++) {
            Column column = table.columns().get(i);
            Column old = origin.columns().get(i);
            if (column != old && !column.sameCell(row, old, before)) {
                return true;
            }
        }
        return false;
    }

    private String edited(String record, int row, int fileRow) throws IOException {
        List<CellLocator.Cell> cells = CellLocator.cells(record);
        int before = origin.rowOfFileRow(fileRow);
        int last = cells.size();
        for (int i = cells.size(); i < table.columns().size(); i++) {
            last = table.columns().get(i).rawText(row).isEmpty() && i < origin.columns().size() ? last : i + 1;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < last; i++) {
            CellLocator.Cell cell = i < cells.size() ? cells.get(i) : null;
            String was = cell == null ? "" : cell.text(record);
            line.append(i == 0 ? "" : ",");
            if (i >= table.columns().size()) {
                line.append(record, cell.start(), cell.end());
                continue;
            }
            if (i < origin.columns().size() && !was.equals(origin.columns().get(i).rawText(before))) {
                throw new CannotWriteException(table, origin.line(before), "the original file has changed since it was read");
            }
            String now = table.columns().get(i).rawText(row);
            boolean inQuotes = cell != null && cell.quoted() || was.isEmpty() && i < quoted.length && quoted[i];
            line.append(cell != null && now.equals(was) ? record.substring(cell.start(), cell.end()) : cell(now, inQuotes));
        }
        return line.append(record.substring(cells.get(cells.size() - 1).end())).toString();
    }

    /** Writes the rows whose numbers are beyond this one: those that no file has. */
    private void addRows(Encoding encoding, int beyond) throws IOException {
        boolean ended = lineEnded;
        int[] rows = IntStream.range(0, table.rowCount()).filter(row -> table.fileRow(row) > beyond).boxed()
                .sorted(Comparator.comparingInt(table::fileRow)).mapToInt(row -> row).toArray();
        for (int row : rows) {
            progress.check();
            List<String> cells = new ArrayList<>();
            table.columns().forEach(column -> cells.add(column.rawText(row)));
            String line = line(cells);
            write(encoding, ended ? line : lineEnd + line.substring(0, line.length() - lineEnd.length()), 0);
        }
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            boolean inQuotes = quoted != null && i < quoted.length && quoted[i];
            line.append(i == 0 ? "" : ",").append(cell(cells.get(i), inQuotes));
        }
        return line.append(lineEnd).toString();
    }

    private String cell(String text, boolean inQuotes) {
        boolean needs = text.isEmpty() && Math.max(header.size(), table.columns().size()) == 1
                || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return inQuotes || needs ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void write(Encoding encoding, String text, int line) throws IOException {
        byte[] bytes = text.indexOf('\0') >= 0 ? null : encoding.encode(text);
        if (bytes == null) {
            throw new CannotWriteException(table, line, "a new text has a character that the file's encoding ("
                    + (encoding == Encoding.UTF_8 ? StandardCharsets.UTF_8.name() : "Windows-1252") + ") cannot hold: " + text.strip());
        }
        out.write(bytes);
    }
}
