/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.fettle.cases.Figures;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.issues.Mending;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.rank.Cause;
import org.fettle.fix.rank.CauseGroup;

/** The fixes of the whole return in the order of what each of them clears, waived issues left out. Never modified. */
public final class FixFirst {
    /** The identity of what a line clears begins with this. */
    public static final String ID = "cause:";

    /** The titles of the columns of the list. */
    public static final List<String> COLUMNS = List.of("Clears", "How sure", "Fix", "Rules", "Records", "Creates", "Thought of by", "Which rules");

    private final IssueIndex issues;
    private final List<Line> lines;
    private final int clearable;

    /**
     * One fix.
     *
     * @param cause   the fix with what it does to each record
     * @param flags   numbers of the issues that go when it is made everywhere, ascending
     * @param rules   the rules of these, each once, in pack order
     * @param records how many records it is made in
     */
    public record Line(CauseGroup cause, int[] flags, List<RuleInfo> rules, int records) {
        /** Keeps a copy of the rules. */
        public Line {
            rules = List.copyOf(rules);
        }

        /** Issues that go less issues that come. */
        public int gain() {
            return flags.length - cause.creates();
        }

        /** What it does in a sentence: {@code Clears 412 issues of 6 rules in 96 records; creates 2.} */
        public String sentence() {
            return "Clears " + Figures.count(flags.length, "issue", "issues") + " of " + Figures.count(rules.size(), "rule", "rules") + " in "
                    + Figures.count(records, "record", "records")
                    + (cause.creates() == 0 ? "." : "; creates " + Figures.number(cause.creates()) + ".");
        }

        /** The codes of the rules. */
        public String codes() {
            return String.join(", ", rules.stream().map(RuleInfo::code).toList());
        }
    }

    private FixFirst(IssueIndex issues, List<Line> lines) {
        this.issues = issues;
        this.lines = List.copyOf(lines);
        BitSet all = new BitSet();
        lines.forEach(line -> Arrays.stream(line.flags()).forEach(all::set));
        clearable = all.cardinality();
    }

    /** The fixes of some issues; null as long as it is not known what they clear. */
    public static FixFirst of(IssueIndex issues) {
        Mending mending = issues.mending();
        List<CauseGroup> causes = mending == null ? null : mending.causes();
        if (causes == null) {
            return null;
        }
        List<Line> lines = new ArrayList<>();
        for (CauseGroup cause : causes) {
            Line line = line(issues, cause);
            if (line.flags().length > 0) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparingInt(Line::gain).reversed().thenComparing(line -> line.cause().kind()));
        return new FixFirst(issues, lines);
    }

    private static Line line(IssueIndex issues, CauseGroup cause) {
        RunResult run = issues.result();
        BitSet flags = new BitSet();
        int records = 0;
        for (Cause one : cause.causes()) {
            int[] its = Arrays.stream(one.cleared()).filter(flag -> !issues.isWaived(flag)).toArray();
            Arrays.stream(its).forEach(flags::set);
            records += its.length > 0 ? 1 : 0;
        }
        int[] all = flags.stream().toArray();
        List<RuleInfo> rules = Arrays.stream(all).mapToObj(flag -> run.flags().rules().get(run.flags().ruleOf(flag))).distinct().toList();
        return new Line(cause, all, rules, records);
    }

    /** The issues that it is about. */
    public IssueIndex issues() {
        return issues;
    }

    /** The fixes, the one that clears most first. */
    public List<Line> lines() {
        return lines;
    }

    /** The fixes whose words, trust, origin or rules have all words of a filter; the case of letters does not matter. */
    public List<Line> lines(String filter) {
        String[] words = filter.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return lines.stream().filter(line -> {
            String text = (FixOffers.trust(line.cause().kind()) + "\n" + line.cause().title() + "\n" + line.cause().origin().label() + "\n"
                    + line.codes())
                    .toLowerCase(Locale.ROOT);
            return Arrays.stream(words).allMatch(text::contains);
        }).toList();
    }

    /** What a line clears, to be looked at. */
    public FlagGroup group(Line line) {
        return new FlagGroup(ID + line.cause().origin() + ":" + line.cause().rule() + ":" + line.cause().title(),
                line.cause().title(), issues.result(), line.flags(), line.rules(), null);
    }

    /** How far all of them go, in a sentence: {@code 120 fixes clear up to 2,310 of 4,334 issues.} */
    public String summary() {
        int total = issues.total().issues();
        if (lines.isEmpty()) {
            return total == 0 ? "There are no issues." : "No fix is known for the " + Figures.count(total, "issue", "issues") + ".";
        }
        return Figures.count(lines.size(), "fix clears", "fixes clear") + " up to " + Figures.number(clearable) + " of "
                + Figures.count(total, "issue", "issues") + "; the one that clears most comes first.";
    }

    /** The same fix in other issues, such as those after an edit; null when nothing is left for it to do, or that is not known yet. */
    public Line same(CauseGroup cause) {
        return lines.stream().filter(line -> line.cause().title().equals(cause.title()) && line.cause().rule().equals(cause.rule())
                && line.cause().origin() == cause.origin()).findFirst().orElse(null);
    }

    /** A line in the columns of the list. */
    public static List<String> texts(Line line) {
        return List.of(Figures.number(line.flags().length), FixOffers.trust(line.cause().kind()), line.cause().title(),
                Figures.number(line.rules().size()),
                Figures.number(line.records()), line.cause().creates() == 0 ? "" : Figures.number(line.cause().creates()),
                line.cause().origin().label(),
                line.codes());
    }
}
