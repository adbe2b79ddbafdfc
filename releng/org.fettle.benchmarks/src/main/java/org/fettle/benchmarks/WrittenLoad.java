/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * What somebody would write who had to load these files into columns with FastCSV and nothing else: dates by position, all other texts through one
 * hash table, rows as they come. It knows its files: no check of the encoding, of dates or of quotes, no repair, no place of what is wrong, no rows
 * of a child side by side, one thread. It is the yardstick for the loader, which does all of this.
 */
final class WrittenLoad {
    private static final int NO_DATE = Integer.MIN_VALUE;
    private static final int FIRST_YEAR = 1900;
    private static final int[] YEARS = years();

    private final Set<String> dates;
    private final List<String> texts = new ArrayList<>();
    /** Hash and symbol + 1 of a text, side by side. */
    private long[] slots = new long[1 << 12];
    private long rows;

    /** @param dates names of the columns that are dates */
    WrittenLoad(Set<String> dates) {
        this.dates = dates;
    }

    /** The columns of a file, one number a row: days since 1970 or symbols of texts. */
    List<int[]> load(Path file) throws IOException {
        Columns columns = new Columns();
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
                CsvReader<Object> reader = CsvReader.builder().build(columns, text)) {
            reader.iterator().hasNext();
        }
        rows += columns.row;
        return columns.values.stream().map(values -> Arrays.copyOf(values, columns.row)).toList();
    }

    /** Rows of all files so far. */
    long rows() {
        return rows;
    }

    /** Distinct texts of all files so far. */
    int distinct() {
        return texts.size();
    }

    private static int[] years() {
        int[] years = new int[301];
        for (int i = 0; i < years.length; i++) {
            years[i] = (int) LocalDate.of(FIRST_YEAR + i, 1, 1).toEpochDay();
        }
        return years;
    }

    private static int date(char[] text, int at, int length) {
        if (length != 10) {
            return NO_DATE;
        }
        int day = (text[at] - '0') * 10 + text[at + 1] - '0';
        int month = (text[at + 3] - '0') * 10 + text[at + 4] - '0';
        int year = ((text[at + 6] - '0') * 10 + text[at + 7] - '0') * 100 + (text[at + 8] - '0') * 10 + text[at + 9] - '0';
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int before = (367 * month - 362) / 12 - (month <= 2 ? 0 : leap ? 1 : 2);
        return YEARS[year - FIRST_YEAR] + before + day - 1;
    }

    private int symbol(char[] text, int at, int length) {
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 0x100000001B3L ^ text[at + i];
        }
        hash *= 0x9E3779B97F4A7C15L;
        int mask = slots.length - 2;
        for (int i = (int) (hash >>> 32) << 1 & mask;; i = i + 2 & mask) {
            int symbol = (int) slots[i + 1] - 1;
            if (symbol < 0) {
                return added(hash, i, new String(text, at, length));
            }
            if (slots[i] == hash && same(texts.get(symbol), text, at, length)) {
                return symbol;
            }
        }
    }

    private static boolean same(String known, char[] text, int at, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[at + i]) {
                return false;
            }
        }
        return true;
    }

    private int added(long hash, int slot, String text) {
        texts.add(text);
        slots[slot] = hash;
        slots[slot + 1] = texts.size();
        if (texts.size() * 4 > slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            int mask = slots.length - 2;
            for (int i = 0; i < old.length; i += 2) {
                if (old[i + 1] != 0) {
                    int to = (int) (old[i] >>> 32) << 1 & mask;
                    while (slots[to + 1] != 0) {
                        to = to + 2 & mask;
                    }
                    slots[to] = old[i];
                    slots[to + 1] = old[i + 1];
                }
            }
        }
        return texts.size() - 1;
    }

    /** The columns of a file while it is read. */
    private final class Columns extends CsvCallbackHandler<Object> {
        private final List<int[]> values = new ArrayList<>();
        private boolean[] isDate = new boolean[8];
        private int row = -1;
        private int column;

        @Override
        protected void beginRecord(long startingLineNumber) {
            column = 0;
        }

        @Override
        protected void addField(char[] text, int at, int length, boolean quoted) {
            if (row < 0) {
                isDate = Arrays.copyOf(isDate, Math.max(isDate.length, column + 1));
                isDate[column++] = dates.contains(new String(text, at, length));
                values.add(new int[1 << 10]);
                return;
            }
            int[] cells = values.get(column);
            if (row == cells.length) {
                cells = Arrays.copyOf(cells, row * 2);
                values.set(column, cells);
            }
            cells[row] = length == 0 ? NO_DATE : isDate[column] ? date(text, at, length) : symbol(text, at, length);
            column++;
        }

        @Override
        protected void setComment(char[] text, int at, int length) {
            throw new IllegalStateException("there are no comments in these files");
        }

        @Override
        protected void setEmpty() {
            throw new IllegalStateException("there are no empty lines in these files");
        }

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return column;
        }

        @Override
        protected Object buildRecord() {
            row++;
            return null;
        }
    }
}
