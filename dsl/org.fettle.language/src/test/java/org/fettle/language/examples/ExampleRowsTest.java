/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.examples;

import java.util.List;

import org.fettle.language.Snippet;
import org.fettle.language.fettle.ExampleTable;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ExampleRowsTest {

    @Test
    void cellsAreTrimmedAndMarked() {
        ExampleRows.Row row = ExampleRows.parse("|  111 |  | x y | flagged", 7);
        assertEquals(List.of("111", "", "x y"), row.texts());
        assertEquals(ExampleRows.Mark.FLAGGED, row.mark());
        assertEquals(7, row.line());
    }

    @Test
    void aBarInACellIsWrittenWithABackslash() {
        assertEquals(List.of("a|b", "c"), ExampleRows.parse("| a\\|b | c |", 1).texts());
    }

    @Test
    void quotesKeepSpaces() {
        assertEquals(List.of(" a "), ExampleRows.parse("| \" a \" |", 1).texts());
    }

    @Test
    void aCommentAfterTheLastBarIsNoMark() {
        assertEquals(ExampleRows.Mark.PASSES, ExampleRows.parse("| a | passes // because", 1).mark());
        assertEquals(ExampleRows.Mark.WRONG, ExampleRows.parse("| a | fails", 1).mark());
    }

    @Test
    void cellsKnowWhereTheyStand() {
        ExampleRows.Cell cell = ExampleRows.parse("| a |  bc |", 1).cells().get(1);
        assertEquals(7, cell.offset());
        assertEquals(2, cell.length());
    }

    @Test
    void theFirstLineIsTheHeader() {
        ExampleTable table = Snippet.rule("each Episodes e\nflag e.LS when e.DEC is blank").first(ExampleTable.class);
        ExampleRows rows = ExampleRows.of(table);
        assertEquals(List.of("CHILD", "LS"), rows.columns());
        assertEquals(List.of("1", "C1"), rows.rows().get(0).texts());
        assertEquals(7, rows.rows().get(0).line());
    }

    @Property
    void whatIsWrittenIsRead(@ForAll @Size(max = 6) List<@AlphaChars String> cells) {
        String line = "|" + String.join("|", cells) + (cells.isEmpty() ? "" : "|");
        assertEquals(cells, ExampleRows.parse(line, 1).texts());
    }
}
