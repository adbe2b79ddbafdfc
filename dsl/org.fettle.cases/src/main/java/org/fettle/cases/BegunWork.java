/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.fettle.data.CancelledException;
import org.fettle.data.Progress;

/**
 * Work that begins before there is anything that could show its progress: the case that a program starts with is opened while the window is still being
 * made. Later somebody takes it over, who then sees its progress from where it is, can stop it, and gets what goes wrong.
 */
public final class BegunWork {
    private final FutureTask<Void> task;
    private final Relay relay = new Relay();

    /** What is done; ends by a {@link CancelledException} when its progress is cancelled. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run(Progress progress) throws IOException;
    }

    /** Begins at once, in a thread of its own, which does not keep the program from ending. */
    public BegunWork(String name, Work work) {
        task = new FutureTask<>(() -> {
            work.run(relay);
            return null;
        });
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Shows the progress from now on, and returns when the work is done.
     *
     * @throws IOException what the work threw; its unchecked exceptions are thrown as they are
     * @throws CancelledException when the progress was cancelled
     */
    public void take(Progress progress) throws IOException {
        relay.to(progress);
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Remembers how far the present part is until there is somebody to tell. */
    private static final class Relay implements Progress {
        private Progress shown = NONE;
        private String part;
        private long total;
        private long done;

        synchronized void to(Progress progress) {
            shown = progress;
            if (part != null) {
                progress.begin(part, total);
                progress.worked(done);
            }
        }

        @Override
        public synchronized void begin(String what, long units) {
            part = what;
            total = units;
            done = 0;
            shown.begin(what, units);
        }

        @Override
        public synchronized void worked(long units) {
            done += units;
            shown.worked(units);
        }

        @Override
        public synchronized boolean cancelled() {
            return shown.cancelled();
        }
    }
}
