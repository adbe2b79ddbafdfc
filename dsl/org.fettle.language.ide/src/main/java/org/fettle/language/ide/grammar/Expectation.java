/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.grammar;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Keyword;

/** What may stand at a place of a text. */
public final class Expectation {
    private final Set<AbstractElement> elements;
    private final String declaration;
    private final int start;
    private final List<Lexeme> before;
    private final Function<Keyword, String> chains;

    Expectation(Set<AbstractElement> elements, String declaration, int start, List<Lexeme> before, Function<Keyword, String> chains) {
        this.elements = elements;
        this.declaration = declaration;
        this.start = start;
        this.before = List.copyOf(before);
        this.chains = chains;
    }

    /** The parts of the grammar that may come next: keywords, calls of rules, references by name. */
    public Set<AbstractElement> elements() {
        return elements;
    }

    /** The text of the declaration from its first token to the place, with spaces where tokens stood that make no sense there. */
    public String declaration() {
        return declaration;
    }

    /** 0-based offset of the declaration's first token in the text. */
    public int start() {
        return start;
    }

    /** The tokens of the declaration that make sense, without spaces and remarks. */
    public List<Lexeme> before() {
        return before;
    }

    /**
     * A keyword that may come next with those that must follow it, as far as there is no choice: {@code same} must be followed by {@code as}.
     */
    public String chain(Keyword keyword) {
        return chains.apply(keyword);
    }
}
