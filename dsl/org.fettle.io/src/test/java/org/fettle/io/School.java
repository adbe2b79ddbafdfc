/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;

/** A small return for tests, and the shortest ways to write its files, read them and look at them. */
final class School {

    static final ReturnType TYPE = type();

    private School() {
    }

    private static ReturnType type() {
        TableType pupils = new TableType("Pupils", true, false, "ID", "pupils", List.of(ColumnSpec.of("ID", ColumnType.TEXT),
                ColumnSpec.of("SEX", ColumnType.CODE), ColumnSpec.of("BORN", ColumnType.DATE), ColumnSpec.of("MEALS", ColumnType.FLAG)));
        TableType marks = new TableType("Marks", false, false, "ID", "marks", List.of(ColumnSpec.of("ID", ColumnType.TEXT),
                ColumnSpec.of("DAY", ColumnType.DATE), ColumnSpec.of("SUBJECT", ColumnType.CODE),
                ColumnSpec.of("POINTS", ColumnType.NUMBER)));
        TableType rooms = new TableType("Rooms", false, true, "ROOM", "rooms",
                List.of(ColumnSpec.of("ROOM", ColumnType.TEXT), ColumnSpec.of("SEATS", ColumnType.NUMBER)));
        return new ReturnType("School", "Pupil", "ID", List.of(pupils, marks), List.of(rooms));
    }

    static Path file(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String name, String text) {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadResult read(Path... thisYear) {
        return read(Sources.of(thisYear));
    }

    static ReadResult read(Sources sources) {
        return read(sources, ReadOptions.DEFAULT);
    }

    static ReadResult read(Sources sources, ReadOptions options) {
        return ReturnReader.read(TYPE, sources, new Dictionary(), options, Progress.NONE);
    }

    /** What every cell says, by data row of the file, with subject and line: equal for equal returns. */
    static String show(Return data) {
        StringBuilder text = new StringBuilder();
        for (Table table : data.loadedTables()) {
            text.append(table).append('\n');
            for (int row = 0; row < table.rowCount(); row++) {
                int subject = table.subject(row);
                text.append(table.fileRow(row)).append(" line ").append(table.line(row)).append(' ').append(subject).append(':')
                        .append(subject < 0 ? "" : data.subjects().key(subject));
                for (Column column : table.columns()) {
                    text.append('|').append(column.spec().name()).append('=').append(column.rawText(row));
                    text.append(Values.missing(column.value(row)) ? column.isBlank(row) ? " blank" : " unreadable" : "");
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** The same without the lines, which rows in memory do not have. */
    static String showCells(Return data) {
        return show(data).replaceAll("(?m)^(\\d+) line \\d+", "$1");
    }
}
