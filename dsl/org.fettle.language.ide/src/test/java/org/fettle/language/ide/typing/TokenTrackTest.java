/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.typing;

import java.util.List;

import org.fettle.language.ide.Token;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Coloured stretches move with the text. */
class TokenTrackTest {
    private static final Token FIRST = new Token(0, 4, Token.Kind.KEYWORD);
    private static final Token SECOND = new Token(5, 3, Token.Kind.NUMBER);
    private static final Token THIRD = new Token(10, 5, Token.Kind.TABLE);

    private final TokenTrack track = new TokenTrack();

    TokenTrackTest() {
        track.replace(List.of(FIRST, SECOND, THIRD));
    }

    @Test
    void whatIsBehindAChangeMoves() {
        track.changed(9, 0, 3);
        assertEquals(List.of(FIRST, SECOND, new Token(13, 5, Token.Kind.TABLE)), track.tokens());
    }

    @Test
    void typingAtTheEndOfAWordGrowsIt() {
        track.changed(8, 0, 1);
        assertEquals(List.of(FIRST, new Token(5, 4, Token.Kind.NUMBER), new Token(11, 5, Token.Kind.TABLE)), track.tokens());
    }

    @Test
    void whatIsDeletedGoes() {
        track.changed(4, 5, 0);
        assertEquals(List.of(FIRST, new Token(5, 5, Token.Kind.TABLE)), track.tokens());
    }

    @Test
    void quickColoursAreTakenOnlyWhereTheTextChanged() {
        track.changed(8, 0, 4);
        Token typed = new Token(5, 7, Token.Kind.KEYWORD);
        assertArrayEquals(new int[] {5, 12}, track.patch(List.of(new Token(0, 4, Token.Kind.NAME), typed, new Token(14, 5, Token.Kind.NAME))));
        assertEquals(List.of(FIRST, typed, new Token(14, 5, Token.Kind.TABLE)), track.tokens());
    }

    @Test
    void onlyWhatDiffersIsDrawnAgain() {
        assertNull(track.replace(List.of(FIRST, SECOND, THIRD)));
        assertArrayEquals(new int[] {5, 8}, track.replace(List.of(FIRST, new Token(5, 3, Token.Kind.CODE), THIRD)));
        assertArrayEquals(new int[] {5, 8}, track.replace(List.of(FIRST, THIRD)));
    }

    @Test
    void stretchesOfALine() {
        assertEquals(List.of(SECOND), track.within(5, 9));
        assertEquals(List.of(FIRST, SECOND), track.within(3, 6));
        assertEquals(List.of(), track.within(8, 10));
    }
}
