/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people write them. */
public final class Figures {
    /** To make one takes longer than to use it, and trees ask for thousands of numbers; it is for one thread at a time. */
    private static final ThreadLocal<NumberFormat> WHOLE = ThreadLocal.withInitial(() -> NumberFormat.getIntegerInstance(Locale.UK));

    private Figures() {
    }

    /** A whole number with commas: {@code 12,345}. */
    public static String number(long number) {
        return WHOLE.get().format(number);
    }

    /** A number of things: {@code 1 child}, {@code 1,200 children}. */
    public static String count(long number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }
}
