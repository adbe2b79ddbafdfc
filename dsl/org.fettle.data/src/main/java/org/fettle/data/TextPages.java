/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Long texts of a dictionary, one after another in pages of bytes: one byte a character when all of them are below 256, otherwise two.
 * A reference is a negative long: bit 62 wide, bit 61 a page of its own, 27 bits page, 17 bits offset, 17 bits length in characters.
 */
final class TextPages {

    private static final int PAGE_BYTES = 1 << 17;
    private static final int OWN_PAGE_FROM = PAGE_BYTES / 8;
    private static final int FIRST_PAGE_BYTES = 1 << 9;
    private static final long WIDE = 1L << 62;
    private static final long OWN = 1L << 61;
    private static final int MASK = (1 << 17) - 1;

    private volatile byte[][] pages = new byte[4][];
    private int count;

    Writer writer() {
        return new Writer();
    }

    String text(long reference) {
        byte[] page = pages[page(reference)];
        int start = start(reference);
        int length = length(reference, page);
        if ((reference & WIDE) == 0) {
            return new String(page, start, length, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = wide(page, start + 2 * i);
        }
        return new String(chars);
    }

    boolean same(long reference, char[] chars, int offset, int length) {
        byte[] page = pages[page(reference)];
        if (length(reference, page) != length) {
            return false;
        }
        int start = start(reference);
        if ((reference & WIDE) == 0) {
            for (int i = 0; i < length; i++) {
                if ((page[start + i] & 0xFF) != chars[offset + i]) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0; i < length; i++) {
            if (wide(page, start + 2 * i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static char wide(byte[] page, int at) {
        return (char) ((page[at] & 0xFF) << 8 | page[at + 1] & 0xFF);
    }

    private static int page(long reference) {
        return (int) (reference >>> 34) & (1 << 27) - 1;
    }

    private static int start(long reference) {
        return (int) (reference >>> 17) & MASK;
    }

    private static int length(long reference, byte[] page) {
        if ((reference & OWN) != 0) {
            return (reference & WIDE) != 0 ? page.length / 2 : page.length;
        }
        return (int) reference & MASK;
    }

    private synchronized int addPage(byte[] page) {
        byte[][] known = pages;
        if (count == known.length) {
            known = Arrays.copyOf(known, count * 2);
        }
        known[count] = page;
        pages = known;
        return count++;
    }

    /** Writes texts into a page that nobody else writes to. Not safe for several threads. */
    final class Writer {

        private byte[] page;
        private int number;
        private int used;

        long write(char[] chars, int offset, int length) {
            int all = 0;
            for (int i = 0; i < length; i++) {
                all |= chars[offset + i];
            }
            boolean wide = all > 0xFF;
            int bytes = wide ? Math.multiplyExact(length, 2) : length;
            if (bytes >= OWN_PAGE_FROM) {
                byte[] own = new byte[bytes];
                copy(chars, offset, length, wide, own, 0);
                return reference(wide, addPage(own), 0, 0) | OWN;
            }
            if (page == null || used + bytes > page.length) {
                page = new byte[page == null ? FIRST_PAGE_BYTES : Math.min(PAGE_BYTES, page.length * 4)];
                if (page.length < bytes) {
                    page = new byte[PAGE_BYTES];
                }
                number = addPage(page);
                used = 0;
            }
            int start = used;
            copy(chars, offset, length, wide, page, start);
            used += bytes;
            return reference(wide, number, start, length);
        }

        private static void copy(char[] chars, int offset, int length, boolean wide, byte[] target, int at) {
            if (wide) {
                for (int i = 0; i < length; i++) {
                    target[at + 2 * i] = (byte) (chars[offset + i] >>> 8);
                    target[at + 2 * i + 1] = (byte) chars[offset + i];
                }
            } else {
                for (int i = 0; i < length; i++) {
                    target[at + i] = (byte) chars[offset + i];
                }
            }
        }

        private static long reference(boolean wide, int page, int start, int length) {
            return Long.MIN_VALUE | (wide ? WIDE : 0) | (long) page << 34 | (long) start << 17 | length;
        }
    }
}
