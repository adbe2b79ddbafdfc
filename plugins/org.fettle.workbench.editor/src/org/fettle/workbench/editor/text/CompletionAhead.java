/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import org.fettle.language.ide.Completion;

/**
 * Works out what can stand at the caret before the platform asks for it: the platform waits for the answer in the user interface's thread, for up to 50 ms,
 * before it says that the list is still to come. Safe for use by many threads.
 */
public final class CompletionAhead {
    private final BiFunction<String, Integer, List<Completion>> language;
    private volatile Asked asked;

    /** A question that was asked in advance. */
    private record Asked(String text, int offset, CompletableFuture<List<Completion>> answer) {
    }

    /** @param language says what can stand in a text at an offset */
    public CompletionAhead(BiFunction<String, Integer, List<Completion>> language) {
        this.language = language;
    }

    /**
     * Begins to work it out, in the background. A question that is still waiting for its turn gives way to the next one.
     *
     * @param text         the file's text as it will be
     * @param offset       of the caret in it
     * @param milliseconds to wait first: who goes on typing asks something else
     * @return ends when there is an answer, or none
     */
    public CompletableFuture<?> ask(String text, int offset, int milliseconds) {
        CompletableFuture<List<Completion>> answer = new CompletableFuture<>();
        Asked question = new Asked(text, offset, answer);
        asked = question;
        Executor later = CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS);
        later.execute(() -> {
            try {
                if (asked != question) {
                    throw new CancellationException("something else is asked by now");
                }
                answer.complete(language.apply(text, offset));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e); // who needs the answer asks again, and is told what is wrong
            }
        });
        return answer;
    }

    /** What can stand there: the answer to the last question, once, when this was it; otherwise it is worked out now. */
    public List<Completion> answer(String text, int offset) {
        Asked last = asked;
        if (last != null && last.offset == offset && last.text.equals(text)) {
            asked = null; // the next time, other files may say something else
            try {
                return last.answer.join();
            } catch (CompletionException | CancellationException e) {
                return language.apply(text, offset);
            }
        }
        return language.apply(text, offset);
    }
}
