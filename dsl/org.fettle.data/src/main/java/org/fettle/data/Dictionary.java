/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Every distinct text of a return and its symbol, a dense number from 0. Texts are only ever added, by any number of threads at once;
 * looking up takes no lock. Which number a text gets depends on who came first: symbols are for comparing, never for ordering.
 *
 * <p>A text of up to eight ASCII characters, or up to twelve capitals and digits, is packed into one long, which is its key in the hash
 * table and also its stored form, so that postcodes, codes and identifiers cost 8 bytes and one cache line each. Longer texts are found by
 * a 63-bit hash and compared in full.
 */
public final class Dictionary {

    private static final int STRIPES = 16;
    private static final int PAGE_BITS = 10;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    /** Packed texts of eight characters are below this, those to the base 37 are above. */
    private static final long FIRST_OF_BASE_37 = 1L << 56;
    private static final byte[] DIGITS = digits();
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final Stripe[] stripes = new Stripe[STRIPES];
    private final AtomicInteger size = new AtomicInteger();
    private final TextPages pages = new TextPages();
    private final Map<Object, Object> remembered = new ConcurrentHashMap<>();
    private volatile long[][] references = new long[1][];

    /** An empty dictionary. */
    public Dictionary() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    /** How many texts there are; symbols are 0 to size - 1. */
    public int size() {
        return size.get();
    }

    /**
     * Something that is worked out from texts once for all who ask under the same key, such as a function of texts with its answers. It lives as
     * long as the dictionary.
     *
     * @param key what it is; compared by {@code equals}
     */
    @SuppressWarnings("unchecked") // one key, one type: the key names the kind of thing
    public <T> T remembered(Object key, Function<Dictionary, T> maker) {
        return (T) remembered.computeIfAbsent(key, k -> maker.apply(this));
    }

    /** The symbol of the text, which is added when it is new. */
    public int intern(String text) {
        char[] chars = text.toCharArray();
        return intern(chars, 0, chars.length);
    }

    /** The symbol of the characters, which are added when they are new. */
    public int intern(char[] chars, int offset, int length) {
        long key = key(chars, offset, length);
        int symbol = find(key, chars, offset, length);
        return symbol >= 0 ? symbol : stripe(mix(key)).add(key, chars, offset, length);
    }

    /** As {@link #intern(char[], int, int)} when the caller has computed {@link #key}. */
    int intern(long key, char[] chars, int offset, int length) {
        int symbol = find(key, chars, offset, length);
        return symbol >= 0 ? symbol : stripe(mix(key)).add(key, chars, offset, length);
    }

    /** The symbol of a short text, given by its key alone. */
    int intern(long key) {
        int symbol = find(key, null, 0, 0);
        return symbol >= 0 ? symbol : stripe(mix(key)).add(key, null, 0, 0);
    }

    /**
     * Replaces the keys of short texts by their symbols, and 0 by {@link Values#BLANK}; a negative number is -1 - a symbol known already.
     * A batch is much faster than one key after another: what the memory does not know is first touched in the table, so that the
     * processor waits for all of it at once.
     */
    void intern(long[] keys, int count, int[] symbols, int at, Memory memory) {
        int[] unknown = memory.unknown;
        int unknowns = 0;
        for (int i = 0; i < count; i++) {
            long key = keys[i];
            int slot = memory.slot(key);
            if (key > 0 && memory.keys[slot] != key) {
                unknown[unknowns++] = i;
            } else {
                symbols[at + i] = key > 0 ? memory.symbols[slot] : key == 0 ? Values.BLANK : (int) (-1 - key);
            }
        }
        memory.touched = touch(keys, unknown, unknowns);
        for (int n = 0; n < unknowns; n++) {
            long key = keys[unknown[n]];
            int slot = memory.slot(key);
            if (memory.keys[slot] != key) {
                memory.symbols[slot] = intern(key);
                memory.keys[slot] = key;
            }
            symbols[at + unknown[n]] = memory.symbols[slot];
        }
    }

    private long touch(long[] keys, int[] which, int count) {
        long touched = 0;
        for (int n = 0; n < count; n++) {
            long hash = mix(keys[which[n]]);
            long[] slots = stripe(hash).slots;
            touched |= slots[(int) hash << 1 & slots.length - 2];
        }
        return touched;
    }

    /** Some short texts that a column had lately, and their symbols. Serves one thread. */
    static final class Memory {

        private static final int BITS = 6;

        private final long[] keys = new long[1 << BITS];
        private final int[] symbols = new int[1 << BITS];
        private final int[] unknown;
        private long touched;

        Memory(int batch) {
            unknown = new int[batch];
        }

        private int slot(long key) {
            return (int) (key * 0x9E3779B97F4A7C15L >>> 64 - BITS);
        }

        @Override
        public String toString() {
            // naming what was touched keeps the compiler from leaving the touching out
            return "memory " + touched;
        }
    }

    /** The symbol of the text, or -1 when nobody added it. */
    public int find(String text) {
        char[] chars = text.toCharArray();
        return find(key(chars, 0, chars.length), chars, 0, chars.length);
    }

    /**
     * The text of a symbol.
     *
     * @throws IndexOutOfBoundsException when there is no such symbol
     */
    public String text(int symbol) {
        if (symbol < 0 || symbol >= size()) {
            throw new IndexOutOfBoundsException("no text has the symbol " + symbol + "; there are " + size());
        }
        long reference = references[symbol >>> PAGE_BITS][symbol & PAGE_SIZE - 1];
        return reference < 0 ? pages.text(reference) : unpack(reference);
    }

    /**
     * The key of a text: itself, packed, when it is short (then the key is positive), otherwise a hash (then the key is negative). Eight
     * ASCII characters take seven bits each; nine to twelve capitals and digits are a number to the base 37, above those.
     */
    static long key(char[] chars, int offset, int length) {
        if (length <= 8) {
            long key = 0;
            int all = 0;
            int zero = 0;
            for (int i = length - 1; i >= 0; i--) {
                int c = chars[offset + i];
                key = key << 7 | c;
                all |= c;
                zero |= c - 1;
            }
            if (all < 0x80 && zero >= 0 && key != 0) {
                return key;
            }
        } else if (length <= 12) {
            long key = 0;
            int bad = 0;
            for (int i = 0; i < length; i++) {
                int c = chars[offset + i];
                int digit = DIGITS[c & 0x7F];
                bad |= digit - 1 | 0x7F - c;
                key = key * 37 + digit;
            }
            if (bad >= 0) {
                return FIRST_OF_BASE_37 + key;
            }
        }
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 0x100000001B3L ^ chars[offset + i];
        }
        return mix(hash) | Long.MIN_VALUE;
    }

    /** Whether the packed text surely has no small letters. */
    static boolean hasNoSmallLetters(long key) {
        // small letters have both upper bits of their seven set; so have a few other characters, which is why this is not exact
        return key >= FIRST_OF_BASE_37 || (key & key << 1 & 0x81020408102040L) == 0;
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        for (int i = 0; i < 36; i++) {
            digits[Character.toUpperCase(Character.forDigit(i, 36))] = (byte) (i + 1);
        }
        return digits;
    }

    private static String unpack(long key) {
        byte[] bytes = new byte[12];
        int n = 0;
        if (key < FIRST_OF_BASE_37) {
            for (long rest = key; rest != 0; rest >>>= 7) {
                bytes[n++] = (byte) (rest & 0x7F);
            }
            return new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
        }
        for (long rest = key - FIRST_OF_BASE_37; rest != 0; rest /= 37) {
            bytes[11 - n++] = (byte) Character.toUpperCase(Character.forDigit((int) (rest % 37) - 1, 36));
        }
        return new String(bytes, 12 - n, n, StandardCharsets.ISO_8859_1);
    }

    private static long mix(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        h ^= h >>> 29;
        h *= 0xBF58476D1CE4E5B9L;
        return h ^ h >>> 32;
    }

    private Stripe stripe(long hash) {
        return stripes[(int) (hash >>> 60)];
    }

    private int find(long key, char[] chars, int offset, int length) {
        long hash = mix(key);
        long[] slots = stripe(hash).slots;
        int mask = slots.length - 2;
        for (int i = (int) hash << 1 & mask;; i = i + 2 & mask) {
            long found = (long) LONGS.getAcquire(slots, i);
            if (found == 0) {
                return -1;
            }
            if (found == key) {
                int symbol = (int) slots[i + 1];
                if (key > 0 || same(symbol, chars, offset, length)) {
                    return symbol;
                }
            }
        }
    }

    /** Whether the symbol, of a long text, stands for these characters. */
    boolean same(int symbol, char[] chars, int offset, int length) {
        return pages.same(references[symbol >>> PAGE_BITS][symbol & PAGE_SIZE - 1], chars, offset, length);
    }

    private int register(long reference) {
        int symbol = size.getAndIncrement();
        if (symbol == Integer.MAX_VALUE) {
            throw new IllegalStateException("more than 2,147,483,647 distinct texts");
        }
        int page = symbol >>> PAGE_BITS;
        long[][] known = references;
        if (page >= known.length || known[page] == null) {
            known = grow(page);
        }
        known[page][symbol & PAGE_SIZE - 1] = reference;
        return symbol;
    }

    private synchronized long[][] grow(int page) {
        long[][] known = references;
        if (page >= known.length) {
            known = Arrays.copyOf(known, Math.max(page + 1, known.length * 2));
        }
        if (known[page] == null) {
            known[page] = new long[PAGE_SIZE];
        }
        references = known;
        return known;
    }

    /** A part of the hash table with a lock of its own: a key and its symbol lie side by side. */
    private final class Stripe {

        private volatile long[] slots = new long[32];
        private final TextPages.Writer writer = pages.writer();
        private int used;

        synchronized int add(long key, char[] chars, int offset, int length) {
            int known = find(key, chars, offset, length);
            if (known >= 0) {
                return known;
            }
            int symbol = register(key > 0 ? key : writer.write(chars, offset, length));
            if (++used * 8L > slots.length / 2 * 5L) {
                slots = rehashed(slots);
            }
            put(slots, key, symbol);
            return symbol;
        }

        private static void put(long[] slots, long key, int symbol) {
            int mask = slots.length - 2;
            int i = (int) mix(key) << 1 & mask;
            while (slots[i] != 0) {
                i = i + 2 & mask;
            }
            slots[i + 1] = symbol;
            // readers take no lock: the symbol must be there before the key is seen
            LONGS.setRelease(slots, i, key);
        }

        private static long[] rehashed(long[] old) {
            if (old.length >= 1 << 29) {
                throw new IllegalStateException("too many distinct texts");
            }
            long[] larger = new long[old.length * 2];
            for (int i = 0; i < old.length; i += 2) {
                if (old[i] != 0) {
                    put(larger, old[i], (int) old[i + 1]);
                }
            }
            return larger;
        }
    }
}
