/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.formatting2;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Negation;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.RowSet;

/**
 * Lays a file of a pack out: declarations a blank line apart, a statement a line, four spaces a level, columns of tables and of examples below
 * each other. Where an author breaks a long condition stays the author's choice; the broken lines are indented. Comments stay where they are.
 * Laying out twice changes nothing more, and what a file means is never changed.
 */
public final class Layout {

    /** The longest line that is made by joining. */
    static final int WIDTH = 140;
    /** Spaces a level. */
    static final int INDENT = 4;

    private final List<Edit> edits = new ArrayList<>();
    private final List<Token> tokens;
    private final Placements placements;
    /** Of each token done: the level of the line that it is in, and whether it starts it. */
    private final int[] levels;
    private final boolean[] starts;

    /**
     * A replacement of some text by another.
     *
     * @param offset where the old text starts
     * @param length how long it is
     * @param text   the new text
     */
    public record Edit(int offset, int length, String text) {
    }

    private Layout(Model model, List<Token> tokens) {
        this.tokens = tokens;
        this.placements = new Placements(model, tokens);
        this.levels = new int[tokens.size()];
        this.starts = new boolean[tokens.size()];
    }

    /**
     * @param file a file of a pack
     * @return the changes that lay it out, in the order of the file; none when it has syntax errors
     */
    public static List<Edit> edits(XtextResource file) {
        IParseResult parsed = file.getParseResult();
        if (parsed == null || parsed.hasSyntaxErrors() || !(parsed.getRootASTElement() instanceof Model model)) {
            return List.of();
        }
        List<Token> tokens = Token.of(parsed.getRootNode());
        Layout layout = new Layout(model, tokens);
        layout.run(parsed.getRootNode().getText());
        return layout.edits;
    }

    /**
     * @param file a file of a pack
     * @return its text laid out; as it is when it has syntax errors
     */
    public static String format(XtextResource file) {
        StringBuilder text = new StringBuilder(file.getParseResult() == null ? "" : file.getParseResult().getRootNode().getText());
        List<Edit> edits = edits(file);
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            text.replace(edit.offset(), edit.offset() + edit.length(), edit.text());
        }
        return text.toString();
    }

    private void run(String source) {
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            replace(source, end, token.offset(), gap(i));
            replace(source, token.offset(), token.end(), placements.text(i));
            end = token.end();
        }
        if (end < source.length()) {
            replace(source, end, source.length(), "");
        }
    }

    private void replace(String source, int from, int to, String text) {
        if (!source.substring(from, to).equals(text)) {
            edits.add(new Edit(from, to - from, text));
        }
    }

    // What stands between the token before and this one: spaces, or comments and line breaks.
    private String gap(int i) {
        Token token = tokens.get(i);
        boolean atEnd = token.text().isEmpty();
        Placement placement = atEnd ? Placement.close(0) : placements.of(i);
        boolean newLine = placement != null ? placement.line() : token.startsLine() && isBreakable(i);
        int level = placement != null && placement.line() ? placement.indent() : newLine || !token.comments().isEmpty() ? continued(i) : 0;
        // A comment before a closing brace belongs to what is inside the braces.
        int commentLevel = token.text().equals("}") && newLine ? level + 1 : level;
        StringBuilder gap = new StringBuilder();
        boolean lineOpen = i > 0;
        // Asked for blank lines stand before the first comment that is on a line of its own; it belongs to what follows.
        int asked = placement != null && placement.line() ? placement.blank() : -1;
        boolean trailing = true;
        for (Token.Comment comment : token.comments()) {
            if (comment.lines() == 0 && lineOpen) {
                gap.append("  ");
            } else {
                appendBreak(gap, lineOpen, trailing && lineOpen ? blank(asked, comment.lines()) : blank(-1, comment.lines()), commentLevel);
                trailing = false;
            }
            gap.append(comment.text());
            lineOpen = true;
            newLine |= comment.text().startsWith("//");
        }
        if (newLine) {
            appendBreak(gap, lineOpen, trailing || asked == 0 ? blank(asked, token.lines()) : blank(-1, token.lines()), atEnd ? 0 : level);
            if (placement != null && placement.line()) {
                gap.append(" ".repeat(placement.spaces()));
            }
        } else {
            gap.append(" ".repeat(placement != null ? placement.spaces() : spaces(i)));
        }
        starts[i] = newLine || i == 0;
        levels[i] = starts[i] ? level : levels[i - 1];
        return atEnd && i == 0 && token.comments().isEmpty() ? "" : gap.toString();
    }

    /**
     * The level of a line that goes on with what is on a line before: one more than that of the line where the thing starts that the token is part
     * of; the same if that expression starts its line. So `and` and `or` stand below each other, and deeper than the `when` they belong to.
     */
    private int continued(int i) {
        EObject whole = tokens.get(i).owner();
        while (whole != null && (placements.first(whole) == i || placements.first(whole) < 0 || isJoinedAlike(whole, i))) {
            whole = whole.eContainer();
        }
        int first = whole == null ? 0 : placements.first(whole);
        boolean own = starts[first] && (whole instanceof Expression || whole instanceof RowSet);
        return levels[first] + (own ? 0 : 1);
    }

    /**
     * Whether an `and` is part of an `and`, or an `or` of an `or`, without brackets: all of them are one list. So is an `else` with the `else if`
     * that it belongs to.
     */
    private boolean isJoinedAlike(EObject whole, int i) {
        EObject around = whole.eContainer();
        boolean operand = (whole instanceof And || whole instanceof Or) && around != null && around.eClass() == whole.eClass();
        boolean chained = tokens.get(i).text().equals("else") && whole instanceof Conditional && around instanceof Conditional outer
                && outer.getElse() == whole;
        if (!operand && !chained) {
            return false;
        }
        int first = placements.first(whole);
        boolean bracketed = tokens.get(first).text().equals("(") || first > 0 && tokens.get(first - 1).text().equals("(");
        return !bracketed;
    }

    /** Blank lines: as many as asked for, or else one at most, where the author put one. */
    private static int blank(int asked, int lines) {
        return asked >= 0 ? asked : Math.min(1, Math.max(0, lines - 1));
    }

    private static void appendBreak(StringBuilder gap, boolean lineOpen, int blank, int level) {
        if (lineOpen) {
            gap.append("\n".repeat(blank + 1));
        }
        gap.append(" ".repeat(level * INDENT));
    }

    // A line does not start with a sign that belongs to what is before it.
    private boolean isBreakable(int i) {
        String text = tokens.get(i).text();
        return !text.equals(",") && !text.equals(")") && !text.equals(".") && !tokens.get(i - 1).text().equals("(")
                && !tokens.get(i - 1).text().equals(".");
    }

    private int spaces(int i) {
        if (i == 0) {
            return 0;
        }
        Token before = tokens.get(i - 1);
        Token token = tokens.get(i);
        EObject owner = token.owner();
        boolean tight = switch (token.text()) {
            case ",", ")", "." -> true;
            case "(" -> owner instanceof Call || owner instanceof Definition;
            case "}" -> owner instanceof CodeSet;
            default -> false;
        };
        boolean tightBefore = switch (before.text()) {
            case "(", "." -> true;
            case "{" -> before.owner() instanceof CodeSet;
            case "-" -> before.owner() instanceof Negation;
            default -> false;
        };
        return tight || tightBefore ? 0 : 1;
    }
}
