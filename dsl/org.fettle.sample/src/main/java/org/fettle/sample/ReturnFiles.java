/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** The files of one year's return, a file a table, open for writing. */
final class ReturnFiles implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Map<SampleTable, CsvWriter> writers = new EnumMap<>(SampleTable.class);
    private final int[] rows = new int[SampleTable.values().length];

    /**
     * Creates the folder and in it all files with their header lines.
     *
     * @throws IOException when a file cannot be created
     */
    ReturnFiles(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            for (SampleTable table : SampleTable.values()) {
                CsvWriter writer = open(folder.resolve(table.fileName()));
                writers.put(table, writer);
                writer.writeRecord(table.columns());
            }
        } catch (IOException | RuntimeException e) {
            try {
                close();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /** A file of the sample: UTF-8, comma, line feed. */
    static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(BUFFER).build(file, StandardCharsets.UTF_8);
    }

    /** One more data row; answers its number, from 1. */
    int add(SampleTable table, String[] cells) {
        writers.get(table).writeRecord(cells);
        return ++rows[table.ordinal()];
    }

    /** Data rows of a table so far. */
    int rows(SampleTable table) {
        return rows[table.ordinal()];
    }

    /** Data rows of all tables so far. */
    long rows() {
        long sum = 0;
        for (int count : rows) {
            sum += count;
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (CsvWriter writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
