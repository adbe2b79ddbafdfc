/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import org.fettle.data.Progress;
import org.fettle.data.Return;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Neither the number of threads nor the cut into ranges shows in the result. */
class ThreadsPropertyTest {
    @Property(tries = 100)
    void threadsAndRangesDoNotShow(@ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int rows,
            @ForAll @IntRange(min = 2, max = 5) int threads, @ForAll @IntRange(min = 1, max = 40) int rangeRows) {
        Return data = Samples.random(seed, rows);
        HandPack pack = Samples.pack();
        RunResult one = Run.execute(pack, data, Samples.options(), Progress.NONE);
        RunResult many = Run.execute(pack, data, Samples.options().withThreads(threads).withRangeRows(rangeRows), Progress.NONE);
        assertEquals(Samples.describe(one), Samples.describe(many));
    }

    @Property(tries = 100)
    void theFirstSubjectThatCrashesIsTheOneReported(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int rangeRows) {
        Return data = Samples.random(seed, 100);
        HandPack pack = Samples.pack().rule(new HandPack.Rule("666").slot(Crashing.SLOT), Crashing::from3);
        RunResult one = Run.execute(pack, data, Samples.options(), Progress.NONE);
        RunResult many = Run.execute(pack, data, Samples.options().withThreads(3).withRangeRows(rangeRows), Progress.NONE);
        assertEquals("IllegalStateException: subject 3 at hand.fettle:1", many.ledger().rule("666").reason());
        assertEquals(Samples.describe(one), Samples.describe(many));
    }

    @Example
    void rangesCoverAllSubjectsWithoutOverlap() {
        Return data = Samples.random(1, 500);
        int[] ranges = Partition.ranges(data, 50);
        assertTrue(ranges.length > 2, "several ranges");
        assertEquals(0, ranges[0]);
        for (int i = 2; i < ranges.length; i += 2) {
            assertEquals(ranges[i - 1], ranges[i]);
        }
        assertEquals(data.subjects().count(), ranges[ranges.length - 1]);
    }
}
