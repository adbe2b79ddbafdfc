/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.fix.Confirmed;
import org.fettle.cases.fix.FixOffers;
import org.fettle.cases.fix.Wish;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.engine.pack.FixKind;
import org.fettle.fix.ChangeSet;
import org.fettle.report.questions.Answer;
import org.fettle.report.questions.AnswerFile;
import org.fettle.report.questions.AnswerMatcher;
import org.fettle.workbench.ui.CaseSession;

/** Answers of social workers, as changes with their authors. */
final class Answers implements Comeback {
    private static final List<String> COLUMNS = List.of("What came of it", "Answered by", "Child", "Record", "Column", "Asked about", "Answer", "Now",
            "Note");

    private static final String TO_WAIVE = "right as it is: to waive";

    private final String name;
    private final AnswerFile file;

    /**
     * @param name name of the file, or of several
     * @param file what was read
     */
    Answers(String name, AnswerFile file) {
        this.name = name;
        this.file = file;
    }

    @Override
    public String title() {
        return "Answers in " + name;
    }

    @Override
    public Compared compare(CaseState state, Progress progress) {
        List<AnswerMatcher.Match> matches = AnswerMatcher.match(state.result().data(), file.answers());
        Map<String, List<Wish>> byAuthor = new LinkedHashMap<>();
        Map<AnswerMatcher.Outcome, Integer> counts = new EnumMap<>(AnswerMatcher.Outcome.class);
        List<List<String>> rows = new ArrayList<>();
        int waived = 0;
        for (Problem problem : file.problems()) {
            rows.add(List.of("not understood", "", "", "", "", "", "", "", problem.message()));
        }
        for (AnswerMatcher.Match match : matches) {
            counts.merge(match.outcome(), 1, Integer::sum);
            int confirmed = Confirmed.flag(state.result(), match.answer());
            boolean waives = confirmed >= 0 && !state.issues().isWaived(confirmed);
            waived += waives ? 1 : 0;
            rows.add(row(match, waives ? TO_WAIVE : match.outcome().label()));
            if (match.change() != null) {
                byAuthor.computeIfAbsent(match.answer().author(), author -> new ArrayList<>()).add(Wish.of(match.change()));
            }
        }
        List<FixOffers.Offer> offers = new ArrayList<>();
        if (byAuthor.size() > 1) {
            List<Wish> all = byAuthor.values().stream().flatMap(List::stream).toList();
            offers.add(FixOffers.Offer.of("All answers", FixKind.SUGGESTED, "those below", "", all, all.size()));
        }
        byAuthor.forEach((author, wishes) -> offers.add(FixOffers.Offer.of(author.isEmpty() ? "Answers" : "Answers of " + author, FixKind.SUGGESTED,
                author.isEmpty() ? "answers" : author, "", wishes, wishes.size())));
        String summary = summary(counts) + (waived == 0 ? ""
                : " " + Figures.count(waived, "issue is", "issues are") + " right as " + (waived == 1 ? "it is" : "they are")
                        + ", and will be waived.");
        return new Compared(summary, COLUMNS, rows, new FixOffers(state.result().data(), matches.size(), offers, summary), waived);
    }

    @Override
    public void apply(ChangeSet changes, Compared compared) {
        CaseSession.current().apply(changes, (issues, result, step) -> {
            int count = Confirmed.waive(issues, result, file.answers(), step);
            return count == 0 ? "" : Figures.count(count, "issue", "issues") + " waived as right.";
        });
    }

    private static List<String> row(AnswerMatcher.Match match, String outcome) {
        Answer answer = match.answer();
        String place = answer.table() + " row " + answer.fileRow()
                + (answer.period().yearsBack() == 0 ? "" : ", " + answer.period().label() + " year");
        String said = switch (answer.kind()) {
            case SET -> answer.after().isEmpty() ? "(blank)" : answer.after();
            case DELETE -> "(delete the record)";
            case CONFIRM -> "(it is right)";
            case NOTE -> "";
        };
        return List.of(outcome, answer.author(), answer.subject(), place, answer.column(), answer.before(), said, match.now(),
                answer.note());
    }

    private String summary(Map<AnswerMatcher.Outcome, Integer> counts) {
        StringBuilder text = new StringBuilder(Figures.count(file.answers().size(), "answer", "answers"));
        text.append(" to ").append(Figures.count(file.questions(), "question", "questions"));
        String separator = ": ";
        for (Map.Entry<AnswerMatcher.Outcome, Integer> entry : counts.entrySet()) {
            text.append(separator).append(Figures.number(entry.getValue())).append(' ').append(entry.getKey().label());
            separator = ", ";
        }
        long wrong = file.problems().stream().filter(Problem::isError).count();
        return text + (wrong == 0 ? "." : ". " + Figures.count(wrong, "row was", "rows were") + " not understood.");
    }
}
