/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Made-up workbooks ({@link MessyBooks}) and CSV files with the troubles of real ones, each with its expected reading in
 * {@code src/test/messy}: the problems, the rows as they were read, and what cells were read as something else. What was read instead is left in
 * {@code target/messy} for comparing.
 */
class MessyFilesTest {

    private static final ReturnType CARE = care();
    private static final Path EXPECTED = Path.of("src/test/messy");
    private static final Path ACTUAL = Path.of("target/messy");

    @TempDir
    private Path folder;

    private static ReturnType care() {
        TableType header = new TableType("Header", true, false, "CHILD", "header", List.of(text("CHILD"), ColumnSpec.of("SEX", ColumnType.CODE),
                ColumnSpec.of("DOB", ColumnType.DATE), text("UPN"), ColumnSpec.of("MOTHER", ColumnType.FLAG)));
        TableType episodes = new TableType("Episodes", false, false, "CHILD", "episodes",
                List.of(text("CHILD"), ColumnSpec.of("DECOM", ColumnType.DATE), ColumnSpec.of("LS", ColumnType.CODE),
                        ColumnSpec.of("PLACE", ColumnType.CODE), ColumnSpec.of("DEC", ColumnType.DATE), text("URN")));
        TableType oc2 = new TableType("OC2", true, false, "CHILD", "oc2",
                List.of(text("CHILD"), ColumnSpec.of("DOB", ColumnType.DATE), ColumnSpec.of("SDQ_SCORE", ColumnType.NUMBER),
                        ColumnSpec.of("PL_DISTANCE", ColumnType.DECIMAL), ColumnSpec.of("HEALTH_CHECK", ColumnType.FLAG)));
        return new ReturnType("Care", "Child", "CHILD", List.of(header, episodes, oc2), List.of());
    }

    private static ColumnSpec text(String name) {
        return ColumnSpec.of(name, ColumnType.TEXT);
    }

    @TestFactory
    Stream<DynamicTest> workbooksAreReadAsExpected() {
        MessyBooks books = new MessyBooks();
        assertTrue(books.all().size() >= 50, "the workbooks are gone");
        return books.all().entrySet().stream().map(book -> DynamicTest.dynamicTest(book.getKey(), () -> {
            Path data = Files.createDirectories(folder.resolve(book.getKey()));
            book.getValue().accept(data);
            check("books", book.getKey(), data);
        }));
    }

    @TestFactory
    Stream<DynamicTest> csvFilesAreReadAsExpected() throws IOException {
        try (Stream<Path> folders = Files.list(EXPECTED.resolve("csv"))) {
            List<Path> all = folders.filter(Files::isDirectory).sorted().toList();
            assertTrue(all.size() >= 12, "the files are gone");
            return all.stream().map(data -> DynamicTest.dynamicTest(data.getFileName().toString(),
                    () -> check("csv", data.getFileName().toString(), data)));
        }
    }

    private static void check(String kind, String name, Path data) throws IOException {
        ReadResult result = ReturnReader.read(CARE, Sources.of(data), new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
        String actual = show(result).replace(data + "/", "").replace(data.toString(), "the folder");
        Files.createDirectories(ACTUAL.resolve(kind));
        Files.writeString(ACTUAL.resolve(kind).resolve(name + ".expected"), actual);
        assertEquals(Files.readString(EXPECTED.resolve(kind).resolve(name + ".expected")), actual);
    }

    private static String show(ReadResult result) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : result.problems()) {
            text.append(problem.severity()).append(' ').append(problem.code()).append(' ').append(problem).append('\n');
        }
        if (!result.failed()) {
            result.data().loadedTables().forEach(table -> show(table, text));
        }
        for (Repair repair : result.repairs()) {
            text.append("read as: ").append(repair.sheet()).append(' ').append(repair.cell()).append(' ').append(repair.name()).append(' ')
                    .append(repair.kind().code()).append(": ").append(inQuotes(repair.was())).append(" -> ").append(inQuotes(repair.readAs()))
                    .append('\n');
        }
        return text.toString();
    }

    private static void show(Table table, StringBuilder text) {
        text.append(table).append('\n');
        for (int fileRow = 1; fileRow <= table.rowCount(); fileRow++) {
            int row = table.rowOfFileRow(fileRow);
            text.append("  ").append(table.line(row)).append(':');
            for (Column column : table.columns()) {
                String raw = column.rawText(row);
                if (!raw.isEmpty()) {
                    text.append(' ').append(column.spec().name()).append('=').append(inQuotes(raw))
                            .append(column.isUnreadable(row) ? " (unreadable)" : column.isBlank(row) ? " (blank)" : "");
                }
            }
            text.append('\n');
        }
    }

    private static String inQuotes(String text) {
        return '"' + text.replace("\n", "\\n").replace("\u00A0", "\\u00A0").replace("\r", "\\r") + '"';
    }
}
