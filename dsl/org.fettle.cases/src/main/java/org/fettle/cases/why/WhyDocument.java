/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import java.util.List;

import org.fettle.cases.colours.Tone;
import org.fettle.engine.RowRef;

/**
 * A page of text with looks, links and remarks. Places are offsets in the text.
 *
 * @param text  all of the page; lines end in LF
 * @param looks how stretches look; later ones go above earlier ones
 * @param links what one may follow, in the order of the text
 * @param tips  what is told when one rests on a stretch; of several the shortest counts
 * @param code  where pieces of the rule's text stand
 */
public record WhyDocument(String text, List<Look> looks, List<Link> links, List<Tip> tips, List<Code> code) {

    /** Copies the lists. */
    public WhyDocument {
        looks = List.copyOf(looks);
        links = List.copyOf(links);
        tips = List.copyOf(tips);
        code = List.copyOf(code);
    }

    /** Looks of text, with their colours in the light and in the dark. */
    public enum Style {
        /** The code and title of the rule. */
        TITLE(Tone.TEXT),
        /** The head of a part of the page. */
        HEADING(Tone.TEXT),
        /** What matters less. */
        FAINT(Tone.FAINT),
        /** The answer. */
        ANSWER(Tone.TEXT),
        /** The rule's text. */
        CODE(Tone.TEXT),
        /** Text of the rule that had no part in it. */
        CODE_FAINT(Tone.FAINT),
        /** Text of the rule that the outcome follows from: underlined in this colour. */
        DECIDES(Tone.ERROR),
        /** The room before a remark, as wide as that before the rule's lines. */
        INDENT(Tone.FAINT),
        /** A remark below a line of the rule. */
        REMARK(Tone.TEXT),
        /** The word {@code true} in a remark. */
        TRUE(Tone.GOOD),
        /** The word {@code false} in a remark. */
        FALSE(Tone.BAD),
        /** The word {@code unknown} in a remark. */
        UNKNOWN(Tone.UNKNOWN),
        /** A value in a remark. */
        VALUE(Tone.VALUE);

        private final Tone tone;

        Style(Tone tone) {
            this.tone = tone;
        }

        /** Its colour. */
        public Tone tone() {
            return tone;
        }

        /** The colour as 0xRRGGBB. */
        public int rgb(boolean isDark) {
            return tone.rgb(isDark);
        }
    }

    /** A stretch with a look. */
    public record Look(int offset, int length, Style style) {
    }

    /** A link. */
    public record Link(int offset, int length, Target target) {
        /** Whether an offset lies in it. */
        public boolean contains(int at) {
            return at >= offset && at < offset + length;
        }
    }

    /** Where a link leads. */
    public sealed interface Target {
    }

    /**
     * To a record.
     *
     * @param subject key of its child; empty when it has none
     */
    public record ToRow(RowRef row, String subject) implements Target {
    }

    /** Shows or hides a part of the page, a definition or the examples. */
    public record Toggle(String id) implements Target {
    }

    /** Another way in which the rule flags the record, counted from 0. */
    public record ToTurn(int number) implements Target {
    }

    /** The same record and another rule that flags it. */
    public record ToOther(String code) implements Target {
    }

    /** Opens the fixes of the child, the one that clears most first. */
    public record ToFix() implements Target {
    }

    /** Opens the rule in the editor. */
    public record ToRule(String code) implements Target {
    }

    /** What is told of a stretch. */
    public record Tip(int offset, int length, String text) {
    }

    /**
     * A piece of the rule's text.
     *
     * @param source where it stands in the rule's text, from the rule's first letter
     */
    public record Code(int offset, int length, int source) {
    }

    /** The link at an offset, or null. */
    public Link linkAt(int at) {
        return links.stream().filter(link -> link.contains(at)).findFirst().orElse(null);
    }

    /** The next link behind an offset (step 1) or the one before it (step -1), around the ends; null when there is none. */
    public Link linkFrom(int at, int step) {
        if (links.isEmpty()) {
            return null;
        }
        if (step > 0) {
            return links.stream().filter(link -> link.offset() > at).findFirst().orElse(links.get(0));
        }
        Link before = null;
        for (Link link : links) {
            before = link.offset() < at ? link : before;
        }
        return before == null ? links.get(links.size() - 1) : before;
    }

    /** What is told of an offset; empty when nothing is. */
    public String tipAt(int at) {
        Tip best = null;
        for (Tip tip : tips) {
            if (at >= tip.offset() && at < tip.offset() + tip.length() && (best == null || tip.length() < best.length())) {
                best = tip;
            }
        }
        return best == null ? "" : best.text();
    }
}
