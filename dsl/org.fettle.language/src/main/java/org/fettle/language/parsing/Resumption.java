/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.parsing;

import java.util.Set;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;

/**
 * Finds the token at which reading can go on after an error: in a rule and in a header the next word that begins a part of it and a line, in the
 * body of a table or list the next line, in all of them the brace that closes the block of the error; otherwise the next declaration.
 */
final class Resumption {
    static final Set<String> PARTS_OF_RULE = Set.of("category", "severity", "impact", "message", "help", "each", "once", "let", "when",
            "flag", "require", "fix", "example");
    private static final Set<String> PARTS_OF_HEADER = Set.of("version", "collections", "parameter", "rule");
    private static final Set<String> LISTS = Set.of("codes", "reference", "columns");

    private final TokenStream tokens;
    /** The word that starts the declaration around the error; empty outside of all. */
    private String declaration = "";
    /** The word that starts the part of a rule around the error. */
    private String part = "";
    /** How many braces of the declaration are open at the error. */
    private int depth;

    Resumption(TokenStream tokens) {
        this.tokens = tokens;
    }

    /**
     * Whether a declaration starts with a token.
     *
     * @param token a token
     */
    static boolean startsDeclaration(Token token) {
        return token.getCharPositionInLine() == 0 && RecoveringParser.DECLARATIONS.contains(token.getText());
    }

    /** The first token from an index that starts a declaration; that behind the last when there is none. */
    static int declaration(TokenStream tokens, int index) {
        int i = index;
        while (i < tokens.size() && !(isSeen(tokens.get(i)) && startsDeclaration(tokens.get(i)))) {
            i++;
        }
        return i;
    }

    /**
     * @param error the token that could not stand where it stands
     * @return the token to go on with: this one or a later one; that behind the last at the end of the file
     */
    int after(int error) {
        lookAround(Math.min(error, tokens.size()));
        int opened = 0;
        for (int i = error; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!isSeen(token)) {
                continue;
            }
            if (startsDeclaration(token)) {
                return i;
            }
            String text = token.getText();
            if (depth > 0 && beginsPart(i, text, opened)) {
                return i;
            }
            if (text.equals("{")) {
                opened++;
            } else if (text.equals("}")) {
                if (opened == 0 && depth > 0) {
                    return i;
                }
                opened = Math.max(0, opened - 1);
            }
        }
        return tokens.size();
    }

    private void lookAround(int error) {
        int start = error;
        do {
            start--;
        } while (start >= 0 && !(isSeen(tokens.get(start)) && startsDeclaration(tokens.get(start))));
        if (start < 0) {
            return;
        }
        declaration = tokens.get(start).getText();
        for (int i = start; i < error; i++) {
            String text = tokens.get(i).getText();
            if (isSeen(tokens.get(i))) {
                depth += text.equals("{") ? 1 : text.equals("}") ? -1 : 0;
                part = PARTS_OF_RULE.contains(text) && isFirstOnLine(i) ? text : part;
            }
        }
    }

    /** @param opened how many braces have been opened since the error */
    private boolean beginsPart(int index, String text, int opened) {
        if (!isFirstOnLine(index)) {
            return false;
        }
        if (declaration.equals("rule")) {
            // The condition of a fix may stand in a line of its own.
            return PARTS_OF_RULE.contains(text) && !(text.equals("when") && part.equals("fix") && depth == 1);
        }
        if (declaration.equals("pack")) {
            return PARTS_OF_HEADER.contains(text);
        }
        boolean inBody = LISTS.contains(declaration) && depth == 1 || declaration.equals("return") && (depth == 2 || text.equals("table"));
        return inBody && opened == 0 && Character.isLetterOrDigit(text.charAt(0));
    }

    private boolean isFirstOnLine(int index) {
        for (int i = index - 1; i >= 0; i--) {
            Token before = tokens.get(i);
            if (isSeen(before)) {
                return false;
            }
            if (before.getText().indexOf('\n') >= 0) {
                return true;
            }
        }
        return true;
    }

    private static boolean isSeen(Token token) {
        return token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF;
    }
}
