/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Display;

/**
 * Measures every turn of the event loop: one turn handles one thing (a key, a notch of the wheel, a drawing, a message from the background), and while it
 * lasts nothing else can be. So the longest turn is how long a key that is pressed at the worst moment waits for one thing to end. {@link Pauses} tells
 * how long everything takes that is waiting already. Close it to stop.
 */
final class Turns implements AutoCloseable {
    private static final long SAMPLED_AFTER = 15_000_000;
    private static final long KEPT_FROM = 35_000_000;
    private static final long SAMPLE_MILLISECONDS = 2;
    private static final long QUIET_NANOSECONDS = 60_000_000;
    /** A turn that is shorter does nothing that anybody sees; {@link Pauses} asks for one every few milliseconds. */
    private static final long IDLE_NANOSECONDS = 1_000_000;
    private static final Path STACKS = System.getenv("FETTLE_STACKS") == null ? null : Path.of(System.getenv("FETTLE_STACKS"));
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static Turns watching;

    private final Display display;
    private final Map<String, List<Long>> durations = new LinkedHashMap<>();
    private final Map<String, List<Long>> works = new LinkedHashMap<>();
    private final List<String> samples = new ArrayList<>();
    private String phase = "";
    private boolean stopped;
    private boolean inner;
    private volatile long began;
    private volatile long busyUntil = System.nanoTime();

    private Turns(Display display) {
        this.display = display;
    }

    /** Begins to watch: the events are handled by a loop of this class from now on. */
    static Turns watch(Display display) {
        Turns turns = new Turns(display);
        watching = turns;
        display.asyncExec(turns::loop);
        if (STACKS != null) {
            Thread sampler = new Thread(turns::sample, "Sampling long turns");
            sampler.setDaemon(true);
            sampler.start();
        }
        return turns;
    }

    /** One turn, measured when somebody watches; as {@link Display#readAndDispatch}. */
    static boolean turn(Display display) {
        return watching == null ? display.readAndDispatch() : watching.measured();
    }

    private void loop() {
        while (!stopped && !display.isDisposed()) {
            if (!measured() && !stopped) {
                display.sleep();
            }
        }
    }

    private boolean measured() {
        long start = System.nanoTime();
        began = start;
        inner = false;
        long work = PROCESSOR.getCurrentThreadCpuTime();
        boolean more = display.readAndDispatch();
        long took = System.nanoTime() - start;
        work = PROCESSOR.getCurrentThreadCpuTime() - work;
        if (took > IDLE_NANOSECONDS) {
            busyUntil = start + took;
        }
        began = 0;
        if (!inner) { // otherwise it consisted of turns, which have been measured
            durations.computeIfAbsent(phase, name -> new ArrayList<>()).add(took);
            works.computeIfAbsent(phase, name -> new ArrayList<>()).add(work);
            keep(took, work);
        }
        inner = true;
        return more;
    }

    /** What comes from now on belongs to this. */
    void phase(String name) {
        Screen.run(() -> phase = name);
    }

    /** Waits until there is nothing to do any more; since when that is so, as {@link System#nanoTime} counts. */
    long quiet() {
        while (true) {
            long since = busyUntil;
            long working = began;
            if (System.nanoTime() - since > QUIET_NANOSECONDS && (working == 0 || System.nanoTime() - working < IDLE_NANOSECONDS)) {
                return since;
            }
            Screen.pause(SAMPLE_MILLISECONDS);
        }
    }

    /** Figures of a phase, for people. */
    String report(String name) {
        List<Long> sorted = Screen.shown(() -> durations.getOrDefault(name, List.of()).stream().sorted().toList());
        if (sorted.isEmpty()) {
            return "nothing was to do";
        }
        long work = Screen.shown(() -> Collections.max(works.get(name)));
        long longer = sorted.stream().filter(took -> took > 50_000_000).count();
        return sorted.size() + " turns, longest " + milliseconds(sorted.get(sorted.size() - 1)) + " ms (most work in one " + milliseconds(work)
                + " ms), 99 of 100 below "
                + milliseconds(sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100))) + " ms, longer than 50 ms: " + longer
                + (longer == 0 ? "" : " " + sorted.subList((int) (sorted.size() - longer), sorted.size()).stream().map(Turns::milliseconds).toList());
    }

    private static long milliseconds(long nanoseconds) {
        return nanoseconds / 1_000_000;
    }

    // ------------------------------------------------------------------ where the long ones were

    private void sample() {
        while (!stopped) {
            long start = began;
            if (start != 0 && System.nanoTime() - start > SAMPLED_AFTER) {
                StringBuilder text = new StringBuilder();
                for (StackTraceElement element : display.getThread().getStackTrace()) {
                    text.append("\n    ").append(element);
                }
                synchronized (samples) {
                    samples.add(text.toString());
                }
            }
            Screen.pause(SAMPLE_MILLISECONDS);
        }
    }

    private void keep(long took, long work) {
        if (STACKS == null) {
            return;
        }
        synchronized (samples) {
            if (took >= KEPT_FROM) {
                String text = "TURN " + phase + " " + milliseconds(took) + " ms, work " + milliseconds(work) + " ms, " + samples.size() + " samples"
                        + String.join("\n  --", samples) + "\n";
                try {
                    Files.writeString(STACKS, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new IllegalStateException("the samples cannot be written to " + STACKS, e);
                }
            }
            samples.clear();
        }
    }

    @Override
    public void close() {
        Screen.run(() -> stopped = true);
        watching = null;
    }
}
