/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.grammar;

import java.util.List;

import org.fettle.language.conversion.Texts;

import com.google.inject.Inject;

/** How names and codes are written where they are used. */
public final class Spelling {
    private final Lexemes lexemes;

    /** @param lexemes cuts texts into tokens */
    @Inject
    public Spelling(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /** Whether a text is one word that may name something: letters, digits, underscores, hyphens before letters; no word of the language. */
    public boolean isName(String text) {
        Lexeme only = only(text);
        return only != null && only.is("ID") && !text.startsWith("^");
    }

    /** Whether a text is a word of the language. */
    public boolean isWord(String text) {
        Lexeme only = only(text);
        return only != null && !text.isEmpty() && Character.isLetter(text.charAt(0)) && only.text().equals(only.kind());
    }

    /** Whether a text may be the code of a rule: a number, a name, or a number with letters. */
    public boolean isRuleCode(String text) {
        Lexeme only = only(text);
        return isName(text) || only != null && (only.is("INT") || only.is("NUMBERED_CODE"));
    }

    /** A name as it is written: marked when it is a word of the language. */
    public String name(String name) {
        return isWord(name) ? "^" + name : name;
    }

    /** A code as it is written: quoted when it would be read as something else. */
    public String code(String code) {
        return isRuleCode(code) ? code : isWord(code) ? "^" + code : Texts.quote(code);
    }

    private Lexeme only(String text) {
        List<Lexeme> cut = lexemes.of(text);
        return cut.size() == 1 ? cut.get(0) : null;
    }
}
