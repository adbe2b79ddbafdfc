/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

/**
 * A table of a year, or of both years.
 *
 * @param yearsBack 0 this year, 1 last year; 0 for {@code bothYears}
 * @param reference whether it is a reference table, which has no subjects
 */
public record TableRef(String table, int yearsBack, boolean bothYears, boolean reference) {

    /** This table of one of the years. */
    public TableRef of(int year) {
        return new TableRef(table, year, false, reference);
    }
}
