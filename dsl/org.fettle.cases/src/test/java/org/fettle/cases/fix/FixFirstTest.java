/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseState;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FixFirstTest {
    @TempDir
    private Path root;
    private CaseModel model;

    @BeforeEach
    void open() throws IOException {
        model = MendedCase.open(root);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private IssueIndex known() {
        IssueIndex issues = model.state().issues();
        issues.mending().workOutCauses(Progress.NONE);
        return issues;
    }

    @Test
    void theFixThatClearsMostComesFirst() {
        assertNull(FixFirst.of(model.state().issues()), "nothing is known before it is worked out");
        FixFirst first = FixFirst.of(known());
        FixFirst.Line line = first.lines().get(0);
        assertEquals("Write it in capitals", line.cause().title());
        assertEquals("Clears 4 issues of 2 rules in 2 records.", line.sentence());
        assertEquals(List.of("4", "Certain", "Write it in capitals", "2", "2", "", "fix of the rule", "1, 2"), FixFirst.texts(line));
        assertEquals("2 fixes clear up to 6 of 6 issues; the one that clears most comes first.", first.summary());
        assertEquals(List.of("Delete the episode"), first.lines("suggested 3").stream().map(other -> other.cause().title()).toList());
    }

    @Test
    void whatIsWaivedDoesNotCount() throws IOException {
        int[] ofRule2 = model.state().issues().group("rule:2").flags();
        model.decide((issues, result) -> issues.waive(result, ofRule2, "known", "ana", null));
        FixFirst.Line line = FixFirst.of(known()).lines().get(0);
        assertEquals("Clears 2 issues of 1 rule in 2 records.", line.sentence());
    }

    @Test
    void aFixOpensWithAllItsRecordsAndIsFoundAgainAfterAnEdit() throws IOException {
        FixFirst.Line line = FixFirst.of(known()).lines().get(0);
        FixOffers offers = FixOffers.of(model.state().result().data(), line);
        assertEquals(line.sentence(), offers.summary());
        FixDraft draft = offers.draft(offers.offers().get(0));
        draft.tick(draft.lines().subList(0, 1), false);
        model.apply(draft.set(), Progress.NONE);
        FixFirst.Line left = FixFirst.of(known()).same(line.cause());
        assertNotNull(left);
        assertEquals("Clears 2 issues of 2 rules in 1 record.", left.sentence());
    }

    @Test
    void issuesCountsWhatTheFixesOfAGroupSay() {
        IssueIndex issues = known();
        for (IssueNode root : issues.tree(IssueQuery.DEFAULT, () -> false).roots()) {
            for (IssueNode rule : root.children()) {
                FixOffers offers = FixOffers.of(issues.mending(), rule.flags(), Progress.NONE);
                assertEquals(rule.certain() > 0, offers.summary().contains(rule.certain() + " can be mended with certainty"), offers.summary());
                assertEquals(rule.suggested() > 0, offers.summary().contains(rule.suggested() + " as suggested"), offers.summary());
            }
        }
    }

    @Test
    void ofOneChildTheChangeThatClearsMostComesFirstWithItsSentence() {
        CaseState state = model.state();
        int[] flags = FlagChoice.ofChild(state.result(), "10").flags();
        FixOffers offers = FixOffers.of(state.issues().mending(), flags, Progress.NONE);
        assertEquals("Write it in capitals (Episodes row 1)", offers.offers().get(0).title());
        assertTrue(offers.summary().endsWith("One change clears 2 of the 3 issues, of 2 rules: Write it in capitals (Episodes row 1)."),
                offers.summary());
        assertEquals(offers.offers().size(), offers.offers().stream().map(FixOffers.Offer::wishes).distinct().count(), "none is offered twice");
        assertNull(BestChange.of(state.issues().mending(), state.issues().group("rule:1").flags(), Progress.NONE), "several children");
    }

    @Test
    void whoIsStoppedBeginsAgain() {
        IssueIndex issues = model.state().issues();
        Progress stopped = new Progress() {
            @Override
            public void begin(String what, long units) {
                // nobody listens
            }

            @Override
            public void worked(long units) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> issues.mending().workOutCauses(stopped));
        assertNull(issues.mending().causes());
        assertNotNull(FixFirst.of(known()));
    }
}
