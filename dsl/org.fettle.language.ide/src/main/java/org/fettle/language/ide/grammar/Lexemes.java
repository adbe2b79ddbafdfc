/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.name.Named;

/** Cuts texts into tokens with the language's own lexer. Any text is cut, right or wrong. */
public final class Lexemes {
    private static final String TERMINAL = "RULE_";

    private final Provider<Lexer> lexers;
    private final Map<Integer, String> kinds = new HashMap<>();

    /** @param definitions the names of the lexer's tokens */
    @Inject
    public Lexemes(@Named(LexerBindings.RUNTIME) Provider<Lexer> lexers, ITokenDefProvider definitions) {
        this.lexers = lexers;
        definitions.getTokenDefMap().forEach((type, name) -> {
            if (name.startsWith(TERMINAL)) {
                kinds.put(type, name.substring(TERMINAL.length()));
            } else if (name.startsWith("'")) {
                kinds.put(type, name.substring(1, name.length() - 1));
            }
        });
    }

    /** All tokens of a text in order, spaces and remarks included; every character belongs to one of them. */
    public List<Lexeme> of(String text) {
        Lexer lexer = lexers.get();
        lexer.setCharStream(new ANTLRStringStream(text));
        List<Lexeme> lexemes = new ArrayList<>();
        int at = 0;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            CommonToken common = (CommonToken) token;
            int start = common.getStartIndex();
            int end = common.getStopIndex() + 1;
            if (start > at) {
                lexemes.add(new Lexeme(null, at, start, text.substring(at, start)));
            }
            if (end > start) {
                lexemes.add(new Lexeme(kinds.get(common.getType()), start, end, text.substring(start, end)));
            }
            at = Math.max(at, end);
        }
        if (at < text.length()) {
            lexemes.add(new Lexeme(null, at, text.length(), text.substring(at)));
        }
        return lexemes;
    }
}
