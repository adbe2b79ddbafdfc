/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.parsing;

import java.util.Set;

import org.antlr.runtime.BitSet;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.fettle.language.parser.antlr.FettleParser;
import org.fettle.language.parser.antlr.internal.InternalFettleParser;
import org.fettle.language.services.FettleGrammarAccess;

/**
 * Goes on after an error with the next declaration that starts a line. The generated parser goes on with the next token that could follow,
 * which reports one slip many times over and often gives the rest of the file up at the first stray brace.
 */
public final class RecoveringParser extends FettleParser {

    /** Words that start a declaration and stand nowhere else. */
    public static final Set<String> DECLARATIONS = Set.of("pack", "codes", "return", "columns", "reference", "define", "derive", "rule");

    @Override
    protected InternalFettleParser createParser(XtextTokenStream stream) {
        return new Internal(stream, getGrammarAccess());
    }

    /**
     * @param token a token
     * @return whether a declaration starts with it
     */
    static boolean startsDeclaration(Token token) {
        return token.getCharPositionInLine() == 0 && DECLARATIONS.contains(token.getText());
    }

    private static final class Internal extends InternalFettleParser {

        /** The token to which the last error led; until the parser has got past it, what does not fit there is the same error. */
        private int resumeAt = -1;

        Internal(TokenStream stream, FettleGrammarAccess grammar) {
            super(stream, grammar);
        }

        @Override
        public void recover(IntStream input, RecognitionException problem) {
            if (input.index() == resumeAt) {
                return;
            }
            // Without this the generated parser would pass over the token if the error before stood there as well.
            state.lastErrorIndex = -1;
            super.recover(input, problem);
            TokenStream tokens = (TokenStream) input;
            while (tokens.LA(1) != Token.EOF && !startsDeclaration(tokens.LT(1))) {
                tokens.consume();
            }
            resumeAt = tokens.index();
        }

        @Override
        protected Object recoverFromMismatchedToken(IntStream input, int type, BitSet follow) throws RecognitionException {
            if (input.index() == resumeAt) {
                throw new MismatchedTokenException(type, input);
            }
            return super.recoverFromMismatchedToken(input, type, follow);
        }
    }
}
