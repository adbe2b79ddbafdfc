/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import java.util.ArrayList;
import java.util.List;

import org.fettle.cases.why.WhyDocument.Code;
import org.fettle.cases.why.WhyDocument.Link;
import org.fettle.cases.why.WhyDocument.Look;
import org.fettle.cases.why.WhyDocument.Style;
import org.fettle.cases.why.WhyDocument.Target;
import org.fettle.cases.why.WhyDocument.Tip;

/** Writes a page from its beginning to its end. */
final class PageWriter {

    private final StringBuilder text = new StringBuilder();
    private final List<Look> looks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Tip> tips = new ArrayList<>();
    private final List<Code> code = new ArrayList<>();

    int offset() {
        return text.length();
    }

    PageWriter add(String words, Style style) {
        look(text.length(), words.length(), style);
        text.append(words);
        return this;
    }

    PageWriter link(String words, Target target) {
        links.add(new Link(text.length(), words.length(), target));
        text.append(words);
        return this;
    }

    PageWriter line() {
        text.append('\n');
        return this;
    }

    /** A piece of the rule's text. */
    PageWriter code(String words, int source, boolean reached) {
        code.add(new Code(text.length(), words.length(), source));
        return add(words, reached ? Style.CODE : Style.CODE_FAINT);
    }

    void look(int offset, int length, Style style) {
        if (length > 0) {
            looks.add(new Look(offset, length, style));
        }
    }

    void tip(int offset, int length, String words) {
        tips.add(new Tip(offset, length, words));
    }

    /** Where a place in the rule's text stands on the page, or -1 when it does not. */
    int placeOf(int source) {
        for (Code piece : code) {
            if (source >= piece.source() && source <= piece.source() + piece.length()) {
                return piece.offset() + source - piece.source();
            }
        }
        return -1;
    }

    WhyDocument document() {
        return new WhyDocument(text.toString(), looks, links, tips, code);
    }
}
