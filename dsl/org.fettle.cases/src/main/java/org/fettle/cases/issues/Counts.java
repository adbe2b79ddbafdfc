/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

/**
 * How much there is to do; three numbers that are never the same thing.
 *
 * @param issues   flags: one for each rule and flagged row
 * @param rows     different rows with at least one flag
 * @param children different subjects with at least one flag; rows without a key belong to nobody and do not count
 */
public record Counts(int issues, int rows, int children) {
    /** Nothing to do. */
    public static final Counts NONE = new Counts(0, 0, 0);
}
