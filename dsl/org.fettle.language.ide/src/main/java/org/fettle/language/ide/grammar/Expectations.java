/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.fettle.language.parsing.RecoveringParser;

import com.google.inject.Inject;

/**
 * Finds what may stand at a place of a text that is being typed. Only the declaration around the place is read, so that errors elsewhere do
 * not matter; within it, tokens that cannot stand where they stand are passed over.
 */
public final class Expectations {
    private static final int LONGEST_CHAIN = 3;

    private final GrammarNetwork network;

    /** @param grammar the language */
    @Inject
    public Expectations(IGrammarAccess grammar) {
        network = new GrammarNetwork(grammar.getGrammar());
    }

    /**
     * What may stand at an offset.
     *
     * @param lexemes all tokens of the text
     * @param offset  0-based; tokens that end behind it are not looked at
     */
    public Expectation at(String text, List<Lexeme> lexemes, int offset) {
        int first = declaration(lexemes, offset);
        int start = first < 0 ? offset : lexemes.get(first).start();
        Reading reading = read(lexemes, first, offset);
        StringBuilder sanitized = new StringBuilder(text.substring(start, offset));
        for (Lexeme dropped : reading.dropped) {
            for (int i = dropped.start(); i < dropped.end(); i++) {
                if (sanitized.charAt(i - start) != '\n') {
                    sanitized.setCharAt(i - start, ' ');
                }
            }
        }
        return new Expectation(reading.recognizer.expected(reading.current()), sanitized.toString(), start, reading.kept,
                reading::chain);
    }

    /** Whether a token is a word that starts a declaration when it stands at the margin. */
    public static boolean startsDeclaration(Lexeme lexeme) {
        return lexeme.kind() != null && RecoveringParser.DECLARATIONS.contains(lexeme.kind());
    }

    /** The number of the first token of the declaration around the offset, or -1 when no declaration has begun. */
    private static int declaration(List<Lexeme> lexemes, int offset) {
        int found = -1;
        int depth = 0;
        boolean lineStart = true;
        boolean margin = true;
        for (int i = 0; i < lexemes.size() && lexemes.get(i).end() <= offset; i++) {
            Lexeme lexeme = lexemes.get(i);
            if (lexeme.is("WS")) {
                int lineEnd = lexeme.text().lastIndexOf('\n');
                lineStart |= lineEnd >= 0;
                margin = lineEnd == lexeme.text().length() - 1;
                continue;
            }
            if (startsDeclaration(lexeme) && lineStart && (depth == 0 || margin)) {
                found = i;
                depth = 0;
            } else if (lexeme.is("{")) {
                depth++;
            } else if (lexeme.is("}")) {
                depth = Math.max(0, depth - 1);
            }
            lineStart = lexeme.isComment() && lineStart;
            margin = false;
        }
        return found;
    }

    private Reading read(List<Lexeme> lexemes, int first, int offset) {
        Reading reading = new Reading();
        if (first >= 0) {
            for (int i = first; i < lexemes.size() && lexemes.get(i).end() <= offset; i++) {
                if (!lexemes.get(i).isHidden()) {
                    reading.accept(lexemes.get(i));
                }
            }
        }
        return reading;
    }

    /** A reading of tokens that makes the best of wrong ones. */
    private final class Reading {
        private final Recognizer recognizer = new Recognizer(network);
        private final List<Recognizer.Readings> readings = new ArrayList<>();
        private final List<Integer> depths = new ArrayList<>();
        private final List<Lexeme> kept = new ArrayList<>();
        private final List<Lexeme> dropped = new ArrayList<>();
        private int depth;
        /** Opening braces that were dropped: the brace that closes such a block is dropped too. */
        private int droppedBlocks;

        private Reading() {
            readings.add(recognizer.begin("Model"));
            depths.add(0);
        }

        private Recognizer.Readings current() {
            return readings.get(readings.size() - 1);
        }

        private void accept(Lexeme lexeme) {
            if (lexeme.is("}") && droppedBlocks > 0) {
                droppedBlocks--;
                dropped.add(lexeme);
                return;
            }
            int terminal = lexeme.kind() == null ? -1 : network.terminal(lexeme.kind());
            Recognizer.Readings next = recognizer.next(current(), terminal);
            if (next == null && terminal >= 0 && isKeyword(lexeme)) {
                rewind(terminal, lexeme.is("}"));
                next = recognizer.next(current(), terminal);
            }
            if (next == null) {
                droppedBlocks += lexeme.is("{") ? 1 : 0;
                dropped.add(lexeme);
                return;
            }
            depth += lexeme.is("{") ? 1 : lexeme.is("}") ? -1 : 0;
            kept.add(lexeme);
            readings.add(next);
            depths.add(depth);
        }

        private String chain(Keyword keyword) {
            StringBuilder chain = new StringBuilder(keyword.getValue());
            Recognizer.Readings next = recognizer.next(current(), network.terminal(keyword.getValue()));
            for (int i = 0; i < LONGEST_CHAIN && next != null; i++) {
                Set<AbstractElement> expected = recognizer.expected(next);
                if (expected.size() != 1 || !(expected.iterator().next() instanceof Keyword only)
                        || !Character.isLetter(only.getValue().charAt(0))) {
                    break;
                }
                chain.append(' ').append(only.getValue());
                next = recognizer.next(next, network.terminal(only.getValue()));
            }
            return chain.toString();
        }

        /**
         * A keyword that starts a part of the block that we are in (or ends it), but cannot stand here: what came since the last place where it
         * could stand was not finished, and is left out.
         */
        private void rewind(int terminal, boolean closing) {
            int block = readings.size() - 1;
            while (block > 0 && depths.get(block) >= depth && !(depths.get(block) == depth && depths.get(block - 1) < depth)) {
                block--;
            }
            if (!closing && !recognizer.allows(readings.get(block), terminal)) {
                return;
            }
            int at = readings.size() - 1;
            while (at > block && !(depths.get(at) == depth && recognizer.allows(readings.get(at), terminal))) {
                at--;
            }
            if (!recognizer.allows(readings.get(at), terminal)) {
                return;
            }
            while (readings.size() - 1 > at) {
                readings.remove(readings.size() - 1);
                depths.remove(depths.size() - 1);
                dropped.add(kept.remove(kept.size() - 1));
            }
        }

        private static boolean isKeyword(Lexeme lexeme) {
            return lexeme.is("}") || Character.isLetter(lexeme.kind().charAt(0)) && lexeme.kind().equals(lexeme.text());
        }
    }
}
