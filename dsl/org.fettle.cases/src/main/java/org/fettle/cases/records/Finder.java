/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.List;

import org.fettle.data.Progress;

/** Finds a text in the cells, row by row as one reads, and starts again at the other end when there is no more. */
public final class Finder {
    private static final int CHECK_EVERY = 1 << 14;

    private Finder() {
    }

    /**
     * Where a text was found.
     *
     * @param position of the record
     * @param column   number of the column among those that were searched
     * @param wrapped  whether the search went past the end and started again
     */
    public record Found(int position, int column, boolean wrapped) {
    }

    /**
     * The next cell that contains a text, ignoring case.
     *
     * @param position where to start; that cell is looked at last. -1 for before the first
     * @param column   where to start
     * @param forward  downwards; false for upwards
     * @return null when no cell contains it
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static Found find(RecordRows rows, List<RecordColumn> columns, String text, int position, int column, boolean forward, Progress progress) {
        if (text.isEmpty() || rows.size() == 0 || columns.isEmpty()) {
            return null;
        }
        List<RecordTest> tests = RecordRows.textTests(rows.set(), text, columns);
        long width = columns.size();
        long cells = width * rows.size();
        long start = position < 0 ? forward ? -1 : 0
                : Math.min(position, rows.size() - 1) * width + Math.max(0, Math.min(column, columns.size() - 1));
        for (long step = 1; step <= cells; step++) {
            if (step % CHECK_EVERY == 0) {
                progress.check();
            }
            long at = Math.floorMod(forward ? start + step : start - step, cells);
            if (tests.get((int) (at % width)).test(rows.record((int) (at / width)))) {
                return new Found((int) (at / width), (int) (at % width), position >= 0 && (forward ? at <= start : at >= start));
            }
        }
        return null;
    }
}
