/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;

/**
 * The rows of each subject in the order of one column or several; rows with the same values are in file order, rows with a missing value are
 * left out unless the order says where they stand.
 * The arrays are shared: never modify them.
 */
public final class Order {

    private final int[] sorted;
    private final int[] sortedOffsets;
    private final int rows;
    private volatile int[] position;
    private volatile int[] previous;
    private volatile int[] next;

    Order(int[] sorted, int[] sortedOffsets, int rows) {
        this.sorted = sorted;
        this.sortedOffsets = sortedOffsets;
        this.rows = rows;
    }

    /** The rows, subject by subject. */
    public int[] sorted() {
        return sorted;
    }

    /** The rows of subject s are at {@code sortedOffsets[s]} until {@code sortedOffsets[s + 1]} of {@link #sorted()}. */
    public int[] sortedOffsets() {
        return sortedOffsets;
    }

    /** The index in {@link #sorted()} of each row; -1 for a row that is left out. */
    public int[] position() {
        int[] made = position;
        if (made == null) {
            made = filled();
            for (int i = 0; i < sorted.length; i++) {
                made[sorted[i]] = i;
            }
            position = made;
        }
        return made;
    }

    /** The row before each row, among the rows of the same subject; -1 when there is none. */
    public int[] previous() {
        int[] made = previous;
        if (made == null) {
            made = filled();
            for (int s = 0; s + 1 < sortedOffsets.length; s++) {
                for (int i = sortedOffsets[s] + 1; i < sortedOffsets[s + 1]; i++) {
                    made[sorted[i]] = sorted[i - 1];
                }
            }
            previous = made;
        }
        return made;
    }

    /** The row after each row, among the rows of the same subject; -1 when there is none. */
    public int[] next() {
        int[] made = next;
        if (made == null) {
            made = filled();
            for (int s = 0; s + 1 < sortedOffsets.length; s++) {
                for (int i = sortedOffsets[s] + 1; i < sortedOffsets[s + 1]; i++) {
                    made[sorted[i - 1]] = sorted[i];
                }
            }
            next = made;
        }
        return made;
    }

    private int[] filled() {
        int[] result = new int[rows];
        Arrays.fill(result, Values.NO_ROW);
        return result;
    }
}
