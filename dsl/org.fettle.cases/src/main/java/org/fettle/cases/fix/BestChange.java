/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fettle.cases.Figures;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.issues.Mending;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;
import org.fettle.fix.rank.Cause;

/**
 * The one change that clears most of some issues of a child.
 *
 * @param cause   the change with all that it does
 * @param clears  how many of the issues go
 * @param rules   of how many rules they are
 * @param of      how many issues were asked about
 */
public record BestChange(Cause cause, int clears, int rules, int of) {

    /**
     * Looks for it.
     *
     * @param flags numbers of flags of the run
     * @return null when the flags are not all of one child, there are none, or no known change clears any of them without asking for a value
     * @throws IllegalStateException              when a rule crashes while it is asked for its fixes
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static BestChange of(Mending mending, int[] flags, Progress progress) {
        FlagTable table = mending.result().flags();
        int[] subjects = Arrays.stream(flags).map(table::subjectOf).distinct().limit(2).toArray();
        if (subjects.length != 1 || subjects[0] < 0 || subjects[0] == mending.result().data().subjects().keyless()) {
            return null;
        }
        return of(mending, subjects[0], Arrays.stream(flags).sorted().toArray(), -1, progress);
    }

    /**
     * Looks for the change that clears most of what is wrong with a child, waived issues left out.
     *
     * @param subject  key of the child
     * @param clearing number of a flag of the run that it must clear; -1 for any
     * @return null when there is none; throws as the other one does
     */
    public static BestChange ofChild(IssueIndex issues, String subject, int clearing, Progress progress) {
        FlagTable table = issues.result().flags();
        int id = issues.result().data().subjects().find(subject);
        int[] flags = id < 0 ? new int[0]
                : IntStream.range(0, table.size()).filter(flag -> table.subjectOf(flag) == id && !issues.isWaived(flag)).toArray();
        return flags.length == 0 ? null : of(issues.mending(), id, flags, clearing, progress);
    }

    /** @param wanted ascending */
    private static BestChange of(Mending mending, int child, int[] wanted, int clearing, Progress progress) {
        FlagTable table = mending.result().flags();
        BestChange best = null;
        for (Cause cause : mending.rootCauses().ofSubject(mending.result().data().subjects().key(child), progress)) {
            int[] cleared = Arrays.stream(cause.cleared()).filter(flag -> Arrays.binarySearch(wanted, flag) >= 0).toArray();
            BestChange next = new BestChange(cause, cleared.length, (int) Arrays.stream(cleared).map(table::ruleOf).distinct().count(),
                    wanted.length);
            boolean suits = clearing < 0 || Arrays.binarySearch(cause.cleared(), clearing) >= 0;
            if (suits && cleared.length > 0 && (best == null || next.gain() > best.gain())) {
                best = next;
            }
        }
        return best;
    }

    private int gain() {
        return clears - cause.created().size();
    }

    /** What it does, and to which record: {@code Take PL_POST from last year's return (Episodes row 27)}. */
    public String title() {
        List<RowRef> rows = Stream.concat(cause.remedy().changes().stream().map(change -> new RowRef(change.table(), change.period(), change.row())),
                cause.remedy().deletions().stream()).distinct().toList();
        RowRef row = rows.get(0);
        return cause.remedy().title() + " (" + (rows.size() > 1 ? Figures.count(rows.size(), "record", "records")
                : row.table() + " row " + row.row() + (row.period().yearsBack() == 0 ? "" : ", " + row.period().label() + " year")) + ")";
    }

    /** Why it comes first: {@code One change clears 4 of the 6 issues, of 3 rules: Take PL_POST from last year's return (Episodes row 27).} */
    public String sentence() {
        int comes = cause.created().size();
        return "One change clears " + (of == 1 ? "the issue"
                : clears == of ? "all " + Figures.number(of) + " issues"
                        : Figures.number(clears) + " of the " + Figures.number(of) + " issues")
                + (rules > 1 ? ", of " + Figures.number(rules) + " rules" : "")
                + (comes == 0 ? "" : ", and creates " + Figures.number(comes)) + ": " + title() + ".";
    }

    /** As a fix that may be chosen. */
    FixOffers.Offer offer(Return data) {
        return FixOffers.offer(data, title(), cause.remedy().kind(), cause.remedy().origin().label(), cause.remedy().rule().code(),
                List.of(cause.remedy()), clears);
    }
}
