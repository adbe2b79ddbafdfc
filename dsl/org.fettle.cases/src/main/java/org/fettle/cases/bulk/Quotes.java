/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

/** Texts of cells within sentences. */
final class Quotes {
    private static final int LONGEST = 40;

    private Quotes() {
    }

    /** In quotation marks, shortened when it is long. */
    static String of(String text) {
        return '"' + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...") + '"';
    }
}
