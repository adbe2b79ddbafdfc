/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;
import java.util.List;

/** Collects the cells of one column, from top to bottom. Serves one thread; several builders of one column can be joined. */
final class ColumnBuilder {

    private static final int BATCH = 256;

    private final ColumnSpec spec;
    private final Dictionary dictionary;
    private final CellParser parser;
    private final boolean isLong;
    private final boolean isSymbol;
    private final long[] waitingKeys;
    private final Dictionary.Memory memory;
    private final RawTexts.Builder rawTexts = new RawTexts.Builder();
    private int[] ints = new int[0];
    private long[] longs = new long[0];
    private int size;
    private int waiting;

    ColumnBuilder(ColumnSpec spec, Dictionary dictionary) {
        this.spec = spec;
        this.dictionary = dictionary;
        this.parser = new CellParser(spec, dictionary);
        this.isLong = spec.type().isLong();
        this.isSymbol = spec.type().isSymbol();
        this.waitingKeys = new long[isSymbol ? BATCH : 0];
        this.memory = isSymbol ? new Dictionary.Memory(BATCH) : null;
    }

    ColumnSpec spec() {
        return spec;
    }

    int size() {
        return size;
    }

    void add(char[] chars, int offset, int length) {
        if (isSymbol) {
            long key = parser.readKey(chars, offset, length);
            if (!parser.canonical()) {
                rawTexts.add(size, dictionary.intern(chars, offset, length));
            }
            await(key);
            return;
        }
        parser.read(chars, offset, length);
        if (!parser.canonical()) {
            rawTexts.add(size, dictionary.intern(chars, offset, length));
        }
        push(parser.value(), parser.longValue());
    }

    void addBlank() {
        if (isSymbol) {
            await(0);
        } else {
            push(Values.BLANK, Values.BLANK_LONG);
        }
    }

    /** Keeps the key of a text until a batch of them goes through the dictionary. */
    private void await(long key) {
        waitingKeys[waiting++] = key;
        size++;
        if (waiting == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (waiting == 0) {
            return;
        }
        if (size > ints.length) {
            ints = Arrays.copyOf(ints, capacity());
        }
        dictionary.intern(waitingKeys, waiting, ints, size - waiting, memory);
        waiting = 0;
    }

    private void push(int value, long longValue) {
        if (isLong) {
            if (size == longs.length) {
                longs = Arrays.copyOf(longs, capacity());
            }
            longs[size++] = longValue;
        } else {
            if (size == ints.length) {
                ints = Arrays.copyOf(ints, capacity());
            }
            ints[size++] = value;
        }
    }

    /** Forgets the cells from a row on. */
    void cut(int rows) {
        flush();
        size = Math.min(size, rows);
        rawTexts.cut(rows);
    }

    private int capacity() {
        return Math.max(16, size + (size >> 1));
    }

    /** The cells of the builders one below the other. Each builder lets go of its cells, so that they are not held twice for long. */
    static Column join(List<ColumnBuilder> parts) {
        ColumnBuilder first = parts.get(0);
        parts.forEach(ColumnBuilder::flush);
        int rows = parts.stream().mapToInt(ColumnBuilder::size).reduce(0, Math::addExact);
        RawTexts.Builder texts = parts.size() == 1 ? first.rawTexts : new RawTexts.Builder();
        int[] ints = new int[first.isLong ? 0 : rows];
        long[] longs = new long[first.isLong ? rows : 0];
        int at = 0;
        for (ColumnBuilder part : parts) {
            if (first.isLong) {
                System.arraycopy(part.longs, 0, longs, at, part.size);
            } else {
                System.arraycopy(part.ints, 0, ints, at, part.size);
            }
            if (parts.size() > 1) {
                texts.addAll(part.rawTexts, at);
            }
            at += part.size;
            part.ints = null;
            part.longs = null;
        }
        return first.isLong
                ? new LongColumn(first.spec, first.dictionary, longs, texts.build())
                : new IntColumn(first.spec, first.dictionary, ints, texts.build());
    }
}
