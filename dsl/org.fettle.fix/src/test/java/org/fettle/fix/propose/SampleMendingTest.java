/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.fettle.data.Progress;
import org.fettle.engine.FlagTable;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What certain fixes do to a made-up return with known errors. {@code -Dfettle.children=5000} asks for another size, {@code -Dfettle.figures=true} prints
 * the figures of each fix.
 */
class SampleMendingTest {
    private static final int CHILDREN = Integer.getInteger("fettle.children", 1_000);
    private static final int YEAR = Integer.getInteger("fettle.year", 2024);
    private static final long SEED = Long.getLong("fettle.seed", 1);
    private static final boolean FIGURES = Boolean.getBoolean("fettle.figures");

    @TempDir
    private Path folder;

    /** How long the menu of the largest rule takes, when nothing is known yet and when another menu was made of the run before. */
    @Test
    @EnabledIfSystemProperty(named = "fettle.figures", matches = "true")
    void menusAreQuick() throws IOException {
        SampleMending mending = SampleMending.of(CHILDREN, 0.05, YEAR, SEED, folder);
        FlagTable flags = mending.result().flags();
        RuleInfo largest = flags.rules().stream().max(Comparator.comparingInt(flags::count)).orElseThrow();
        int[] all = IntStream.range(0, flags.size()).toArray();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Remedies remedies = Remedies.of(mending.pack(), mending.result());
            remedies.menu(largest, Progress.NONE);
            long first = System.nanoTime();
            remedies.menu(largest, Progress.NONE);
            long second = System.nanoTime();
            remedies.menu(all, Progress.NONE);
            System.out.printf("cpu %d ms of all; ", java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000);
            System.out.printf("%d children, menu of %d flags: %.0f ms, again %.0f ms; of all %d: %.0f ms%n", CHILDREN, flags.count(largest),
                    (first - start) / 1e6, (second - first) / 1e6, flags.size(), (System.nanoTime() - second) / 1e6);
        }
    }

    @Test
    void certainFixesClearAThirdAndRestoreTheTruth() throws IOException {
        SampleMending mending = SampleMending.of(CHILDREN, 0.05, YEAR, SEED, folder);
        int before = mending.result().flags().size();
        long start = System.nanoTime();
        mending.mend(FixKind.CERTAIN);
        long took = (System.nanoTime() - start) / 1_000_000;
        int after = mending.result().flags().size();
        int[] totals = mending.totals();
        if (FIGURES) {
            System.out.println(mending.report());
            System.out.println(mending.left());
            System.out.printf("certain: %d flags, %d left (%.1f%% cleared), %d changes, %d right (%.2f%%), %d ms%n", before, after,
                    100.0 * (before - after) / before, totals[0], totals[1], 100.0 * totals[1] / totals[0], took);
            mending.scores().clear();
            mending.score(FixKind.SUGGESTED);
            System.out.println(mending.report());
            int[] suggested = mending.totals();
            System.out.printf("suggested: %d changes, %d right (%.2f%%)%n", suggested[0], suggested[1], 100.0 * suggested[1] / suggested[0]);
        }
        assertTrue(totals[1] >= 0.995 * totals[0], () -> totals[1] + " of " + totals[0] + " certain changes are right:\n" + mending.report());
        assertTrue(3 * (before - after) >= before, () -> (before - after) + " of " + before + " flags are cleared:\n" + mending.left());
    }
}
