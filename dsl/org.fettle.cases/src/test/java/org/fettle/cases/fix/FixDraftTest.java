/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.cases.CellEdit;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.journal.Edit;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.FixKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FixDraftTest {
    private static final String PACK = """
            pack small "Small" {
                version 1
                collections 2022/23 to 2026/27
            }
            return Small subject Child key CHILD {
                table Episodes many per Child file "episodes" {
                    CHILD text  DECOM date  DEC date  PLACE text
                }
            }
            rule 1 "Small letters" {
                category invalid severity error impact low
                each Episodes e
                flag e.PLACE when e.PLACE in {"a", "b"}
                message "{e.PLACE} is written small."
                fix certain "Write it in capitals" { set e.PLACE to upper of e.PLACE }
                fix suggested "Delete the episode" { delete e }
            }
            rule 2 "No place" {
                category missing severity error impact low
                each Episodes e
                flag e.PLACE when e.PLACE is blank
                message "The place is missing."
                fix ask "Enter the place" { enter e.PLACE }
            }
            rule 3 "No longer placed with a family" {
                category inconsistent severity query impact low
                each Episodes e
                flag e.PLACE when e.PLACE = "B" and e.DEC is given
                message "There are no families."
            }
            """;
    private static final String THIS = """
            CHILD,DECOM,DEC,PLACE
            10,01/04/2024,,a
            11,01/04/2019,01/05/2019,b
            12,01/04/2024,,
            10,01/05/2024,,a
            13,01/05/2024,,b
            """;

    @TempDir
    private Path root;
    private CaseModel model;

    @BeforeEach
    void open() throws IOException {
        CaseFolder folder = new CaseFolder(root.resolve("case"));
        Files.createDirectories(folder.thisYear());
        Files.writeString(Files.createDirectories(folder.packs().resolve("small")).resolve("small.fettle"), PACK);
        Files.writeString(folder.thisYear().resolve("episodes.csv"), THIS);
        new CaseSettings("Small case", "2024/25", "small", Map.of()).write(folder.settings());
        model = new CaseModel();
        model.open(folder, Progress.NONE);
        assertEquals(CaseState.Phase.READY, model.state().phase(), () -> model.state().problems().toString());
    }

    @AfterEach
    void close() {
        model.close();
    }

    private FixOffers offers(FlagGroup group) {
        return FixOffers.of(model.state().pack(), model.state().result(), group.flags(), Progress.NONE);
    }

    private FlagGroup rule(String code) {
        return model.state().issues().group("rule:" + code);
    }

    private FixEffects effects(FixDraft draft) {
        return FixEffects.of(draft.set(), model.state().pack(), model.state().result(), Progress.NONE);
    }

    private static FixOffers.Offer offer(FixOffers offers, String title, FixKind kind) {
        return offers.offers().stream().filter(offer -> offer.title().equals(title) && offer.kind() == kind).findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not among " + offers.offers().stream().map(FixOffers.Offer::title).toList()));
    }

    @Test
    void fixesAreOfferedWithWhatTheyApplyToAndWhatIsLeft() {
        FixOffers offers = offers(rule("1"));
        FixOffers.Offer certain = offer(offers, "Write it in capitals", FixKind.CERTAIN);
        assertEquals(FixKind.CERTAIN, offers.offers().get(0).kind());
        assertEquals(3, certain.records(), "that of child 11 would only come to be flagged by another rule");
        assertEquals(1, offers.left(certain));
        assertTrue(offers.summary().startsWith("Of 4 issues, 3 can be mended with certainty, 1 as suggested, after a look"), offers::summary);
    }

    @Test
    void linesCanBeFilteredLeftOutAndCorrected() throws IOException {
        FixOffers offers = offers(rule("1"));
        FixDraft draft = offers.draft(offer(offers, "Write it in capitals", FixKind.CERTAIN));
        assertEquals("3 of 3 changes are ticked, in 3 records.", draft.summary());
        assertEquals(List.of("10", "Episodes row 1", "PLACE", "a", "A"), List.of(FixDraft.Column.values()).subList(0, 5).stream()
                .map(column -> draft.text(draft.lines().get(0), column)).toList());
        draft.tick(draft.lines("13 B"), false);
        assertEquals(2, draft.ticked());
        draft.enter(draft.lines().get(1), "C");
        assertEquals("entered by hand", draft.text(draft.lines().get(1), FixDraft.Column.SOURCE));
        assertEquals(List.of("A", "C"), draft.set().edits().stream().map(edit -> edit.newText()).toList());
        FixEffects effects = effects(draft);
        assertEquals("Changes 2 cells, resolves 2 issues, creates 0, for 1 child.", effects.summary());
        model.apply(draft.set(), Progress.NONE);
        assertEquals("1: Write it in capitals", model.state().undo());
        assertEquals(2, rule("1").flags().length);
    }

    @Test
    void whatIsCreatedIsListed() {
        FixOffers offers = offers(rule("1"));
        FixDraft draft = offers.draft(offer(offers, "Write it in capitals", FixKind.SUGGESTED));
        FixEffects effects = effects(draft);
        assertEquals(List.of("1"), effects.resolved().stream().map(flag -> flag.rule().code()).toList());
        assertEquals(List.of("3"), effects.created().stream().map(flag -> flag.rule().code()).toList());
        assertEquals("3 (1)", FixEffects.byRule(effects.created()));
        assertEquals(List.of(), effects.leftAlone());
    }

    @Test
    void wholeRecordsCanGo() {
        FixOffers offers = offers(rule("1"));
        FixDraft draft = offers.draft(offer(offers, "Delete the episode", FixKind.SUGGESTED));
        FixDraft.Line line = draft.lines().get(0);
        assertEquals("(deleted)", draft.text(line, FixDraft.Column.AFTER));
        assertFalse(draft.isEditable(line));
        assertThrows(IllegalArgumentException.class, () -> draft.enter(line, "x"));
        assertEquals(4, effects(draft).resolved().size());
    }

    @Test
    void aValueIsWaitedFor() {
        FixOffers offers = offers(rule("2"));
        FixDraft draft = offers.draft(offer(offers, "Enter the place", FixKind.ASK));
        FixDraft.Line line = draft.lines().get(0);
        assertEquals("0 of 1 change is ticked, in 0 records. 1 waits for a value.", draft.summary());
        assertEquals("(enter a value)", draft.text(line, FixDraft.Column.AFTER));
        assertEquals("Nothing would change.", effects(draft).summary());
        draft.enter(line, "A");
        assertTrue(draft.isTicked(line));
        assertEquals(List.of("2"), effects(draft).resolved().stream().map(flag -> flag.rule().code()).toList());
    }

    @Test
    void recordsAndChildrenCanBeChosen() {
        FlagGroup child = FlagChoice.ofChild(model.state().result(), "10");
        assertEquals("child 10", child.label());
        assertEquals(2, child.flags().length);
        Set<RowRef> rows = Set.of(new RowRef("Episodes", Period.THIS, 3), new RowRef("Episodes", Period.THIS, 2));
        FlagGroup records = FlagChoice.ofRecords(model.state().result(), null, rows);
        assertEquals(List.of("1", "2"), records.rules().stream().map(rule -> rule.code()).sorted().toList());
        assertEquals("the 2 selected records", records.label());
        FlagGroup within = FlagChoice.ofRecords(model.state().result(), rule("1"), rows);
        assertEquals(1, within.flags().length);
        Flag flag = model.state().result().flags().flag(within.flags()[0]);
        assertEquals("11", flag.subject());
    }

    @Test
    void changesOfAnEarlierReturnAreRefused() throws IOException {
        FixOffers offers = offers(rule("1"));
        FixDraft draft = offers.draft(offers.offers().get(0));
        model.apply(draft.set(), Progress.NONE);
        assertThrows(IllegalStateException.class, () -> model.apply(draft.set(), Progress.NONE));
    }

    @Test
    void stepsCanBeThoughtAway() throws IOException {
        FixOffers offers = offers(rule("1"));
        FixDraft draft = offers.draft(offer(offers, "Write it in capitals", FixKind.CERTAIN));
        int before = model.state().result().flags().size();
        List<Edit> edits = model.apply(draft.set(), Progress.NONE).orElseThrow().edits();
        RunResult now = model.state().result();
        assertEquals(before - 3, now.flags().size());
        assertEquals(before, StepBack.without(model.state().pack(), now, edits, Progress.NONE).flags().size());
        model.edit(List.of(new CellEdit(new RowRef("Episodes", Period.THIS, 1), "PLACE", "C")), "", Progress.NONE);
        assertThrows(IllegalStateException.class,
                () -> StepBack.without(model.state().pack(), model.state().result(), edits, Progress.NONE));
    }
}
