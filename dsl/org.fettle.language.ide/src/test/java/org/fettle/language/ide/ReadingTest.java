/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What helps to read a file: facts of the open return, signatures, folds, symbols, colours; and laying a part of it out. */
class ReadingTest {
    private static final String FILE = "rules.fettle";
    private static final String RULE = """
            // first
            // second
            rule 1 "x" {
                each Episodes e
                let span = days between e.DECOM and e.DEC
                flag e.LS when overlap(e.DECOM, e.DEC) and span > grace
                message "Was {e.LS}"
                example "x" {
                    Episodes | CHILD | LS |
                             | 1     | C1 | flagged
                }
            }
            """;

    private static final ReturnFacts RETURN = new ReturnFacts() {
        @Override
        public Optional<Long> rows(String table, boolean lastYear) {
            return Optional.of(lastYear ? 1_000L : 12_034L);
        }

        @Override
        public Optional<ColumnFacts> column(String table, boolean lastYear, String column) {
            return lastYear ? Optional.empty() : Optional.of(new ColumnFacts(12_034, 12_000, 30, 4, 17));
        }

        @Override
        public Optional<Long> rowsWithCode(String table, String column, String code) {
            return Optional.of(1L);
        }

        @Override
        public Optional<RuleFacts> rule(String code) {
            return Optional.of(new RuleFacts(48, 40));
        }
    };

    private static Hover hover(String text) {
        return Typing.services().hover(Typing.pack(text), FILE, Typing.caret(text), RETURN);
    }

    @Test
    void whatTheOpenReturnHas() {
        assertEquals("This year: 12,034 rows, 12,000 given, 30 blank, 4 unreadable; 17 different values",
                hover(RULE.replace("flag e.LS", "flag e.L¦S")).facts());
        assertEquals("Episodes.LS: 1 row", hover(RULE.replace("| C1", "| C¦1")).facts());
        assertEquals("This year: 12,034 rows\nLast year: 1,000 rows", hover(RULE.replace("each Ep", "each E¦p")).facts());
        assertEquals("Flags 48 rows of 40 subjects in the open return", hover(RULE.replace("rule 1", "rule ¦1")).facts());
        assertEquals("", Typing.hover(RULE.replace("flag e.LS", "flag e.L¦S")).facts());
    }

    @Test
    void hoverInAMessage() {
        assertEquals("Episodes.LS: code of Status", hover(RULE.replace("{e.LS}", "{e.L¦S}")).title());
    }

    private static Signature signature(String text) {
        return Typing.services().signature(Typing.pack(text), FILE, Typing.caret(text));
    }

    @Test
    void theSignatureOfADefinition() {
        Signature found = signature(RULE.replace("e.DECOM, e.DEC)", "e.DECOM, ¦"));
        assertEquals("overlap(a date, b date)", found.label());
        assertEquals(1, found.active());
        Signature.Parameter second = found.parameters().get(1);
        assertEquals("b date", found.label().substring(second.start(), second.end()));
        assertEquals(0, signature(RULE.replace("overlap(", "overlap(¦")).active());
    }

    @Test
    void theSignatureOfAFunction() {
        assertEquals("earliest of (A, B)", signature("define x for Episodes = earliest of (DECOM, ¦").label());
        assertEquals("in-the-year(a row of Episodes)", signature(RULE.replace("overlap(e", "in-the-year(¦")).label());
    }

    @Test
    void noSignatureElsewhere() {
        assertNull(signature("¦"));
        assertNull(signature(RULE.replace("span > grace", "(span > gr¦ace)")));
        assertNull(signature(RULE.replace("and span", "and ¦span")));
    }

    @Test
    void foldsOfBlocksExamplesAndRemarks() {
        assertEquals(List.of(new Fold(0, 1, Fold.Kind.COMMENT), new Fold(2, 10, Fold.Kind.BLOCK), new Fold(7, 9, Fold.Kind.EXAMPLE)),
                Typing.services().folds(RULE));
        assertEquals(List.of(), Typing.services().folds(""));
        assertEquals(List.of(new Fold(2, 3, Fold.Kind.BLOCK)), Typing.services().folds("rule 1 \"x\" { each {\n\nrule 2 \"x\" {\n a\n}"));
    }

    @Test
    void symbolsByAPartOfTheName() {
        List<Symbol> found = Typing.services().symbols(Typing.pack(RULE), "DECO");
        assertEquals(List.of("DECOM in Episodes"), found.stream().map(symbol -> symbol.label() + " in " + symbol.container()).toList());
        List<String> all = Typing.services().symbols(Typing.pack(RULE), "").stream().map(Symbol::label).toList();
        assertTrue(all.containsAll(List.of("1  x", "Status", "Episodes", "in-the-year", "grace")), all::toString);
    }

    private static List<String> colours(String text) {
        return Typing.services().tokens(Typing.pack(text), FILE).stream()
                .map(token -> token.kind() + " " + text.substring(token.offset(), token.offset() + token.length())).toList();
    }

    @Test
    void coloursByWhatNamesStandFor() {
        List<String> colours = colours(RULE);
        assertTrue(colours.containsAll(List.of("ROW e", "COLUMN LS", "DEFINITION overlap", "VALUE span", "PARAMETER grace", "STRING \"Was {",
                "STRING }\"", "EXAMPLE_FLAGGED flagged", "CODE C1", "COLUMN CHILD")), colours::toString);
    }

    @Test
    void coloursInBrokenText() {
        List<String> colours = colours("codes { ,,\n" + RULE.replace("message", "messag"));
        assertTrue(colours.contains("KEYWORD rule") && colours.contains("STRING \"x\""), colours::toString);
        assertEquals(List.of(), colours(""));
    }

    @Test
    void aSelectionIsLaidOut() {
        String text = "rule 1 \"x\" {\n  category   missing\n  each   Episodes e\n  flag   e.LS\n}\n";
        int at = text.indexOf("each");
        List<TextEdit> edits = Typing.services().formatEdits(Typing.pack(text), FILE, at, 4);
        assertEquals("rule 1 \"x\" {\n  category   missing\n    each Episodes e\n  flag   e.LS\n}\n", TextEdit.apply(FILE, text, edits));
        assertEquals("rule 1 \"x\" {\n    category missing\n    each Episodes e\n    flag e.LS\n}\n",
                Typing.services().format(Typing.pack(text), FILE));
        assertEquals(List.of(), Typing.services().formatEdits(Typing.pack("rule {"), FILE, 0, 3));
    }
}
