/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Work that begins before anybody looks. */
@Timeout(20)
class BegunWorkTest {
    private final CountDownLatch halfway = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);

    private final class Seen implements Progress {
        private final List<String> told = new ArrayList<>();
        private boolean stop;

        @Override
        public synchronized void begin(String what, long units) {
            told.add(what + " of " + units);
        }

        @Override
        public synchronized void worked(long units) {
            told.add("+" + units);
            taken.countDown();
        }

        @Override
        public synchronized boolean cancelled() {
            return stop;
        }
    }

    private void half(Progress progress) {
        try {
            progress.begin("reading", 10);
            progress.worked(2);
            progress.worked(3);
            halfway.countDown();
            assertTrue(taken.await(10, TimeUnit.SECONDS), "nobody took it");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoTakesItSeesHowFarItIsAndWhatComes() throws IOException, InterruptedException {
        BegunWork work = new BegunWork("test", progress -> {
            half(progress);
            progress.worked(5);
        });
        assertTrue(halfway.await(10, TimeUnit.SECONDS), "it begins without being asked");
        Seen seen = new Seen();
        work.take(seen);
        assertEquals(List.of("reading of 10", "+5", "+5"), seen.told);
    }

    @Test
    void whatWasDoneBeforeIsDone() throws IOException {
        List<String> done = new ArrayList<>();
        new BegunWork("test", progress -> done.add("it")).take(Progress.NONE);
        assertEquals(List.of("it"), done);
    }

    @Test
    void whoTakesItCanStopIt() throws InterruptedException {
        BegunWork work = new BegunWork("test", progress -> {
            half(progress);
            progress.check();
        });
        assertTrue(halfway.await(10, TimeUnit.SECONDS));
        Seen seen = new Seen();
        seen.stop = true;
        assertThrows(CancelledException.class, () -> work.take(seen));
    }

    @Test
    void whatGoesWrongIsForWhoTakesIt() {
        BegunWork unread = new BegunWork("test", progress -> {
            throw new IOException("the folder is gone");
        });
        assertEquals("the folder is gone", assertThrows(IOException.class, () -> unread.take(Progress.NONE)).getMessage());
        BegunWork wrong = new BegunWork("test", progress -> {
            throw new IllegalStateException("no pack");
        });
        assertEquals("no pack", assertThrows(IllegalStateException.class, () -> wrong.take(Progress.NONE)).getMessage());
    }
}
