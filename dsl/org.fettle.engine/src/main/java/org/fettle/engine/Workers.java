/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.concurrent.atomic.AtomicInteger;

import org.fettle.data.CancelledException;
import org.fettle.data.Progress;

/** Runs numbered tasks on some threads; the calling thread is one of them, so that one thread starts none. */
final class Workers {
    /** Work in numbered tasks that may run at once. */
    interface Job {
        /** How many tasks there are. */
        int tasks();

        /** Does one task; the buffer is the worker's own. */
        void run(int task, EventBuffer buffer);
    }

    private final Job job;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile Throwable failure;

    private Workers(Job job, Progress progress) {
        this.job = job;
        this.progress = progress;
    }

    /**
     * Does all tasks and returns when they are done.
     *
     * @param what what the progress calls the work; each task is a unit
     * @throws CancelledException when the progress was cancelled or this thread interrupted; no task runs any longer then
     */
    static void run(String what, Job job, int threads, Progress progress) {
        progress.begin(what, job.tasks());
        Workers workers = new Workers(job, progress);
        Thread[] helpers = new Thread[Math.max(0, Math.min(threads, job.tasks()) - 1)];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = workers.new Helper(i + 2);
            helpers[i].start();
        }
        workers.work();
        boolean interrupted = workers.join(helpers);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (workers.failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (workers.failure instanceof Error error) {
            throw error;
        }
        if (workers.cancelled) {
            throw new CancelledException();
        }
    }

    private boolean join(Thread[] helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancelled = true;
                }
            }
        }
        return interrupted;
    }

    private void work() {
        EventBuffer buffer = new EventBuffer();
        int tasks = job.tasks();
        while (!cancelled && failure == null) {
            int task = next.getAndIncrement();
            if (task >= tasks) {
                return;
            }
            if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
                cancelled = true;
                return;
            }
            try {
                job.run(task, buffer);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            progress.worked(1);
        }
    }

    /** A further thread; a named class, since this runs in the first second of a command, where each lambda costs milliseconds. */
    private final class Helper extends Thread {
        Helper(int number) {
            super("fettle-run-" + number);
            setDaemon(true);
        }

        @Override
        public void run() {
            work();
        }
    }
}
