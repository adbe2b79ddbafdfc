/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which worker a record belongs to, and which cells tell records of a child apart. */
class SubjectFieldTest {
    private static final ReturnType TYPE = new ReturnType("SMALL", "Child", "CHILD",
            List.of(new TableType("Header", true, false, "CHILD", "header",
                    List.of(ColumnSpec.of("CHILD", ColumnType.TEXT), ColumnSpec.of("DOB", ColumnType.DATE))),
                    new TableType("Reviews", false, false, "CHILD", "reviews", List.of(ColumnSpec.of("CHILD", ColumnType.TEXT),
                            ColumnSpec.of("DOB", ColumnType.DATE), ColumnSpec.of("REVIEW", ColumnType.DATE)))),
            List.of());

    private final Return data = new ReturnBuilder(TYPE).table("Header", Period.THIS, "CHILD", "DOB").row("1", "01/02/2010").row("", "")
            .table("Reviews", Period.THIS, "CHILD", "DOB", "REVIEW", "Worker").row("1", "01/02/2010", "03/04/2024", "Ann")
            .row("1", "01/02/2010", "03/05/2024", "Bob").row("1", "01/02/2010", "03/06/2024", "").row("", "", "", "Cy").build();
    private final Table header = data.table("Header", Period.THIS);
    private final Table reviews = data.table("Reviews", Period.THIS);
    private final int one = data.subjects().find("1");

    @Test
    void whatStandsInTheRowGoesFirstThenTheLastRowOfTheChild() {
        SubjectField field = new SubjectField(data, "worker");
        int first = reviews.rowOfFileRow(1);
        assertEquals("Ann", field.ofRow(reviews, first, one));
        assertEquals("Bob", field.ofRow(reviews, reviews.rowOfFileRow(3), one));
        assertEquals("Bob", field.ofRow(header, header.rowOfFileRow(1), one));
        assertTrue(field.isThere());
    }

    @Test
    void rowsWithoutAChildHaveNoWorkerButTheirOwn() {
        SubjectField field = new SubjectField(data, "Worker");
        assertEquals("", field.ofSubject(data.subjects().keyless()));
        assertEquals("Cy", field.ofRow(reviews, reviews.rowOfFileRow(4), data.subjects().keyless()));
        assertEquals("", field.ofRow(header, -1, -1));
    }

    @Test
    void aColumnThatNobodyHasSaysNothing() {
        SubjectField field = new SubjectField(data, "Team");
        assertFalse(field.isThere());
        assertEquals("", field.ofSubject(one));
    }

    @Test
    void theKeyOfARecordIsTheFirstDateOfItsTable() {
        RecordKeys keys = new RecordKeys(TYPE);
        assertEquals(Map.of("REVIEW", "03/05/2024"), keys.texts(reviews, reviews.rowOfFileRow(2)));
        assertEquals(Map.of("REVIEW", ""), keys.texts(reviews, -1));
        assertEquals(Map.of(), keys.texts(header, 0));
    }
}
