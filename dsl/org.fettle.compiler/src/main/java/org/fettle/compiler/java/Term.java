/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.ArrayList;
import java.util.List;

/** A piece of a Java condition that knows how tightly it binds. */
record Term(String text, Kind kind) {

    enum Kind { OR, AND, COMPARISON, ATOM }

    static final Term TRUE = new Term("true", Kind.ATOM);
    static final Term FALSE = new Term("false", Kind.ATOM);

    static Term atom(String text) {
        return new Term(text, Kind.ATOM);
    }

    static Term comparison(String text) {
        return new Term(text, Kind.COMPARISON);
    }

    static Term constant(boolean value) {
        return value ? TRUE : FALSE;
    }

    boolean isTrue() {
        return text.equals("true");
    }

    boolean isFalse() {
        return text.equals("false");
    }

    private String inside(Kind outer) {
        return kind.ordinal() < outer.ordinal() ? "(" + text + ")" : text;
    }

    static Term and(List<Term> parts) {
        List<String> texts = new ArrayList<>();
        for (Term part : parts) {
            if (part.isFalse()) {
                return FALSE;
            }
            if (!part.isTrue()) {
                texts.add(part.inside(Kind.AND));
            }
        }
        return join(texts, " && ", Kind.AND, parts, TRUE);
    }

    static Term or(List<Term> parts) {
        List<String> texts = new ArrayList<>();
        for (Term part : parts) {
            if (part.isTrue()) {
                return TRUE;
            }
            if (!part.isFalse()) {
                texts.add(part.inside(Kind.OR));
            }
        }
        return join(texts, " || ", Kind.OR, parts, FALSE);
    }

    private static Term join(List<String> texts, String between, Kind kind, List<Term> parts, Term none) {
        if (texts.isEmpty()) {
            return none;
        }
        if (texts.size() == 1) {
            return parts.stream().filter(p -> !p.isTrue() && !p.isFalse()).findFirst().orElse(none);
        }
        return new Term(String.join(between, texts), kind);
    }

    Term negated() {
        if (isTrue()) {
            return FALSE;
        }
        if (isFalse()) {
            return TRUE;
        }
        return atom(kind == Kind.ATOM && !text.startsWith("!") ? "!" + text : "!(" + text + ")");
    }
}
