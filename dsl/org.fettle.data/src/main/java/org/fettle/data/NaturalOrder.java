/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Comparator;

/** Texts in the order that people expect: numbers in them by their value, letters without regard to case. */
public final class NaturalOrder {
    /** The order as a comparator. */
    public static final Comparator<String> TEXTS = NaturalOrder::compare;

    private NaturalOrder() {
    }

    /** Negative, zero or positive as {@link Comparator#compare}; zero for equal texts only. */
    public static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
                int endOne = end(one, i);
                int endOther = end(other, j);
                int byNumber = numbers(one, i, endOne, other, j, endOther);
                if (byNumber != 0) {
                    return byNumber;
                }
                i = endOne;
                j = endOther;
            } else {
                int byLetter = Character.compare(Character.toLowerCase(one.charAt(i)), Character.toLowerCase(other.charAt(j)));
                if (byLetter != 0) {
                    return byLetter;
                }
                i++;
                j++;
            }
        }
        int byLength = Integer.compare(one.length() - i, other.length() - j);
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int end(String text, int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Compares digits of any number; zeros in front do not count. */
    private static int numbers(String one, int from, int to, String other, int otherFrom, int otherTo) {
        int i = from;
        int j = otherFrom;
        while (i < to && one.charAt(i) == '0') {
            i++;
        }
        while (j < otherTo && other.charAt(j) == '0') {
            j++;
        }
        if (to - i != otherTo - j) {
            return Integer.compare(to - i, otherTo - j);
        }
        for (; i < to; i++, j++) {
            if (one.charAt(i) != other.charAt(j)) {
                return Character.compare(one.charAt(i), other.charAt(j));
            }
        }
        return 0;
    }
}
