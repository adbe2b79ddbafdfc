/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/**
 * Watches the user interface's thread: asks it again and again to do nothing, and measures how long that takes. Where it stood when it took long is
 * kept. Close it to stop.
 */
public final class Pauses implements AutoCloseable {
    private static final long EVERY_MILLISECONDS = 3;
    private static final long LONG_MILLISECONDS = 40;
    private static final int MOST_OTHERS = 40;
    private static final int OWN_FRAMES = 5;
    /** What reads and compiles rules. EMF alone is not among them: the platform keeps the layout of its window with it, every few minutes. */
    private static final List<String> READING = List.of("org.antlr.", "org.eclipse.xtext.", "org.eclipse.jdt.", "org.fettle.compiler.");

    private final Display display;
    private final Thread thread;
    private final List<Long> pauses = new ArrayList<>();
    private volatile boolean stopped;
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private long longest;
    private long longestWork;
    private String where = "";
    private final List<String> others = new ArrayList<>();
    private final List<String> stacks = new ArrayList<>();

    private Pauses(Display display) {
        this.display = display;
        thread = new Thread(this::watch, "Watching pauses");
        thread.setDaemon(true);
    }

    /** Begins to watch. */
    public static Pauses watch(Display display) {
        Pauses pauses = new Pauses(display);
        pauses.thread.start();
        return pauses;
    }

    private void watch() {
        try {
            while (!stopped && !display.isDisposed()) {
                CountDownLatch done = new CountDownLatch(1);
                long start = System.nanoTime();
                long work = processor.getThreadCpuTime(display.getThread().getId());
                display.asyncExec(done::countDown);
                String seen = "";
                while (!done.await(LONG_MILLISECONDS, TimeUnit.MILLISECONDS) && !stopped) {
                    seen = seen.isEmpty() ? stack() : seen;
                }
                work = processor.getThreadCpuTime(display.getThread().getId()) - work;
                note((System.nanoTime() - start) / 1_000_000, work / 1_000_000, seen);
                Thread.sleep(EVERY_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String stack() {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement element : display.getThread().getStackTrace()) {
            text.append("\n    ").append(element);
        }
        return text.toString();
    }

    private synchronized void note(long milliseconds, long working, String seen) {
        pauses.add(milliseconds);
        if (!seen.isEmpty()) {
            stacks.add(seen);
        }
        longestWork = Math.max(longestWork, working);
        if (working > LONG_MILLISECONDS && others.size() < MOST_OTHERS) {
            others.add(
                    "\n  " + milliseconds + " ms, work " + working + " ms" + seen.lines().filter(line -> line.contains(".fettle.")).limit(OWN_FRAMES)
                            .map(line -> "\n    " + line.strip()).collect(Collectors.joining()));
        }
        if (milliseconds > longest) {
            longest = milliseconds;
            where = seen;
        }
    }

    /** The longest pause so far, in milliseconds. */
    public synchronized long longest() {
        return longest;
    }

    /** The most processor time that the thread spent in one pause, in milliseconds: on a machine with other work, what is ours of the pauses. */
    public synchronized long longestWork() {
        return longestWork;
    }

    /** The pause that only one in a hundred is longer than, in milliseconds. */
    public synchronized long percentile99() {
        List<Long> sorted = pauses.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100));
    }

    /**
     * Where the thread stood in long pauses while it read or compiled rules, which is never its work. How long a pause was tells of the machine as well:
     * tests ask for these.
     */
    public synchronized List<String> readingRules() {
        return stacks.stream().filter(stack -> stack.lines().anyMatch(line -> READING.stream().anyMatch(line.strip()::startsWith))).toList();
    }

    /** Figures for people: the longest pause, and where the thread stood in it. */
    public synchronized String report() {
        return "longest pause " + longest + " ms, most work in one " + longestWork + " ms, 99 of 100 below " + percentile99() + " ms"
                + (where.isEmpty() ? "" : "; in the longest it stood at" + where);
    }

    /** All pauses with more work than most people notice, in their order, and what of Fettle's own was under way. */
    public synchronized String all() {
        return String.join("", others);
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
