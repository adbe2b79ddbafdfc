/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.fettle.data.CancelledException;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.engine.pack.DerivedType;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.Slot;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunTest {
    private static final Slot EPISODE = new Slot("Episodes", 0, List.of("DECOM"), Role.FLAGGED);

    private static Return episodes(String... decoms) {
        ReturnBuilder builder = new ReturnBuilder(Samples.TYPE).table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC");
        for (String decom : decoms) {
            builder.row(decom.split(" "));
        }
        return builder.build();
    }

    private static RunResult run(HandPack pack, Return data) {
        return run(pack, data, Samples.options());
    }

    private static RunResult run(HandPack pack, Return data, RunOptions options) {
        return Run.execute(pack, data, options, Progress.NONE);
    }

    private static HandPack overlaps() {
        return new HandPack(Samples.TYPE).rule(Samples.overlapRule(EPISODE), Samples::overlap);
    }

    /** A rule that flags each episode once. */
    private static Kernel each(Binding in) {
        return Samples.kernel(in.offsets("Episodes", 0), (row, out) -> {
            out.begin(0);
            out.row(0, row);
            out.end();
        }, false);
    }

    @Test
    void flagsBothRowsAndRelatesThem() {
        RunResult result = run(overlaps(), episodes("111 02/06/2020", "111 01/06/2020 04/06/2020"));
        assertEquals(2, result.flags().size());
        Flag first = result.flags().flag(0);
        assertEquals("501 this Episodes row 1 [DECOM]: Starts 02/06/2020, but the one before ended 04/06/2020.", first.toString());
        assertEquals("111", first.subject());
        assertEquals(2, first.line());
        assertEquals(List.of(new RowRef("Episodes", Period.THIS, 2)), first.related());
        assertEquals(List.of("DEC"), result.flags().flag(1).columns());
    }

    @Test
    void loopsOverManySubjectsBeginWithShortCallsAndMissNobody() {
        int children = 9_000;
        ReturnBuilder builder = new ReturnBuilder(Samples.TYPE).table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC");
        for (int child = 0; child < children; child++) {
            builder.row("C" + child, "01/06/2020", "");
        }
        List<int[]> calls = new ArrayList<>();
        HandPack pack = new HandPack(Samples.TYPE).rule(new HandPack.Rule("1").slot(EPISODE), in -> {
            Kernel kernel = each(in);
            return new Kernel() {
                @Override
                public void run(int from, int to, FlagSink out) {
                    calls.add(new int[] {from, to});
                    kernel.run(from, to, out);
                }
            };
        });
        RunResult result = run(pack, builder.build(), Samples.options().withRangeRows(4_000));
        assertEquals(children, result.flags().size());
        for (int row = 0; row < children; row++) {
            assertEquals(row + 1, result.flags().flag(row).row());
        }
        assertTrue(calls.get(0)[1] <= 100, "a short call first");
        assertTrue(calls.stream().anyMatch(call -> call[1] - call[0] > 1_000), "long ones later");
        int next = 0;
        for (int[] call : calls) {
            assertEquals(next, call[0]);
            next = call[1];
        }
        assertEquals(children + 1, next);
    }

    @Test
    void eventsOnOneRowAreMergedWithTheMessageOfTheFirst() {
        RunResult result = run(overlaps(), episodes("111 01/06/2020 04/06/2020", "111 02/06/2020 09/06/2020", "111 03/06/2020"));
        assertEquals(3, result.flags().size());
        Flag middle = result.flags().flag(1);
        assertEquals(List.of("DECOM", "DEC"), middle.columns());
        assertEquals("Starts 02/06/2020, but the one before ended 04/06/2020.", middle.message());
        assertEquals(List.of(new RowRef("Episodes", Period.THIS, 1), new RowRef("Episodes", Period.THIS, 3)), middle.related());
        assertEquals(3, result.ledger().rule("501").flagged());
    }

    @Test
    void flagsAreInTheOrderOfFileRowsNotOfSubjects() {
        HandPack pack = new HandPack(Samples.TYPE).rule(new HandPack.Rule("1").slot(EPISODE), RunTest::each);
        RunResult result = run(pack, episodes("B", "A", "B", "A"));
        List<String> seen = new ArrayList<>();
        result.flags().forEach(flag -> seen.add(flag.row() + flag.subject()));
        assertEquals(List.of("1B", "2A", "3B", "4A"), seen);
    }

    @Test
    void anEventWithoutARowIsReportedForItsSubject() {
        HandPack pack = new HandPack(Samples.TYPE).rule(new HandPack.Rule("1").slot(EPISODE), in -> Samples.kernel(null, (subject, out) -> {
            out.begin(subject);
            out.row(0, -1);
            out.end();
        }, true));
        RunResult result = run(pack, episodes("A", "B"));
        assertEquals(3, result.flags().size(), "both children and the rows without a key");
        Flag flag = result.flags().flag(1);
        assertEquals("B", flag.subject());
        assertEquals(0, flag.row());
        assertEquals(0, flag.line());
        assertEquals(List.of("DECOM"), flag.columns());
    }

    @Test
    void blankAndUnreadableValuesSaySoInMessages() {
        HandPack pack = new HandPack(Samples.TYPE).rule(new HandPack.Rule("1").slot(EPISODE)
                .message(new org.fettle.engine.pack.MessageTemplate.Value(0, ColumnType.DATE)), in -> {
                    int[] decom = in.ints("Episodes", 0, "DECOM");
                    return Samples.kernel(in.offsets("Episodes", 0), (row, out) -> {
                        out.begin(0);
                        out.row(0, row);
                        out.value(org.fettle.data.Values.widen(decom[row]));
                        out.end();
                    }, false);
                });
        RunResult result = run(pack, episodes("A", "A 31/02/2020", "A 01/02/2020"));
        assertEquals("blank", result.flags().flag(0).message());
        assertEquals("unreadable", result.flags().flag(1).message());
        assertEquals("01/02/2020", result.flags().flag(2).message());
    }

    @Test
    void aCrashNamesThePlaceInThePackAndStopsNoOtherRule() {
        HandPack pack = overlaps().rule(new HandPack.Rule("7").slot(EPISODE), Crashing::inPack);
        RunResult result = run(pack, episodes("111 02/06/2020", "111 01/06/2020 04/06/2020"));
        assertEquals("crashed with ArithmeticException: / by zero at episodes.fettle:14", result.ledger().rule("7").text());
        assertEquals(2, result.ledger().rule("501").flagged());
        assertTrue(result.ledger().crashed());
    }

    @Test
    void aCrashedRuleReportsNothingOfWhatItFoundBefore() {
        HandPack pack = new HandPack(Samples.TYPE).rule(new HandPack.Rule("666").slot(EPISODE), Crashing::from3);
        RunResult result = run(pack, episodes("A", "B", "C", "D", "E"), Samples.options().withRangeRows(2));
        assertEquals(Status.CRASHED, result.ledger().rule("666").status());
        assertEquals(0, result.flags().size());
    }

    @Test
    void aCrashWhileTheRuleIsMadeIsACrashOfTheRule() {
        HandPack pack = overlaps().rule(new HandPack.Rule("8").slot(EPISODE), in -> {
            throw new NoClassDefFoundError("Gone");
        });
        RunResult result = run(pack, episodes("A"));
        assertEquals("NoClassDefFoundError: Gone at hand.fettle:1", result.ledger().rule("8").reason());
        assertEquals(Status.RAN, result.ledger().rule("501").status());
    }

    @Test
    void aMissingColumnAndAMissingTableSkipWithAllReasons() {
        HandPack pack = new HandPack(Samples.TYPE)
                .rule(new HandPack.Rule("9").slot(EPISODE).needs("Episodes", 0, "LS").needs("Header", 0, "UPN")
                        .needs("Episodes", 1, "DEC").needs("Providers", 0, "URN"), RunTest::each);
        RunResult result = run(pack, episodes("A"));
        assertEquals("skipped, because column LS of table Episodes is not in file Episodes, and because table Header is not loaded, "
                + "and because last year's table Episodes is not loaded, and because reference Providers is not loaded",
                result.ledger().rule("9").text().replace("file episodes", "file Episodes"));
    }

    @Test
    void optionalNeedsSkipNothing() {
        HandPack pack = new HandPack(Samples.TYPE).rule(new HandPack.Rule("9").slot(EPISODE).optional("Episodes", 0, "LS")
                .optional("Header", 0, "UPN"), in -> {
                    assertFalse(in.loaded("Header", 0));
                    assertEquals(1, in.ints("Episodes", 0, "LS").length);
                    assertEquals(0, in.order("Episodes", 0, "LS", false).sorted().length, "a column that is not there orders no rows");
                    return each(in);
                });
        assertEquals("ran, flagged 1", run(pack, episodes("A")).ledger().rule("9").text());
    }

    @Test
    void aDerivationThatIsSkippedSkipsWhatDependsOnIt() {
        HandPack pack = new HandPack(Samples.TYPE)
                .derivation("has status", "Episodes", null, DerivedType.CONDITION, List.of(new Need("Episodes", 0, List.of("LS"), false)),
                        List.of(), List.of(), Samples::days)
                .rule(new HandPack.Rule("9").slot(EPISODE).dependsOn("has status"), RunTest::each);
        String text = run(pack, episodes("A")).ledger().rule("9").text();
        assertTrue(text.startsWith("skipped, because has status was skipped, because column LS of table Episodes is not in file"), text);
    }

    @Test
    void aDerivationThatCrashesSkipsWhatDependsOnIt() {
        HandPack pack = new HandPack(Samples.TYPE)
                .derivation("broken", "Episodes", null, DerivedType.CONDITION, List.of(), List.of(), List.of(),
                        in -> {
                            throw new IllegalStateException("no");
                        })
                .rule(new HandPack.Rule("9").slot(EPISODE).dependsOn("broken"), RunTest::each);
        RunResult result = run(pack, episodes("A"));
        assertEquals("skipped, because broken crashed with IllegalStateException: no at hand.fettle:9", result.ledger().rule("9").text());
        assertTrue(result.ledger().crashed());
    }

    @Test
    void aDerivedColumnThatTheFileCarriesIsUsed() {
        Return data = new ReturnBuilder(Samples.TYPE).table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC", "DAYS")
                .row("A", "01/01/2024", "02/01/2024", "77").row("A", "01/01/2024", "03/01/2024", "x").build();
        HandPack pack = new HandPack(Samples.TYPE)
                .derivation("Episodes.DAYS", "Episodes", "DAYS", DerivedType.NUMBER, List.of(), List.of(), List.of(), Samples::days)
                .rule(new HandPack.Rule("9").slot(EPISODE).dependsOn("Episodes.DAYS")
                        .message(new org.fettle.engine.pack.MessageTemplate.Value(0, ColumnType.NUMBER)), in -> {
                            long[] days = in.derivedLongs("Episodes.DAYS");
                            return Samples.kernel(in.offsets("Episodes", 0), (row, out) -> {
                                out.begin(0);
                                out.row(0, row);
                                out.value(days[row]);
                                out.end();
                            }, false);
                        });
        RunResult fromFile = run(pack, data);
        assertEquals("77", fromFile.flags().flag(0).message());
        assertEquals("unreadable", fromFile.flags().flag(1).message());
        assertEquals("taken from the file", fromFile.ledger().derivations().get(0).text());
        RunResult computed = run(pack, data, Samples.options().withDeriveAlways(true));
        assertEquals("1", computed.flags().flag(0).message());
        assertEquals("computed", computed.ledger().derivations().get(0).text());
    }

    @Test
    void theVersionOfTheYearRuns() {
        HandPack pack = new HandPack(Samples.TYPE).rule(new HandPack.Rule("9").years(null, 2022).slot(EPISODE), RunTest::each)
                .rule(new HandPack.Rule("9").years(2023, null).slot(EPISODE), in -> Samples.kernel(null, (s, out) -> {
                }, true));
        RunResult early = run(pack, episodes("A"), RunOptions.of(new CollectionYear(2022)));
        RunResult late = run(pack, episodes("A"), RunOptions.of(new CollectionYear(2023)));
        assertEquals(1, early.flags().size());
        assertEquals(0, late.flags().size());
        assertEquals(1, late.ledger().rules().size());
    }

    @Test
    void aRuleThatIsNotInForceIsListedOnlyWhenAskedFor() {
        HandPack pack = overlaps().rule(new HandPack.Rule("9").years(2025, null).slot(EPISODE), RunTest::each);
        assertEquals(1, run(pack, episodes("A")).ledger().rules().size());
        RunResult asked = run(pack, episodes("A"), Samples.options().withRules(Set.of("9")));
        assertEquals("skipped, because it is not in force in 2024/25", asked.ledger().rule("9").text());
    }

    @Test
    void unknownRulesAndWrongParametersAreAllNamed() {
        HandPack pack = overlaps().parameter("grace", ColumnType.NUMBER, "0");
        RunOptions options = Samples.options().withRules(Set.of("999")).withParameter("grace", "many").withParameter("else", "1");
        assertEquals(List.of("pack hand has no rule 999", "parameter grace needs a whole number, found \"many\"",
                "pack hand has no parameter else; it has grace"), Run.problems(pack.info(), options));
        assertThrows(IllegalArgumentException.class, () -> run(pack, episodes("A"), options));
    }

    @Test
    void parametersHaveTheValueOfTheRunOrElseTheDefault() {
        HandPack pack = new HandPack(Samples.TYPE).parameter("grace", ColumnType.NUMBER, "3").parameter("day", ColumnType.DATE, null);
        Return data = episodes("A");
        Binding binding = new Binding(pack.info(), data, Samples.options().withParameter("day", "02/01/1970"));
        assertEquals(3, binding.longParameter("grace"));
        assertEquals(1, binding.intParameter("day"));
    }

    @Test
    void aRuleThatAsksForAParameterWithoutValueIsSkipped() {
        HandPack pack = new HandPack(Samples.TYPE).parameter("day", ColumnType.DATE, null).rule(new HandPack.Rule("9").slot(EPISODE),
                in -> {
                    in.intParameter("day");
                    return each(in);
                });
        assertEquals("skipped, because parameter day has no value", run(pack, episodes("A")).ledger().rule("9").text());
    }

    @Test
    void codeListsAreThoseOfTheYear() {
        HandPack pack = new HandPack(Samples.TYPE).codes("Status", null, 2023, true, "a", "b").codes("Status", 2024, null, false, "a");
        Return data = episodes("A");
        boolean[] old = new Binding(pack.info(), data, RunOptions.of(new CollectionYear(2023))).codes("Status");
        assertTrue(old[data.dictionary().find("A")], "ignoring case, codes are compared in capitals");
        assertTrue(old[data.dictionary().find("B")]);
        boolean[] now = new Binding(pack.info(), data, Samples.options()).codes("Status");
        assertTrue(now[data.dictionary().find("a")]);
        assertFalse(now[data.dictionary().find("A")]);
    }

    @Test
    void thePeriodReachesTheRules() {
        Binding binding = new Binding(overlaps().info(), episodes("A"),
                Samples.options().withPeriod(LocalDate.of(1970, 1, 2), LocalDate.of(1970, 1, 3)));
        assertEquals(1, binding.collectionStart());
        assertEquals(2, binding.collectionEnd());
        assertEquals(2024, binding.collectionYear());
        assertEquals("csv", binding.dictionary().text(binding.collectionFormat()));
    }

    @Test
    void aCancelledRunEnds() {
        AtomicInteger polls = new AtomicInteger();
        AtomicInteger ranges = new AtomicInteger();
        Progress progress = Progress.silent(() -> polls.incrementAndGet() > 3);
        HandPack pack = new HandPack(Samples.TYPE).rule(new HandPack.Rule("9").slot(EPISODE), in -> new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                ranges.incrementAndGet();
            }
        });
        RunOptions options = Samples.options().withRangeRows(1);
        Return data = episodes("A", "B", "C", "D", "E", "F", "G", "H");
        assertThrows(CancelledException.class, () -> Run.execute(pack, data, options, progress));
        assertEquals(3, ranges.get(), "ranges that ran before the cancel");
    }

    @Test
    void progressCountsEachRangeOfEachRule() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger worked = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void begin(String what, long units) {
                begun.addAndGet((int) units);
            }

            @Override
            public void worked(long units) {
                worked.addAndGet((int) units);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        Run.execute(Samples.pack(), Samples.random(3, 100), Samples.options().withRangeRows(20).withThreads(2), progress);
        assertTrue(worked.get() > 10, "several ranges");
        assertEquals(begun.get(), worked.get());
    }
}
