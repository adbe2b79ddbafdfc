/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.scoping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Nearest {

    private Nearest() {
    }

    /**
     * The name that needs the fewest changes (a character put in, left out, replaced, or two neighbours swapped), case counting little.
     *
     * @param written what was written
     * @param names   the good names
     * @return the nearest one (the first of several) unless all of them are too far to be meant
     */
    public static Optional<String> name(String written, Iterable<String> names) {
        String best = null;
        int bestDistance = farthest(written);
        for (String name : names) {
            int distance = halves(written, name, bestDistance);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * All names that may have been meant.
     *
     * @param written what was written
     * @param names   the good names
     * @param most    how many at most
     * @return the nearest ones, the nearest first; each once
     */
    public static List<String> names(String written, Collection<String> names, int most) {
        int farthest = farthest(written);
        Map<String, Integer> near = new LinkedHashMap<>();
        for (String name : names) {
            int distance = halves(written, name, farthest);
            if (distance < farthest) {
                near.putIfAbsent(name, distance);
            }
        }
        return near.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(most).map(Map.Entry::getKey).toList();
    }

    private static int farthest(String written) {
        return Math.max(2, written.length() / 3 * 2 + 1);
    }

    // In halves, so that a difference in case alone is nearer than any other.
    private static int halves(String written, String name, int farthest) {
        if (name == null || name.equals(written) || Math.abs(name.length() - written.length()) * 2 >= farthest) {
            return Integer.MAX_VALUE;
        }
        return 2 * distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) + (sameButForCase(written, name) ? 1 : 0);
    }

    private static boolean sameButForCase(String written, String name) {
        return written.equalsIgnoreCase(name);
    }

    /** Optimal string alignment distance, three rows of the usual table. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
