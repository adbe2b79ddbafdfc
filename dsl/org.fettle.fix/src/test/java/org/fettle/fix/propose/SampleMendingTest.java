/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.fettle.data.Progress;
import org.fettle.engine.FlagTable;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.sun.management.OperatingSystemMXBean;

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

    /** What the menus of the largest rules take of all processors together: of a run of which nothing is known yet, then again, then that of all flags. */
    @Test
    @EnabledIfSystemProperty(named = "fettle.figures", matches = "true")
    void menusAreQuick() throws IOException {
        SampleMending mending = SampleMending.of(CHILDREN, 0.05, YEAR, SEED, folder);
        FlagTable flags = mending.result().flags();
        List<RuleInfo> largest = flags.rules().stream().sorted(Comparator.comparingInt(flags::count).reversed()).limit(4).toList();
        for (int i = 0; i < 5; i++) {
            for (RuleInfo rule : largest) {
                Remedies remedies = Remedies.of(mending.pack(), mending.result());
                System.out.printf("%d children, menu of the %d flags of rule %s: %d ms of processor time, again %d ms%n", CHILDREN, flags.count(rule),
                        rule.code(), spent(() -> remedies.menu(rule, Progress.NONE)), spent(() -> remedies.menu(rule, Progress.NONE)));
            }
            int[] all = IntStream.range(0, flags.size()).toArray();
            System.out.printf("menu of all %d flags: %d ms%n", all.length,
                    spent(() -> Remedies.of(mending.pack(), mending.result()).menu(all, Progress.NONE)));
        }
    }

    private static long spent(Runnable work) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = process.getProcessCpuTime();
        work.run();
        return (process.getProcessCpuTime() - before) / 1_000_000;
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
