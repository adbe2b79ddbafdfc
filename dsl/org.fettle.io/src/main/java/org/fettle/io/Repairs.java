/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * All repairs of a reading, however many: some bytes each, equal texts once. By source, and within one in the order of its cells. Does not
 * change any more.
 */
public final class Repairs implements Iterable<Repair> {

    /** No repairs. */
    public static final Repairs NONE = new Repairs(List.of());

    private final List<Part> parts;
    private final int size;

    private Repairs(List<Part> parts) {
        this.parts = parts;
        this.size = parts.stream().mapToInt(part -> part.size).sum();
    }

    static Repairs of(List<Repairs> some) {
        return new Repairs(some.stream().flatMap(repairs -> repairs.parts.stream()).filter(part -> part.size > 0).toList());
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** How many there are of each kind; kinds without are left out. */
    public Map<Repair.Kind, Integer> counts() {
        Map<Repair.Kind, Integer> counts = new EnumMap<>(Repair.Kind.class);
        for (Part part : parts) {
            for (int i = 0; i < part.size; i++) {
                counts.merge(part.kind(i), 1, Integer::sum);
            }
        }
        return counts;
    }

    @Override
    public Iterator<Repair> iterator() {
        return new Iterator<>() {
            private int part;
            private int next;

            @Override
            public boolean hasNext() {
                return part < parts.size();
            }

            @Override
            public Repair next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Part now = parts.get(part);
                Repair repair = now.get(next++);
                if (next == now.size) {
                    part++;
                    next = 0;
                }
                return repair;
            }
        };
    }

    /** The repairs of one table as they are found. Serves one thread. */
    static final class Part {

        private static final Repair.Kind[] KINDS = Repair.Kind.values();

        private final String file;
        private final String sheet;
        private final String table;
        private final List<String> names;
        private final int[] sheetColumns;
        private final Map<String, Integer> numbers = new HashMap<>();
        private String[] texts = new String[16];
        private int[] rows = new int[16];
        private short[] columns = new short[16];
        private byte[] kinds = new byte[16];
        private int[] was = new int[16];
        private int[] readAs = new int[16];
        private int size;

        /**
         * No repairs yet.
         *
         * @param names        the columns of the table as they were read
         * @param sheetColumns the column of the sheet of each
         */
        Part(String file, String sheet, String table, List<String> names, int[] sheetColumns) {
            this.file = file;
            this.sheet = sheet;
            this.table = table;
            this.names = names;
            this.sheetColumns = sheetColumns;
        }

        void add(Repair.Kind kind, int row, int column, String held, String read) {
            if (size == rows.length) {
                int more = size * 2;
                rows = Arrays.copyOf(rows, more);
                columns = Arrays.copyOf(columns, more);
                kinds = Arrays.copyOf(kinds, more);
                was = Arrays.copyOf(was, more);
                readAs = Arrays.copyOf(readAs, more);
            }
            rows[size] = row;
            columns[size] = (short) column;
            kinds[size] = (byte) kind.ordinal();
            was[size] = number(held);
            readAs[size] = number(read);
            size++;
        }

        private int number(String text) {
            Integer known = numbers.putIfAbsent(text, numbers.size());
            if (known != null) {
                return known;
            }
            int number = numbers.size() - 1;
            if (number == texts.length) {
                texts = Arrays.copyOf(texts, number * 2);
            }
            texts[number] = text;
            return number;
        }

        /** Forgets those from this one on: the row that they are in was none. */
        void cut(int toSize) {
            size = toSize;
        }

        int size() {
            return size;
        }

        Repair.Kind kind(int index) {
            return KINDS[kinds[index]];
        }

        Repair get(int index) {
            int column = columns[index];
            return new Repair(kind(index), file, sheet, rows[index], sheetColumns[column], table, names.get(column), texts[was[index]],
                    texts[readAs[index]]);
        }

        /** How many there are of each column (of the table as read) and kind, and the first: index 0 number, 1 index of the first. */
        Map<Integer, Map<Repair.Kind, int[]>> byColumn() {
            Map<Integer, Map<Repair.Kind, int[]>> result = new HashMap<>();
            IntStream.range(0, size).forEach(i -> result.computeIfAbsent((int) columns[i], c -> new EnumMap<>(Repair.Kind.class))
                    .computeIfAbsent(kind(i), k -> new int[] {0, i})[0]++);
            return result;
        }

        Repairs done() {
            numbers.clear();
            return new Repairs(List.of(this));
        }
    }
}
