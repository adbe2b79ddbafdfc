/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.fettle.cases.why.WhyDocument.Style;
import org.fettle.compiler.explain.Explanation;
import org.fettle.compiler.explain.Part;
import org.fettle.compiler.explain.RowLink;
import org.fettle.compiler.explain.Turn;
import org.fettle.compiler.plan.Span;
import org.fettle.engine.Flag;
import org.fettle.engine.pack.Severity;

/** Puts an explanation on a page. */
public final class WhyPage {

    /** What is said when no change is known that clears the flag. */
    public static final String NOTHING_MENDS = "No change is known that clears it without a value from you.";
    /** What is said while it is worked out; it keeps the place, so that nothing below moves when it is known. */
    private static final String WORKING = "\u2026";

    /** What hides and shows the examples. */
    static final String EXAMPLES = "examples";

    private final Explanation explanation;
    private final Flag flag;
    private final String waived;
    private final String mends;
    private final List<String> others;
    private final Set<String> open;
    private final Turn turn;
    private final int number;
    private final PageWriter page = new PageWriter();
    private final RuleText rule;

    private WhyPage(Explanation explanation, Flag flag, String waived, String mends, List<String> others, int turn, Set<String> open) {
        this.mends = mends;
        this.explanation = explanation;
        this.flag = flag;
        this.waived = waived;
        this.others = others;
        this.open = open;
        this.number = Math.max(0, Math.min(turn, explanation.turns().size() - 1));
        this.turn = explanation.turns().isEmpty() ? null : explanation.turns().get(number);
        this.rule = new RuleText(explanation.text());
    }

    /**
     * The page of an explanation.
     *
     * @param flag the flag that is explained, for its message; null when the record is not flagged
     * @param others codes of the other rules that flag the record
     * @param turn which of the ways to tell, from 0
     * @param open what is unfolded: {@code examples}, and definitions by the ids of their links
     */
    public static WhyDocument of(Explanation explanation, Flag flag, List<String> others, int turn, Set<String> open) {
        return of(explanation, flag, "", "", others, turn, open);
    }

    /**
     * The same with what else is known of the flag.
     *
     * @param waived why it is waived; empty when it is not
     * @param mends  which change clears it and most else of the child, in a sentence; empty to say nothing of it, null while it is worked out
     */
    public static WhyDocument of(Explanation explanation, Flag flag, String waived, String mends, List<String> others, int turn, Set<String> open) {
        return new WhyPage(explanation, flag, waived, mends, others, turn, open).write();
    }

    private WhyDocument write() {
        head();
        source();
        rows();
        examples();
        return page.document();
    }

    // ------------------------------------------------------------------ words

    private void head() {
        var info = explanation.rule();
        page.add(info.code() + "  " + info.title(), Style.TITLE).line();
        String severity = info.severity() == Severity.ERROR ? "! error" : "? query";
        page.add(severity + "  ·  " + info.category().label() + "  ·  " + info.impact().name().toLowerCase(Locale.ROOT) + " impact  ·  "
                + RowLink.label(explanation.row()), Style.FAINT).line().line();
        if (flag != null) {
            page.add(flag.message(), Style.ANSWER).line();
        }
        page.add(explanation.sentence(), flag == null ? Style.ANSWER : Style.FAINT).line();
        if (!waived.isEmpty()) {
            page.line().add("Waived  ", Style.HEADING).add(waived, Style.REMARK).line();
        }
        if (!info.help().isEmpty()) {
            page.line().add("What to do  ", Style.HEADING).add(info.help(), Style.REMARK).line();
        }
        if (mends == null || !mends.isEmpty()) {
            page.line().add("What mends it  ", Style.HEADING).add(mends == null ? WORKING : mends, Style.REMARK);
            if (mends != null && !mends.equals(NOTHING_MENDS)) {
                page.add("  ", Style.FAINT).link("See it", new WhyDocument.ToFix());
            }
            page.line();
        }
        if (!others.isEmpty()) {
            page.line().add(flag == null ? "Flagged by  " : "Also flagged by  ", Style.HEADING);
            others.forEach(code -> page.link(code, new WhyDocument.ToOther(code)).add("  ", Style.FAINT));
            page.line();
        }
        if (explanation.turnCount() > 1) {
            page.line().add("Way " + (number + 1) + " of " + explanation.turnCount() + "  ", Style.HEADING);
            for (int i = 0; i < explanation.turns().size(); i++) {
                if (i != number) {
                    page.link("way " + (i + 1), new WhyDocument.ToTurn(i)).add("  ", Style.FAINT);
                }
            }
            page.line();
        }
    }

    // ------------------------------------------------------------------ the rule's text

    private void source() {
        page.line().add("The rule", Style.HEADING).add("   ", Style.FAINT)
                .link("open in the editor", new WhyDocument.ToRule(explanation.rule().code()))
                .line();
        Remarks remarks = new Remarks(page, explanation.source(), open);
        int start = explanation.source().offset();
        for (RuleText.Line line : rule.shown()) {
            page.code(line.text(), line.offset(), isReached(start + line.offset(), line.text())).line();
            if (turn != null) {
                for (Part statement : turn.lines()) {
                    int end = statement.span().end() - start;
                    if (end > line.offset() && end <= line.offset() + line.text().length()) {
                        remarks.below(statement);
                    }
                }
            }
        }
        page.code("}", explanation.text().lastIndexOf('}'), true).line();
        if (turn != null) {
            turn.lines().forEach(this::mark);
        }
    }

    /** Lines behind the one where it ended have no part in it, nor have fixes. */
    private boolean isReached(int offset, String line) {
        if (turn == null) {
            return true;
        }
        Span last = turn.lines().get(turn.lines().size() - 1).span();
        return offset < last.end() || line.isBlank();
    }

    /** Underlines what decides, and tells the value of each piece to who rests on it. */
    private void mark(Part part) {
        Span span = part.span();
        boolean here = part.isWithin(explanation.source()) && part.kind() != Part.Kind.OF_ROW;
        int at = here ? page.placeOf(span.offset() - explanation.source().offset()) : -1;
        int end = here ? page.placeOf(span.end() - explanation.source().offset()) : -1;
        if (at >= 0 && end >= at) {
            if (part.kind() == Part.Kind.EXPRESSION) {
                page.tip(at, end - at, tip(part));
            }
            if (part.decides() && part.value().isTruth() && Remarks.isLeaf(part) && part.kind() == Part.Kind.EXPRESSION) {
                page.look(at, end - at, Style.DECIDES);
            }
        }
        if (part.kind() != Part.Kind.DEFINITION) {
            // of the rows of a set the first one speaks for all
            Part first = part.parts().stream().filter(p -> p.kind() == Part.Kind.OF_ROW).findFirst().orElse(null);
            part.parts().stream().filter(p -> p.kind() != Part.Kind.OF_ROW || p == first).forEach(this::mark);
        }
    }

    private static String tip(Part part) {
        String rows = String.join(", ", part.rows().stream().map(RowLink::label).limit(4).toList());
        return part.text() + "\n" + part.value().full() + (rows.isEmpty() || rows.equals(part.value().text()) ? "" : "\n" + rows)
                + (part.note().isEmpty() ? "" : "\n" + part.note());
    }

    // ------------------------------------------------------------------ rows and examples

    private void rows() {
        List<RowLink> rows = turn == null ? List.of() : RowsInvolved.of(turn, explanation.row());
        if (rows.isEmpty()) {
            return;
        }
        page.line().add("Other rows involved", Style.HEADING).line();
        for (RowLink row : rows) {
            page.add("    ", Style.REMARK).link(row.label(), new WhyDocument.ToRow(row.row(), row.subject()));
            page.add(row.subject().isEmpty() ? "" : "  " + row.subject(), Style.FAINT).line();
        }
    }

    private void examples() {
        List<RuleText.Line> lines = rule.examples();
        if (lines.isEmpty()) {
            return;
        }
        boolean shown = open.contains(EXAMPLES);
        long count = lines.stream().filter(RuleText.Line::beginsExample).count();
        page.line().add("Examples", Style.HEADING).add("   ", Style.FAINT)
                .link(shown ? "hide" : "show " + count, new WhyDocument.Toggle(EXAMPLES)).line();
        if (shown) {
            lines.forEach(line -> page.code(line.text(), line.offset(), true).line());
        }
    }
}
