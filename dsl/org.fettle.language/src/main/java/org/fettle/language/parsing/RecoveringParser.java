/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.parsing;

import java.util.List;
import java.util.Set;

import org.antlr.runtime.BitSet;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.fettle.language.parser.antlr.FettleParser;
import org.fettle.language.parser.antlr.internal.InternalFettleParser;
import org.fettle.language.services.FettleGrammarAccess;

/**
 * Goes on after an error with the next part of the declaration (see {@link Resumption}) or with the next declaration that starts a line. The
 * generated parser goes on with the next token that could follow, which reports one slip many times over and often gives the rest of the file up
 * at the first stray brace.
 */
public final class RecoveringParser extends FettleParser {

    /** Words that start a declaration and stand nowhere else. */
    public static final Set<String> DECLARATIONS = Set.of("pack", "codes", "return", "columns", "reference", "define", "derive", "rule");

    @Override
    protected InternalFettleParser createParser(XtextTokenStream stream) {
        return new Internal(stream, getGrammarAccess());
    }

    @Override
    protected XtextTokenStream createTokenStream(TokenSource source) {
        return new XtextTokenStream(source, getTokenDefProvider()) {
            @Override
            public String getLexerErrorMessage(Token token) {
                return LexicalMessages.of(this, token);
            }
        };
    }

    private static final class Internal extends InternalFettleParser {

        /** The token to which the last error led; until the parser has got past it, what does not fit there is the same error. */
        private int resumeAt = -1;

        /** The type of the brace that closes a block. */
        private final int closing;
        private final FettleGrammarAccess grammar;
        /** The last token at which something was wrong. */
        private int wrongAt = -1;
        private boolean silent;

        Internal(TokenStream stream, FettleGrammarAccess grammar) {
            super(stream, grammar);
            this.grammar = grammar;
            closing = List.of(getTokenNames()).indexOf("'}'");
        }

        @Override
        public void recover(IntStream input, RecognitionException problem) {
            if (input.index() == resumeAt) {
                return;
            }
            int found = Math.max(input.index(), problem.index);
            // Without this the generated parser would pass over the token if the error before stood there as well.
            state.lastErrorIndex = -1;
            boolean wasSilent = silent;
            silent |= isBehindNoWord((TokenStream) input, found);
            wrongAt = found;
            super.recover(input, problem);
            silent = wasSilent;
            resumeAt = new Resumption((TokenStream) input).after(found);
            input.seek(resumeAt);
        }

        /** Whether characters that make no word stand right before a token: what is wrong there is said of them. */
        private static boolean isBehindNoWord(TokenStream tokens, int index) {
            int i = index - 1;
            while (i >= 0 && tokens.get(i).getChannel() != Token.DEFAULT_CHANNEL && tokens.get(i).getType() != Token.INVALID_TOKEN_TYPE) {
                i--;
            }
            return i >= 0 && tokens.get(i).getType() == Token.INVALID_TOKEN_TYPE;
        }

        @Override
        public SyntaxErrorMessage getSyntaxErrorMessage(RecognitionException problem, String[] names) {
            return silent ? null : super.getSyntaxErrorMessage(problem, names);
        }

        @Override
        protected Object recoverFromMismatchedToken(IntStream input, int type, BitSet follow) throws RecognitionException {
            if (input.index() == resumeAt) {
                throw new MismatchedTokenException(type, input);
            }
            try {
                return super.recoverFromMismatchedToken(input, type, follow);
            } catch (MismatchedTokenException e) {
                if (!follow.member(closing)) {
                    throw e;
                }
                // The last word of a part of a block is missing: the block goes on with its next part.
                recover(input, e);
                appendSkippedTokens();
                if (!follow.member(input.LA(1))) {
                    throw e;
                }
                return null;
            }
        }

        @Override
        public Object match(IntStream input, int type, BitSet follow) throws RecognitionException {
            Object matched = super.match(input, type, follow);
            passOver(follow);
            return matched;
        }

        @Override
        protected void afterParserOrEnumRuleCall() {
            super.afterParserOrEnumRuleCall();
            passOver(state.following[state._fsp + 1]);
        }

        /**
         * Behind a part of a block stands the next part or the brace that closes it, and behind a declaration another one: what stands there instead
         * is passed over, and neither the block nor the file is given up for it.
         *
         * @param follow what may stand there
         */
        private void passOver(BitSet follow) {
            int next = input.LA(1);
            // At the next declaration only the brace is missing: the generated parser says so.
            boolean block = follow.member(closing) && !follow.member(Token.EOR_TOKEN_TYPE) && next != Token.EOF
                    && !Resumption.startsDeclaration(input.LT(1));
            boolean file = state._fsp == 0 && isStray();
            if (state.backtracking > 0 || !file && (!block || follow.member(next))) {
                return;
            }
            if (file) {
                passOverStray();
            } else if (input.index() != resumeAt) {
                recover(input, new MismatchedTokenException(closing, input));
                appendSkippedTokens();
            }
        }

        @Override
        protected void newCompositeNode(EObject element) {
            super.newCompositeNode(element);
            if (state._fsp == -1 && element == grammar.getModelRule() && isStray()) {
                passOverStray();
            }
        }

        private boolean isStray() {
            return input.LA(1) != Token.EOF && !DECLARATIONS.contains(input.LT(1).getText());
        }

        /** Goes on with the next declaration. If that before was broken, its braces may be out of balance, and this is all the same error. */
        private void passOverStray() {
            int at = input.index();
            int before = at - 1;
            while (before >= 0 && !Resumption.startsDeclaration(input.get(before))) {
                before--;
            }
            if (at == resumeAt || wrongAt >= Math.max(before, 0)) {
                resumeAt = Resumption.declaration(input, at);
                input.seek(resumeAt);
            } else {
                recover(input, new NoViableAltException("", 0, 0, input));
            }
            appendSkippedTokens();
        }
    }
}
