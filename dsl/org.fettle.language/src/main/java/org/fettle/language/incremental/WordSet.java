/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.Arrays;

/**
 * The words of a text, whatever they stand for, as numbers. A set may seem to hold a word that it does not (two words may
 * have one number) but never the other way round: good for saying what is <em>not</em> concerned by a change of a name.
 */
final class WordSet {
    static final WordSet EMPTY = new WordSet(new int[0]);

    private final int[] hashes;

    private WordSet(int[] hashes) {
        this.hashes = hashes;
    }

    /** The words of a text; capitals do not count, because there are lists of codes for which they do not. */
    static WordSet of(CharSequence text) {
        return collect(text, new Collector(true));
    }

    /** The words of a text, with its capitals. */
    static WordSet exactly(CharSequence text) {
        return collect(text, new Collector(false));
    }

    /** One name, with its capitals; not the words between its hyphens. */
    static WordSet name(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return new WordSet(new int[] {hash});
    }

    private static WordSet collect(CharSequence text, Collector collector) {
        int i = 0;
        while (i < text.length()) {
            if (isPart(text.charAt(i))) {
                int start = i;
                while (i < text.length() && (isPart(text.charAt(i)) || text.charAt(i) == '-')) {
                    i++;
                }
                collector.addRun(text, start, i);
            } else {
                i++;
            }
        }
        return new WordSet(collector.sorted());
    }

    WordSet and(WordSet other) {
        if (other.isEmpty()) {
            return this;
        }
        int[] both = Arrays.copyOf(hashes, hashes.length + other.hashes.length);
        System.arraycopy(other.hashes, 0, both, hashes.length, other.hashes.length);
        return new WordSet(distinct(both, both.length));
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    /** Whether the sets may have a word in common. */
    boolean meets(WordSet other) {
        if (hashes.length > other.hashes.length) {
            return other.meets(this);
        }
        for (int hash : hashes) {
            if (Arrays.binarySearch(other.hashes, hash) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static int[] distinct(int[] hashes, int length) {
        Arrays.sort(hashes, 0, length);
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    private static final class Collector {
        private final boolean ignoreCase;
        private int[] found = new int[64];
        private int count;

        Collector(boolean ignoreCase) {
            this.ignoreCase = ignoreCase;
        }

        /** A run such as {@code in-the-year} may be one name, or a difference of several: every stretch of it between hyphens counts. */
        void addRun(CharSequence text, int start, int end) {
            for (int from = start; from < end; from++) {
                if (from > start && text.charAt(from - 1) != '-') {
                    continue;
                }
                int hash = 0;
                for (int i = from; i < end; i++) {
                    char c = text.charAt(i);
                    if (c == '-' && i > from) {
                        add(hash);
                    }
                    hash = 31 * hash + (ignoreCase ? Character.toLowerCase(c) : c);
                }
                add(hash);
            }
        }

        private void add(int hash) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = hash;
        }

        int[] sorted() {
            return distinct(found, count);
        }
    }
}
