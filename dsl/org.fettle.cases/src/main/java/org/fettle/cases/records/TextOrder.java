/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.Comparator;

/** The order of texts in a list for people: whole numbers by value, before other texts, which are ordered ignoring case. */
final class TextOrder implements Comparator<String> {
    /** The only one. */
    static final TextOrder INSTANCE = new TextOrder();

    private TextOrder() {
    }

    @Override
    public int compare(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? -1 : 1;
        }
        int result = number ? compareNumbers(one, other) : String.CASE_INSENSITIVE_ORDER.compare(one, other);
        return result != 0 ? result : one.compareTo(other);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int compareNumbers(String one, String other) {
        int first = zeros(one);
        int second = zeros(other);
        int byLength = Integer.compare(one.length() - first, other.length() - second);
        return byLength != 0 ? byLength : one.substring(first).compareTo(other.substring(second));
    }

    private static int zeros(String text) {
        int zeros = 0;
        while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
