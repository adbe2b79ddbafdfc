/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A large reference as bytes in a file of our own, from which it is loaded several times faster than from its text. An image holds
 * values, not exact
 * texts: a cell whose text was not the canonical one reads as that from then on. Nothing outside this class knows the format, which holds
 * for
 * one version of the program: whoever changes it, or the packing of short texts in {@link Dictionary}, raises {@link #VERSION}.
 *
 * <p>A column is its length and check sum, then: of texts, the keys of the distinct texts (the text itself where it is short), the longer
 * texts, the
 * number of its text for each row; of others, the values.
 */
public final class TableImage {

    /** The version of the format. */
    public static final int VERSION = 1;

    private static final int MAGIC = 0x46544c49;
    private static final int BATCH = 256;

    private final TableType type;
    private final Dictionary dictionary;
    private final String file;
    private final int rows;
    private final ColumnSpec[] specs;
    private final long[] places;
    private final Column[] columns;

    private TableImage(TableType type, Dictionary dictionary, String file, int rows, ColumnSpec[] specs, long[] places) {
        this.type = type;
        this.dictionary = dictionary;
        this.file = file;
        this.rows = rows;
        this.specs = specs;
        this.places = places;
        this.columns = new Column[specs.length];
    }

    /**
     * Whether a table can be kept as an image: a reference whose rows are on lines of their own, whose columns are all of the return, and
     * in which every
     * cell can be read.
     */
    public static boolean isPossible(Table table) {
        return table.type().isReference() && table.lines() == null && table.isLoaded() && table.columns().stream().allMatch(
                column -> table.type().column(column.spec().name()) == column.spec() && !hasUnreadable(column));
    }

    private static boolean hasUnreadable(Column column) {
        return column instanceof LongColumn longs ? Arrays.stream(longs.values()).anyMatch(value -> value == Values.UNREADABLE_LONG)
                : Arrays.stream(((IntColumn) column).values()).anyMatch(value -> value == Values.UNREADABLE);
    }

    /**
     * Writes a table.
     *
     * @param key   what the image is valid for, in words of the caller
     * @param table a table of which {@link #isPossible} is true
     */
    public static void write(String key, Table table, FileChannel out) throws IOException {
        List<byte[]> names = new ArrayList<>();
        names.add(key.getBytes(StandardCharsets.UTF_8));
        table.columns().forEach(column -> names.add(column.spec().name().getBytes(StandardCharsets.UTF_8)));
        ByteBuffer head = buffer(20 + names.stream().mapToInt(name -> name.length + 4).sum());
        head.putInt(MAGIC).putInt(VERSION).putInt(table.rowCount()).putInt(table.columns().size());
        names.forEach(name -> head.putInt(name.length).put(name));
        head.putInt(checkSum(head.position(), head));
        write(out, head.flip());
        for (Column column : table.columns()) {
            ByteBuffer bytes = column instanceof LongColumn longs ? longs(longs.values())
                    : symbolic(column)
                            ? texts(((IntColumn) column).values(), column.dictionary())
                            : ints(((IntColumn) column).values());
            bytes.flip();
            write(out, buffer(8).putInt(bytes.limit()).putInt(checkSum(bytes.limit(), bytes)).flip());
            write(out, bytes.position(0));
        }
    }

    private static boolean symbolic(Column column) {
        return column.spec().type().isSymbol();
    }

    private static int checkSum(int length, ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), 0, length);
        return (int) sum.getValue();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static ByteBuffer longs(long[] values) {
        boolean narrow = Arrays.stream(values).allMatch(value -> Values.missing(value) || value == (int) value && !Values.missing((int) value));
        ByteBuffer bytes = buffer(1 + values.length * (narrow ? 4 : 8)).put((byte) (narrow ? 1 : 0));
        for (long value : values) {
            if (narrow) {
                bytes.putInt(Values.narrow(value));
            } else {
                bytes.putLong(value);
            }
        }
        return bytes;
    }

    private static ByteBuffer ints(int[] values) {
        ByteBuffer bytes = buffer(values.length * 4);
        bytes.asIntBuffer().put(values);
        return bytes.position(bytes.capacity());
    }

    private static ByteBuffer texts(int[] symbols, Dictionary dictionary) {
        int[] numbers = new int[dictionary.size()];
        int[] distinct = new int[Math.min(symbols.length, numbers.length)];
        int count = 0;
        long longBytes = 0;
        for (int symbol : symbols) {
            if (symbol >= 0 && numbers[symbol] == 0) {
                distinct[count] = symbol;
                numbers[symbol] = ++count;
                char[] text = dictionary.text(symbol).toCharArray();
                longBytes += Dictionary.key(text, 0, text.length) > 0 ? 0 : 4 + 3L * text.length;
            }
        }
        ByteBuffer bytes = buffer(Math.toIntExact(4 + 8L * count + longBytes + 4L * symbols.length)).putInt(count);
        List<byte[]> longTexts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = dictionary.text(distinct[i]);
            long key = Dictionary.key(text.toCharArray(), 0, text.length());
            bytes.putLong(Math.max(key, 0));
            if (key <= 0) {
                longTexts.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        longTexts.forEach(text -> bytes.putInt(text.length).put(text));
        for (int symbol : symbols) {
            bytes.putInt(symbol < 0 ? 0 : numbers[symbol]);
        }
        return bytes;
    }

    /**
     * Opens an image.
     *
     * @param key  what the image is to be valid for
     * @param file the name of the text that it stands for, for messages
     * @return the image, or null when it is not valid for the key, of another version, for other columns or damaged
     * @throws IOException when the file system refuses
     */
    public static TableImage open(String key, TableType type, Dictionary dictionary, String file, FileChannel in) throws IOException {
        try {
            ByteBuffer start = read(in, 0, 16);
            int rows = start.getInt(8);
            int count = start.getInt(12);
            if (start.getInt(0) != MAGIC || start.getInt(4) != VERSION || rows < 0 || count < 1 || count > type.columns().size()) {
                return null;
            }
            long at = 16;
            String[] names = new String[count + 1];
            for (int i = 0; i < names.length; i++) {
                int length = read(in, at, 4).getInt(0);
                names[i] = new String(read(in, at + 4, bounded(length, 1 << 16)).array(), StandardCharsets.UTF_8);
                at += 4L + length;
            }
            ByteBuffer head = read(in, 0, Math.toIntExact(at + 4));
            if (!names[0].equals(key) || head.getInt((int) at) != checkSum((int) at, head)) {
                return null;
            }
            return open(type, dictionary, file, rows, names, at + 4, in);
        } catch (EOFException | ArithmeticException e) {
            return null;
        }
    }

    private static TableImage open(TableType type, Dictionary dictionary, String file, int rows, String[] names, long from, FileChannel in)
            throws IOException {
        ColumnSpec[] specs = new ColumnSpec[names.length - 1];
        long[] places = new long[specs.length];
        long at = from;
        for (int i = 0; i < specs.length; i++) {
            specs[i] = type.column(names[i + 1]);
            places[i] = at;
            if (specs[i] == null) {
                return null;
            }
            at += 8L + bounded(read(in, at, 4).getInt(0), Integer.MAX_VALUE);
        }
        return at == in.size() ? new TableImage(type, dictionary, file, rows, specs, places) : null;
    }

    private static int bounded(int length, int most) throws EOFException {
        if (length < 0 || length > most) {
            throw new EOFException("a length that cannot be");
        }
        return length;
    }

    private static ByteBuffer read(FileChannel in, long at, int length) throws IOException {
        if (at + length > in.size()) {
            throw new EOFException("the file ends too early");
        }
        ByteBuffer bytes = buffer(length);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("the file ends too early");
            }
        }
        return bytes.flip();
    }

    /** How many columns there are to load. */
    public int columnCount() {
        return specs.length;
    }

    /**
     * Loads a column; different columns may be loaded by different threads.
     *
     * @return false when the image is damaged
     * @throws IOException when the file system refuses
     */
    public boolean load(int column, FileChannel in) throws IOException {
        try {
            ByteBuffer head = read(in, places[column], 8);
            ByteBuffer bytes = read(in, places[column] + 8, head.getInt(0));
            if (checkSum(bytes.limit(), bytes) != head.getInt(4)) {
                return false;
            }
            ColumnSpec spec = specs[column];
            columns[column] = spec.type().isLong() ? new LongColumn(spec, dictionary, readLongs(bytes), RawTexts.NONE)
                    : new IntColumn(spec, dictionary, spec.type().isSymbol() ? readTexts(bytes) : readInts(bytes), RawTexts.NONE);
            return columns[column].size() == rows;
        } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            return false;
        }
    }

    private long[] readLongs(ByteBuffer bytes) {
        boolean narrow = bytes.get() == 1;
        long[] values = new long[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = narrow ? Values.widen(bytes.getInt()) : bytes.getLong();
        }
        return values;
    }

    private int[] readInts(ByteBuffer bytes) {
        int[] values = new int[rows];
        bytes.asIntBuffer().get(values);
        return values;
    }

    private int[] readTexts(ByteBuffer bytes) {
        int[] symbols = new int[bytes.getInt() + 1];
        symbols[0] = Values.BLANK;
        int longTexts = intern(bytes, symbols);
        for (int i = 1; i < symbols.length && longTexts > 0; i++) {
            if (symbols[i] == Values.BLANK) {
                byte[] text = new byte[bytes.getInt()];
                bytes.get(text);
                symbols[i] = dictionary.intern(new String(text, StandardCharsets.UTF_8));
            }
        }
        int[] values = new int[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = symbols[bytes.getInt()];
        }
        return values;
    }

    /** Puts the short texts into the dictionary, many at once; returns how many others there are. */
    private int intern(ByteBuffer bytes, int[] symbols) {
        long[] keys = new long[BATCH];
        Dictionary.Memory memory = new Dictionary.Memory(BATCH);
        int others = 0;
        for (int from = 1; from < symbols.length; from += BATCH) {
            int count = Math.min(BATCH, symbols.length - from);
            for (int i = 0; i < count; i++) {
                keys[i] = bytes.getLong();
                others += keys[i] == 0 ? 1 : 0;
            }
            dictionary.intern(keys, count, symbols, from, memory);
        }
        return others;
    }

    /** The table, when all columns are loaded. */
    LoadedTable table() {
        return new LoadedTable(type, Period.THIS, file, List.of(columns), rows, null, null);
    }
}
