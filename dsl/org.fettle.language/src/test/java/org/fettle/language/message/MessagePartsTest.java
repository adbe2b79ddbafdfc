/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.message;

import java.util.List;

import org.fettle.language.Snippet;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CollectionFact;
import org.fettle.language.fettle.CollectionPart;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

class MessagePartsTest {

    private static List<MessageParts.Part> parts(String message) {
        return MessageParts
                .of(Snippet.of(Snippet.aRule("1", "each Episodes e\nlet n = e.VISITS + 1\nflag e.LS when n > 3").replace("Wrong.", message)).load()
                        .index().rules().get(0));
    }

    private static MessageParts.Value value(String message) {
        return assertInstanceOf(MessageParts.Value.class, parts(message).get(0));
    }

    @Test
    void textAndValuesTakeTurns() {
        List<MessageParts.Part> parts = parts("Starts {e.DECOM}, ends {e.DEC}.");
        assertEquals(5, parts.size());
        assertEquals("Starts ", ((MessageParts.Text) parts.get(0)).text());
        assertEquals(".", ((MessageParts.Text) parts.get(4)).text());
    }

    @Test
    void aCellOfARow() {
        Cell cell = assertInstanceOf(Cell.class, value("{e.DECOM}").expression());
        assertEquals("DECOM", cell.getColumn().getName());
        assertEquals(Type.Simple.DATE, Types.of(cell));
    }

    @Test
    void lets() {
        assertEquals(Type.Simple.NUMBER, Types.of(value("{n}").expression()));
    }

    @Test
    void parameters() {
        assertEquals(new Type.CodeOf("Authority"), Types.of(value("{authority}").expression()));
    }

    @Test
    void theCollection() {
        assertEquals(CollectionPart.END, assertInstanceOf(CollectionFact.class, value("{collection end}").expression()).getFact());
    }

    @Test
    void doubledBracesAreBraces() {
        assertEquals(List.of(new MessageParts.Text("a {b} c")), parts("a {{b}} c"));
    }

    @Test
    void aMissingBrace() {
        assertNotNull(value("{e.DEC").problem());
    }

    @Test
    void aRowIsNoValue() {
        assertNotNull(value("{e}").problem());
    }
}
