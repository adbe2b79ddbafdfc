/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProposalsTest {
    private final HandPack pack = new HandPack(Samples.TYPE).rule(Samples.overlapRule(Crashing.SLOT), Samples::overlap);
    private final RuleInfo rule = pack.info().rules().get(0);
    private final Return data = new ReturnBuilder(Samples.TYPE).table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC")
            .row("B", "02/06/2020", "").row("A", "02/06/2020", "").row("A", "01/06/2020", "04/06/2020").row("B", "01/06/2020", "05/06/2020")
            .build();

    @Test
    void eachFixOfAFindingIsAProposal() {
        List<Proposal> found = Proposals.propose(pack, data, Samples.options(), rule, subject -> data.subjects().key(subject).equals("A"));
        assertEquals(2, found.size());
        Proposal set = found.get(0);
        assertEquals(FixKind.SUGGESTED, set.kind());
        assertEquals("A", set.subject());
        assertEquals(List.of(new RowRef("Episodes", Period.THIS, 2), new RowRef("Episodes", Period.THIS, 3)), set.flagged());
        assertEquals(List.of(new CellChange("Episodes", Period.THIS, 2, "DECOM", "04/06/2020")), set.changes());
        Proposal ask = found.get(1);
        assertTrue(ask.changes().get(0).isAsked());
        assertEquals("DEC", ask.changes().get(0).column());
        assertEquals(List.of(new RowRef("Episodes", Period.THIS, 2)), ask.deletions());
    }

    @Test
    void withoutAChoiceAllSubjectsAreAsked() {
        RunResult result = Run.execute(pack, data, Samples.options(), Progress.NONE);
        assertEquals(List.of("B", "B", "A", "A"), Proposals.propose(pack, result, rule, null).stream().map(Proposal::subject).toList());
    }

    @Test
    void rowsAreNamedByTheFile() {
        RunResult result = Run.execute(pack, data, Samples.options(), Progress.NONE);
        List<Proposal> ofB = Proposals.propose(pack, result, rule, subject -> data.subjects().key(subject).equals("B"));
        assertEquals(1, ofB.get(0).changes().get(0).row());
        assertEquals(4, ofB.get(1).changes().get(0).row());
    }

    @Test
    void aRuleThatDidNotRunProposesNothing() {
        Return empty = new ReturnBuilder(Samples.TYPE).build();
        assertEquals(List.of(), Proposals.propose(pack, empty, Samples.options(), rule, null));
    }

    @Test
    void aCrashSaysWhere() {
        HandPack crashing = new HandPack(Samples.TYPE).rule(new HandPack.Rule("7").slot(Crashing.SLOT), Crashing::inPack);
        RunResult result = Run.execute(crashing, data, Samples.options(), Progress.NONE);
        IllegalStateException e = assertThrows(IllegalStateException.class,
                () -> Proposals.propose(crashing, result, crashing.info().rules().get(0), null));
        assertEquals("rule 7 crashed while it looked for fixes, with ArithmeticException: / by zero at episodes.fettle:14", e.getMessage());
    }
}
