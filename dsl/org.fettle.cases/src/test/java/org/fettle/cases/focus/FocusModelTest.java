/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.focus;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.engine.RowRef;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FocusModelTest {
    private long time = 10_000;
    private final FocusModel model = new FocusModel(() -> time);

    private static Focus row(int row) {
        return Focus.NONE.with(new RowRef("Episodes", Period.THIS, row), "DECOM", "made-up-" + row);
    }

    private static Focus group(String id) {
        return Focus.NONE.with(new FlagGroup(id, id, null, new int[0], List.of(), null));
    }

    private void later(Focus focus) {
        time += 1_000;
        model.go(focus);
    }

    @Test
    void goesBackAndForwardAsABrowser() {
        later(row(1));
        later(row(2));
        later(row(3));
        model.back();
        model.back();
        assertEquals(row(1), model.now());
        model.forward();
        assertEquals(row(2), model.now());
        later(row(4));
        assertFalse(model.canGoForward());
        model.back();
        assertEquals(row(2), model.now());
    }

    @Test
    void quickStepsWithinAGroupAreOne() {
        later(row(1));
        later(row(2));
        for (int i = 3; i < 50; i++) {
            time += 50;
            model.go(row(i));
        }
        model.back();
        assertEquals(row(1), model.now());
    }

    @Test
    void anotherGroupIsAlwaysAStep() {
        later(group("a"));
        model.go(group("b"));
        model.back();
        assertEquals(group("a"), model.now());
    }

    @Test
    void theSameIsNoStep() {
        List<Focus> seen = new ArrayList<>();
        model.addListener((before, after) -> seen.add(after));
        later(row(1));
        later(row(1));
        assertEquals(List.of(row(1)), seen);
        assertFalse(model.canGoBack());
    }

    @Test
    void aRefreshIsNoStep() {
        later(row(1));
        later(row(2));
        model.refresh(row(2).withRule("501"));
        assertEquals("501", model.now().rule());
        model.back();
        assertEquals(row(1), model.now());
    }

    @Test
    void keepsTheLastTwoHundredSteps() {
        for (int i = 0; i < 300; i++) {
            later(row(i));
        }
        int steps = 0;
        while (model.canGoBack()) {
            model.back();
            steps++;
        }
        assertEquals(200, steps);
        assertEquals(row(99), model.now());
        model.clear();
        assertFalse(model.canGoBack() || model.canGoForward());
        assertTrue(model.now() == Focus.NONE);
    }
}
