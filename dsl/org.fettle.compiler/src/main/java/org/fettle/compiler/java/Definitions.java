/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

/** How the years of a definition are told apart: {@code in-the-year}, and {@code in-the-year@last} for last year's rows. */
public final class Definitions {

    private Definitions() {
    }

    /** The id under which a definition's values for a year are kept. */
    public static String id(String definition, int yearsBack) {
        return yearsBack == 0 ? definition : definition + "@last";
    }
}
