/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The one thread on which the services work: they do one thing at a time anyway, and so answers come in the order of the questions. A question
 * that is taken back before its turn costs nothing.
 */
final class Worker implements AutoCloseable {
    /** Work that may fail for reasons of the file system. */
    interface Work<T> {
        T run() throws Exception;
    }

    private final ScheduledThreadPoolExecutor thread;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Consumer<Throwable> defects;

    /** @param defects is told of failures that nobody expects */
    Worker(Consumer<Throwable> defects) {
        this.defects = defects;
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread worker = new Thread(work, "fettle services");
            worker.setDaemon(true);
            return worker;
        });
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Answers a question of the editor. */
    <T> CompletableFuture<T> answer(Work<T> work) {
        waiting.incrementAndGet();
        CompletableFuture<T> answer = CompletableFutures.computeAsync(thread, cancel -> {
            cancel.checkCanceled();
            return guarded(work);
        });
        answer.whenComplete((found, failure) -> waiting.decrementAndGet());
        return answer;
    }

    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (CancellationException | ResponseErrorException e) {
            throw e;
        } catch (Exception e) {
            defects.accept(e);
            throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InternalError, "fettle: " + e, null));
        }
    }

    /** Does something later that nobody waits for. */
    ScheduledFuture<?> later(long millis, Runnable work) {
        return thread.schedule(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                defects.accept(e);
            }
        }, millis, TimeUnit.MILLISECONDS);
    }

    /** Whether a question waits for its answer: work that nobody waits for is to stand back. */
    boolean isAsked() {
        return waiting.get() > 0;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
