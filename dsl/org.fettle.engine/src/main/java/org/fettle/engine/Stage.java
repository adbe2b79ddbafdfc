/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.List;

/**
 * Units that may run at once, cut into tasks of one range each. All units run over the first range, then all over the second, and so on: a
 * loop is interpreted until the virtual machine has compiled it, and while others run there is time for that. It also keeps the rows of a
 * range in the processor's cache, and threads apart: they rarely meet at one rule.
 */
final class Stage implements Workers.Job {
    private final Unit[] units;
    private final int[] ranges;

    Stage(List<? extends Unit> all) {
        int tasks = 0;
        int rounds = 0;
        for (Unit unit : all) {
            tasks += unit.rangeCount();
            rounds = Math.max(rounds, unit.rangeCount());
        }
        this.units = new Unit[tasks];
        this.ranges = new int[tasks];
        int task = 0;
        for (int range = 0; range < rounds; range++) {
            for (Unit unit : all) {
                if (range < unit.rangeCount()) {
                    units[task] = unit;
                    ranges[task++] = range;
                }
            }
        }
    }

    @Override
    public int tasks() {
        return units.length;
    }

    @Override
    public void run(int task, EventBuffer buffer) {
        units[task].run(ranges[task], buffer);
    }
}
