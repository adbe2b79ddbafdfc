/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.swt.widgets.Display;

/**
 * The processor time that threads spend on something, which tells more than the clock does on a machine with other work: of the window's thread, of those
 * that work in the background, and of the virtual machine's own.
 */
final class Spent {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final String WINDOW = "the window's thread";
    private static final String BACKGROUND = "the background";
    private static final String TEST = "the test";
    private static final String MACHINE = "compiler and collector";

    private final long window;
    private final Map<Long, Long> before = times();
    private final long process = process();

    private Spent(Display display) {
        window = display.getThread().getId();
    }

    /** Counts from now on. */
    static Spent from(Display display) {
        return new Spent(display);
    }

    private static Map<Long, Long> times() {
        Map<Long, Long> times = new HashMap<>();
        for (long thread : PROCESSOR.getAllThreadIds()) {
            times.put(thread, PROCESSOR.getThreadCpuTime(thread));
        }
        return times;
    }

    /** In steps of 10 ms. */
    private static long process() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private String kind(long thread) {
        if (thread == window) {
            return WINDOW;
        }
        ThreadInfo info = PROCESSOR.getThreadInfo(thread);
        String name = info == null ? "" : info.getThreadName();
        return name.startsWith("Worker-") || name.startsWith("ForkJoin") || name.startsWith("pool-") ? BACKGROUND : TEST;
    }

    /**
     * What was spent, in milliseconds.
     *
     * @param times how often it was done; the figures are of one time
     */
    String report(int times) {
        Map<String, Long> sums = new TreeMap<>();
        long all = process() - process;
        for (Map.Entry<Long, Long> now : times().entrySet()) {
            long spent = now.getValue() - before.getOrDefault(now.getKey(), 0L);
            sums.merge(kind(now.getKey()), spent, Long::sum);
            all -= spent;
        }
        sums.put(MACHINE, all);
        StringBuilder text = new StringBuilder();
        sums.forEach(
                (kind, spent) -> text.append(text.isEmpty() ? "" : ", ").append(kind).append(' ').append(Math.max(0, spent) / times / 100_000 / 10.0)
                        .append(" ms"));
        return text.toString();
    }
}
