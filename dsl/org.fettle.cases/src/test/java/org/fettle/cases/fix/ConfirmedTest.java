/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseModel;
import org.fettle.cases.waivers.Waiver;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.journal.Step;
import org.fettle.report.questions.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfirmedTest {
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

    private static Answer answer(String rule, String child, int row, String decom, String note) {
        return new Answer(Answer.Kind.CONFIRM, rule, child, "Episodes", Period.THIS, row, Map.of("DECOM", decom), "", "", "", "Ana Worker", note,
                "Questions",
                "I2");
    }

    private int waived() {
        return model.state().issues().waivedCount();
    }

    @Test
    void whatIsRightAsItIsIsWaivedByWhoAnswered() throws IOException {
        List<Answer> answers = List.of(answer("2", "11", 3, "01/04/2024", "seen in the file"), answer("2", "10", 1, "01/04/2024", ""),
                answer("2", "12", 4, "01/05/2024", "no such issue"), answer("9", "11", 3, "01/04/2024", ""));
        int[] count = new int[1];
        model.decide((issues, result) -> count[0] = Confirmed.waive(issues, result, answers, 0));
        assertEquals(2, count[0]);
        assertEquals(2, waived());
        List<Waiver> waivers = model.caseIssues().waivers().all();
        assertEquals(List.of("Right as it is: seen in the file", "Right as it is"), waivers.stream().map(Waiver::reason).toList());
        assertEquals("Ana Worker", waivers.get(0).by());
        model.decide((issues, result) -> count[0] = Confirmed.waive(issues, result, answers, 0));
        assertEquals(0, count[0], "what is waived is not waived twice");
        model.decide((issues, result) -> issues.waivers().revoke(List.of(waivers.get(0).id())));
        assertEquals(1, waived());
    }

    @Test
    void ofTwoRecordsOfOneDayTheOneInTheRowIsMeant() {
        assertEquals("3:5", MendedCase.flags(model.state()).get(Confirmed.flag(model.state().result(), answer("3", "12", 5, "01/05/2024", ""))));
        assertEquals(-1, Confirmed.flag(model.state().result(), answer("3", "12", 5, "02/05/2024", "")), "the record is another one by now");
    }

    @Test
    void waiversThatCameWithAStepGoAndComeWithIt() throws IOException {
        Step step = model.apply(first().set(), Progress.NONE).orElseThrow();
        model.decide((issues, result) -> Confirmed.waive(issues, result, List.of(answer("3", "12", 5, "01/05/2024", "")), step.id()));
        assertEquals(1, waived());
        model.undo(Progress.NONE);
        assertEquals(0, waived());
        model.redo(Progress.NONE);
        assertEquals(1, waived());
        CaseFolder folder = model.state().folder();
        model.close();
        model.open(folder, Progress.NONE);
        assertEquals(1, waived(), "after reopening too");
        model.undo(Progress.NONE);
        assertEquals(0, waived());
        assertTrue(model.caseIssues().waivers().all().stream().allMatch(waiver -> waiver.step() == step.id()));
    }

    private FixDraft first() {
        FixOffers offers = FixOffers.of(model.state().issues().mending(), model.state().issues().group("rule:1").flags(), Progress.NONE);
        return offers.draft(offers.offers().get(0));
    }
}
