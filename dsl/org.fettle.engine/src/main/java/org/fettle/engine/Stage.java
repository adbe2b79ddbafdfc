/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.List;

/** Units that may run at once, cut into tasks of one range each; the ranges of a unit follow each other. */
final class Stage implements Workers.Job {
    private final List<? extends Unit> units;
    private final int[] starts;

    Stage(List<? extends Unit> units) {
        this.units = units;
        this.starts = new int[units.size() + 1];
        for (int i = 0; i < units.size(); i++) {
            starts[i + 1] = starts[i] + units.get(i).rangeCount();
        }
    }

    @Override
    public int tasks() {
        return starts[units.size()];
    }

    @Override
    public void run(int task, EventBuffer buffer) {
        int low = 0;
        int high = units.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= task) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        units.get(low).run(task - starts[low], buffer);
    }
}
