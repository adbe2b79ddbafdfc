/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.Collection;
import java.util.Locale;

/** Names near to one that is not known: "did you mean …?". */
final class Suggestions {
    private Suggestions() {
    }

    /** A sentence to put behind a message about an unknown name, with a space before it; empty if there is no name near to it. */
    static String didYouMean(String word, Collection<String> known) {
        String nearest = nearest(word, known);
        return nearest == null ? "" : " Did you mean " + nearest + "?";
    }

    /** The known name with the fewest letters to change, or null if none comes near. Case does not count; ties: the first. */
    static String nearest(String word, Collection<String> known) {
        int limit = Math.max(1, word.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Letters to insert, delete, replace or swap with their neighbour to get from one word to the other. */
    static int distance(String a, String b) {
        int[] twoBack = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], twoBack[j - 2] + 1);
                }
            }
            int[] spare = twoBack;
            twoBack = before;
            before = now;
            now = spare;
        }
        return before[b.length()];
    }
}
