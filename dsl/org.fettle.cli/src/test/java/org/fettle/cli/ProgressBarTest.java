/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.fettle.data.CancelledException;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ProgressBarTest {
    @Test
    void halfDoneIsHalfTheBar() {
        assertEquals("[###############...............]  50% Reading", ProgressBar.line("Reading", 50, 100));
    }

    @Test
    void moreThanAllIsAll() {
        assertEquals("[##############################] 100% Reading", ProgressBar.line("Reading", 120, 100));
    }

    @Test
    void workOfUnknownLengthShowsWhatIsDone() {
        assertEquals("Reading 1,234", ProgressBar.line("Reading", 1234, 0));
    }

    @Test
    void quickWorkDrawsNothing() {
        StringWriter terminal = new StringWriter();
        try (ProgressBar bar = new ProgressBar(new PrintWriter(terminal))) {
            bar.begin("Reading", 10);
            bar.worked(10);
        }
        assertEquals("", terminal.toString());
    }

    @Test
    void cancelStopsTheWorkAtItsNextLook() {
        try (ProgressBar bar = new ProgressBar(null)) {
            bar.check();
            bar.cancel();
            assertThrows(CancelledException.class, bar::check);
        }
    }
}
