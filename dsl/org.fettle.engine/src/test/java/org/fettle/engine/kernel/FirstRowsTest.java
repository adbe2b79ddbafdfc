/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import java.util.List;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Lookup;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** Rows looked up by a function of a text; the postcodes are made up. */
class FirstRowsTest {
    private static final TableType PLACES = new TableType("Places", false, true, "CODE", "places",
            List.of(ColumnSpec.of("CODE", ColumnType.TEXT)));

    @Test
    void textsThatAreOneByTheFunctionHaveOneRow() {
        Dictionary dictionary = new Dictionary();
        Return data = new ReturnBuilder(new ReturnType("SMALL", "Child", "CHILD", List.of(), List.of(PLACES)), dictionary)
                .table("Places", Period.THIS, "CODE").row("ZZ11AA").row("ZZ12BB").row("ZZ11AA").build();
        Lookup lookup = data.indexes().lookup(data.reference("Places"), "CODE");
        FirstRows rows = FirstRows.of(lookup, TextFunction.compact(dictionary));
        for (int round = 0; round < 2; round++) {
            assertEquals(0, rows.first(dictionary.intern("zz1 1aa")));
            assertEquals(0, rows.first(dictionary.intern("ZZ11AA")));
            assertEquals(1, rows.first(dictionary.intern("ZZ1 2BB")));
            assertEquals(Values.NO_ROW, rows.first(dictionary.intern("ZZ9 9ZZ")));
            assertEquals(Values.NO_ROW, rows.first(dictionary.intern(" ")));
            assertEquals(Values.NO_ROW, rows.first(Values.BLANK));
            assertEquals(Values.NO_ROW, rows.first(Values.UNREADABLE));
        }
        assertSame(rows, FirstRows.of(lookup, TextFunction.compact(dictionary)));
    }

    @Test
    void manyTextsMadeLaterAreFoundToo() {
        Dictionary dictionary = new Dictionary();
        ReturnBuilder builder = new ReturnBuilder(new ReturnType("SMALL", "Child", "CHILD", List.of(), List.of(PLACES)), dictionary)
                .table("Places", Period.THIS, "CODE");
        for (int row = 0; row < 1_000; row++) {
            builder.row("ZZ" + row);
        }
        Return data = builder.build();
        FirstRows rows = FirstRows.of(data.indexes().lookup(data.reference("Places"), "CODE"), TextFunction.upper(dictionary));
        for (int row = 999; row >= 0; row--) {
            assertEquals(row, rows.first(dictionary.intern("zz" + row)));
        }
    }
}
