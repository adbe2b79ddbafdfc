/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work on so many threads; with one thread, on the caller's own. */
final class Workers implements AutoCloseable {

    private final ExecutorService pool;

    Workers(int threads) {
        pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "fettle-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does all the work and returns when it is done. The first exception is passed on. */
    void run(List<Runnable> tasks) {
        if (pool == null || tasks.size() < 2) {
            tasks.forEach(Runnable::run);
            return;
        }
        List<Future<?>> futures = new ArrayList<>();
        tasks.forEach(task -> futures.add(pool.submit(task)));
        RuntimeException failure = null;
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = new IllegalStateException("interrupted while reading", e);
                break;
            } catch (ExecutionException e) {
                failure = failure != null ? failure : unchecked(e.getCause());
            }
        }
        if (failure != null) {
            futures.forEach(future -> future.cancel(false));
            throw failure;
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }
}
