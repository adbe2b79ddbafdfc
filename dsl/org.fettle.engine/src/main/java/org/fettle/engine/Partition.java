/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.Arrays;

import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;

/** Cuts the subjects of a return into ranges of about the same number of rows. The cuts depend on the data alone. */
final class Partition {
    /** So many rows make a range worth its own call: well under a millisecond of work for a rule. */
    static final int ROWS_A_RANGE = 32_768;
    private static final int MOST_RANGES = 128;

    private Partition() {
    }

    /**
     * Pairs of first subject and after the last, ascending, that cover all subjects.
     *
     * @param rowsARange about so many rows a range, unless that makes too many ranges
     */
    static int[] ranges(Return data, int rowsARange) {
        int subjects = data.subjects().count();
        int[][] offsets = loadedOffsets(data);
        long total = weight(offsets, subjects);
        int wanted = (int) Math.min(MOST_RANGES, Math.max(1, total / rowsARange));
        int[] ranges = new int[2 * wanted];
        int count = 0;
        int from = 0;
        for (int i = 1; i <= wanted && from < subjects; i++) {
            int to = i == wanted ? subjects : Math.max(from + 1, firstAtLeast(offsets, subjects, total * i / wanted));
            ranges[count++] = from;
            ranges[count++] = to;
            from = to;
        }
        return Arrays.copyOf(ranges, count);
    }

    /** Rows and subjects in all. */
    static long weight(Return data) {
        return weight(loadedOffsets(data), data.subjects().count());
    }

    private static int[][] loadedOffsets(Return data) {
        int[][] offsets = new int[data.type().tables().size() * 2][];
        int count = 0;
        for (TableType type : data.type().tables()) {
            for (int back = 0; back < 2; back++) {
                Table table = data.table(type.name(), back == 0 ? Period.THIS : Period.LAST);
                if (table.rowCount() > 0) {
                    offsets[count++] = table.offsets();
                }
            }
        }
        return Arrays.copyOf(offsets, count);
    }

    /** Rows of the subjects before this one, plus one for each of them. */
    private static long weight(int[][] offsets, int subject) {
        long sum = subject;
        for (int[] offset : offsets) {
            sum += offset[subject];
        }
        return sum;
    }

    private static int firstAtLeast(int[][] offsets, int subjects, long wanted) {
        int low = 0;
        int high = subjects;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (weight(offsets, middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
