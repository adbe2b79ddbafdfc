/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people write them. */
public final class Figures {
    private Figures() {
    }

    /** A whole number with commas: {@code 12,345}. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /** A number of things: {@code 1 child}, {@code 1,200 children}. */
    public static String count(long number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }
}
