/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.cases.CaseIssues;
import org.fettle.data.Table;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RunResult;
import org.fettle.report.questions.Answer;
import org.fettle.report.words.Words;

/** Answers that say that what was asked about is right as it is, and the issues that are waived because of them. */
public final class Confirmed {
    /** The reason of such a waiver, or its beginning when there is a note. */
    public static final String REASON = "Right as it is";

    private Confirmed() {
    }

    /**
     * The issue that was confirmed.
     *
     * @return its number in the run; -1 when nothing of the kind was said, the issue is not there any more, or several may be meant
     */
    public static int flag(RunResult run, Answer answer) {
        if (answer.kind() != Answer.Kind.CONFIRM) {
            return -1;
        }
        FlagTable flags = run.flags();
        int rule = IntStream.range(0, flags.rules().size()).filter(i -> flags.rules().get(i).code().equals(answer.rule())).findFirst().orElse(-1);
        int[] found = rule < 0 ? new int[0]
                : IntStream.range(flags.start(rule), flags.start(rule + 1)).filter(flag -> isAbout(run, flag, answer)).toArray();
        int[] same = Arrays.stream(found).filter(flag -> flags.flag(flag).row() == answer.fileRow()).toArray();
        return found.length == 1 ? found[0] : same.length == 1 ? same[0] : -1;
    }

    private static boolean isAbout(RunResult run, int flag, Answer answer) {
        FlagTable flags = run.flags();
        int subject = flags.subjectOf(flag);
        String key = subject < 0 ? "" : run.data().subjects().key(subject);
        Table table = flags.tableOf(flag);
        if (!key.equals(answer.subject()) || !table.type().name().equals(answer.table()) || !table.period().equals(answer.period())) {
            return false;
        }
        int row = flags.rowOf(flag);
        return row < 0 || answer.key().entrySet().stream().allMatch(part -> Words.text(table, row, part.getKey()).equals(part.getValue()));
    }

    /**
     * Waives what was confirmed: one waiver for each author and note, with the author as who waives.
     *
     * @param run  the run that is shown
     * @param step number of the step of the journal that the other answers made, with which the waivers go when it is taken back; 0 for none
     * @return how many issues
     * @throws IOException when they cannot be written
     */
    public static int waive(CaseIssues issues, RunResult run, List<Answer> answers, long step) throws IOException {
        Map<List<String>, List<Integer>> waivers = new LinkedHashMap<>();
        for (Answer answer : answers) {
            int flag = flag(run, answer);
            if (flag >= 0 && issues.waived(run, flag).isEmpty()) {
                waivers.computeIfAbsent(List.of(answer.author(), answer.note().strip()), key -> new ArrayList<>()).add(flag);
            }
        }
        int count = 0;
        for (Map.Entry<List<String>, List<Integer>> waiver : waivers.entrySet()) {
            String note = waiver.getKey().get(1);
            int[] flags = waiver.getValue().stream().mapToInt(Integer::intValue).distinct().toArray();
            issues.waive(run, flags, note.isEmpty() ? REASON : REASON + ": " + note, waiver.getKey().get(0), null, step);
            count += flags.length;
        }
        return count;
    }
}
