/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.typing;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keys in a rule file. In the texts ^ stands for the caret. */
class TypingTest {

    private static String type(String before, char typed) {
        int offset = before.indexOf('^');
        String text = before.replace("^", "");
        Edit edit = typed == '\n' ? Typing.lineBreak(text, offset, "\n")
                : typed == '\b' ? Typing.backspace(text, offset) : Typing.character(text, offset, typed);
        if (edit == null) {
            edit = typed == '\b' ? new Edit(offset - 1, 1, "", offset - 1) : new Edit(offset, 0, String.valueOf(typed), offset + 1);
        }
        String after = text.substring(0, edit.offset()) + edit.text() + text.substring(edit.offset() + edit.length());
        return after.substring(0, edit.caret()) + "^" + after.substring(edit.caret());
    }

    @Test
    void bracesAndQuotesAreClosed() {
        assertEquals("rule 1 {^}", type("rule 1 ^", '{'));
        assertEquals("message \"^\"", type("message ^", '"'));
        assertEquals("length(^)", type("length^", '('));
    }

    @Test
    void aBraceIsNotClosedBeforeAWordOrWhereOneIsWaiting() {
        assertEquals("a (^b", type("a ^b", '('));
        assertEquals("rule 1 {^\n}", type("rule 1 ^\n}", '{'));
    }

    @Test
    void closingIsTypedOver() {
        assertEquals("length(x)^", type("length(x^)", ')'));
        assertEquals("message \"x\"^", type("message \"x^\"", '"'));
    }

    @Test
    void remarksAndTextsAreLeftAlone() {
        assertEquals("// a (^", type("// a ^", '('));
        assertEquals("// it's \"^", type("// it's ^", '"'));
        assertEquals("message \"a (^\"", type("message \"a ^\"", '('));
    }

    @Test
    void valuesInAMessageArePaired() {
        assertEquals("message \"on {^}\"", type("message \"on ^\"", '{'));
        assertEquals("message \"on {x}^\"", type("message \"on {x^}\"", '}'));
    }

    @Test
    void enterAfterABraceOpensABlock() {
        assertEquals("rule 1 {\n    ^\n}", type("rule 1 {^}", '\n'));
        assertEquals("rule 1 {\n    ^\n}", type("rule 1 {^", '\n'));
        assertEquals("    rule 1 {\n        ^\n    }", type("    rule 1 {^", '\n'));
    }

    @Test
    void enterKeepsTheIndent() {
        assertEquals("    each Episodes e\n    ^", type("    each Episodes e^", '\n'));
        assertEquals("rule 1 {\n    ^\n    each Child\n}", type("rule 1 {^\n    each Child\n}", '\n'));
    }

    @Test
    void enterInATableBeginsARowBelowTheBars() {
        assertEquals("  Episodes | A |\n           | 1 |\n           | ^", type("  Episodes | A |\n           | 1 |^", '\n'));
    }

    @Test
    void aClosingBraceGoesBelowTheLineOfItsPartner() {
        assertEquals("  rule 1 {\n    each Child\n  }^", type("  rule 1 {\n    each Child\n    ^", '}'));
    }

    @Test
    void backspaceTakesAnEmptyPair() {
        assertEquals("a ^", type("a (^)", '\b'));
        assertEquals("a (^b)", type("a (x^b)", '\b'));
    }

    @Test
    void placesAreTold() {
        String text = "a // b\n\"c\" /* d */ e\n| f\ng";
        assertEquals(Place.CODE, Place.at(text, text.indexOf('a')));
        assertEquals(Place.COMMENT, Place.at(text, text.indexOf('b')));
        assertEquals(Place.STRING, Place.at(text, text.indexOf('c')));
        assertEquals(Place.COMMENT, Place.at(text, text.indexOf('d')));
        assertEquals(Place.CODE, Place.at(text, text.indexOf('e')));
        assertEquals(Place.ROW, Place.at(text, text.indexOf('f')));
        assertEquals(Place.CODE, Place.at(text, text.indexOf('g')));
    }

    @Test
    void commentsAreToggled() {
        assertEquals("  // a\n\n  //   b\n", Comments.toggle("  a\n\n    b\n"));
        assertEquals("  a\n\n    b\n", Comments.toggle("  // a\n\n  //   b\n"));
        assertEquals("// // a\n// b\n", Comments.toggle("// a\nb\n"));
    }

    @Test
    void blocksAreCounted() {
        String text = "rule 1 \"{\" { // {\n    example { T | { |\n }\n}\n";
        assertEquals(0, Place.depth(text, 3));
        assertEquals(1, Place.depth(text, text.indexOf("example")));
        assertEquals(2, Place.depth(text, text.indexOf("T |")));
        assertEquals(0, Place.depth(text, text.length()));
        assertEquals(0, Place.depth("} } x", 5));
    }
}
