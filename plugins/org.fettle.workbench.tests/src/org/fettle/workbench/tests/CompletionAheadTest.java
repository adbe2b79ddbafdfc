/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import org.fettle.workbench.editor.text.CompletionAhead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What was asked in advance is the answer when it is asked, once; everything else is asked then. */
@Timeout(60)
class CompletionAheadTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    private <T> List<T> language(String text, int offset) {
        asked.add(text + "@" + offset);
        return new ArrayList<>();
    }

    @Test
    void theAnswerIsTakenOnce() throws InterruptedException, ExecutionException {
        CompletionAhead ahead = new CompletionAhead(this::language);
        Object answer = ahead.ask("rule", 2, 0).get();
        assertSame(answer, ahead.answer("rule", 2));
        assertEquals(List.of("rule@2"), List.copyOf(asked));
        ahead.answer("rule", 2);
        assertEquals(List.of("rule@2", "rule@2"), List.copyOf(asked), "another file may say something else by now");
    }

    @Test
    void anotherTextOrPlaceIsAskedAnew() throws InterruptedException, ExecutionException {
        CompletionAhead ahead = new CompletionAhead(this::language);
        ahead.ask("rule", 2, 0).get();
        ahead.answer("rules", 2);
        ahead.answer("rule", 3);
        assertEquals(List.of("rule@2", "rules@2", "rule@3"), List.copyOf(asked));
    }

    @Test
    void whoGoesOnTypingAsksOnlyTheLastQuestion() {
        CompletionAhead ahead = new CompletionAhead(this::language);
        var first = ahead.ask("ru", 2, 200);
        ahead.ask("rul", 3, 0).join();
        assertThrows(CancellationException.class, first::get);
        ahead.answer("rul", 3);
        assertEquals(List.of("rul@3"), List.copyOf(asked));
    }

    @Test
    void whoComesEarlyWaitsForTheAnswer() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletionAhead ahead = new CompletionAhead((text, offset) -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return language(text, offset);
        });
        ahead.ask("rule", 2, 0);
        begun.await();
        Thread thread = new Thread(go::countDown);
        thread.start();
        ahead.answer("rule", 2);
        assertEquals(List.of("rule@2"), List.copyOf(asked));
        thread.join();
    }

    @Test
    void aFailureIsNotTheAnswer() {
        CompletionAhead ahead = new CompletionAhead((text, offset) -> {
            if (asked.isEmpty()) {
                asked.add("broken");
                throw new IllegalStateException("broken");
            }
            return language(text, offset);
        });
        assertThrows(ExecutionException.class, () -> ahead.ask("rule", 2, 0).get());
        ahead.answer("rule", 2);
        assertEquals(List.of("broken", "rule@2"), List.copyOf(asked));
    }
}
