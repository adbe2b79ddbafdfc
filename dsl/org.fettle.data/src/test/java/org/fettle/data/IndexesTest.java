/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Orders and look-ups against the simplest way to find the same. */
class IndexesTest {

    private static final ReturnType TYPE = ReturnTypes.school();

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> id = Arbitraries.of("a", "b", "c", "");
        Arbitrary<String> day = Arbitraries.of("01/01/2020", "02/01/2020", "03/02/2020", "", "x", "01/01/1900", "31/12/2199");
        Arbitrary<String> subject = Arbitraries.of("maths", "art", "a longer subject", "");
        Arbitrary<String> points = Arbitraries.of("1", "2", "-3", "", "x", "123456789012");
        return Combinators.combine(id, day, subject, points).as((i, d, s, p) -> List.of(i, d, s, p)).list().ofMaxSize(120);
    }

    private static Return of(List<List<String>> rows) {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("Marks", Period.THIS, "ID", "DAY", "SUBJECT", "POINTS");
        rows.forEach(builder::row);
        return builder.build();
    }

    @Property
    void anOrderIsAStableSortOfEachSubject(@ForAll("rows") List<List<String>> rows, @ForAll boolean descending) {
        Return data = of(rows);
        Table marks = data.table("Marks", Period.THIS);
        checkOrder(marks, data.indexes().order(marks, "DAY", descending), Comparator.comparingLong(marks.column("DAY")::value), "DAY",
                descending);
        checkOrder(marks, data.indexes().order(marks, "POINTS", descending), Comparator.comparingLong(marks.column("POINTS")::value),
                "POINTS",
                descending);
        checkOrder(marks, data.indexes().order(marks, "SUBJECT", descending), Comparator.comparing(marks.column("SUBJECT")::text),
                "SUBJECT",
                descending);
    }

    private static void checkOrder(Table table, Order order, Comparator<Integer> by, String column, boolean descending) {
        List<Integer> expected = new ArrayList<>();
        for (int s = 0; s + 1 < table.offsets().length; s++) {
            assertEquals(expected.size(), order.sortedOffsets()[s]);
            IntStream.range(table.offsets()[s], table.offsets()[s + 1]).boxed()
                    .filter(row -> !Values.missing(table.column(column).value(row)))
                    .sorted(descending ? by.reversed() : by).forEach(expected::add);
            for (int i = order.sortedOffsets()[s]; i < expected.size(); i++) {
                int row = expected.get(i);
                assertEquals(i, order.position()[row]);
                assertEquals(i == order.sortedOffsets()[s] ? -1 : expected.get(i - 1), order.previous()[row]);
                assertEquals(i == expected.size() - 1 ? -1 : expected.get(i + 1), order.next()[row]);
            }
        }
        assertArrayEquals(expected.stream().mapToInt(i -> i).toArray(), order.sorted());
        for (int row = 0; row < table.rowCount(); row++) {
            if (Values.missing(table.column(column).value(row))) {
                assertEquals(-1, order.position()[row]);
                assertEquals(-1, order.previous()[row]);
                assertEquals(-1, order.next()[row]);
            }
        }
    }

    @Test
    void aSubjectWithFiftyThousandRowsIsSortedToo() {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("Marks", Period.THIS, "ID", "DAY");
        for (int i = 0; i < 50_000; i++) {
            builder.row("one", CellFormat.date((i * 7919) % 20_000));
        }
        Return data = builder.build();
        Table marks = data.table("Marks", Period.THIS);
        checkOrder(marks, data.indexes().order(marks, "DAY", false), Comparator.comparingLong(marks.column("DAY")::value), "DAY", false);
    }

    @Property
    void aLookupFindsTheRowsThatAScanFinds(@ForAll("rows") List<List<String>> rows) {
        Return data = of(rows);
        Table marks = data.table("Marks", Period.THIS);
        for (String column : List.of("DAY", "SUBJECT", "ID")) {
            int[] values = ((IntColumn) marks.column(column)).values();
            Lookup lookup = data.indexes().lookup(marks, column);
            int[] asked = IntStream.concat(IntStream.of(values), IntStream.of(0, 1, 5_000_000, -1, Values.BLANK, Values.UNREADABLE))
                    .toArray();
            for (int value : asked) {
                int[] expected = Values.missing(value)
                        ? new int[0]
                        : IntStream.range(0, values.length).filter(row -> values[row] == value).toArray();
                assertArrayEquals(expected, chain(lookup, value));
                assertEquals(expected.length, lookup.count(value));
                int[] days = IntStream.of(expected).map(row -> ((IntColumn) marks.column("DAY")).values()[row])
                        .filter(d -> !Values.missing(d)).toArray();
                assertEquals(IntStream.of(days).min().orElse(Values.BLANK), lookup.extremes("DAY").min(value));
                assertEquals(IntStream.of(days).max().orElse(Values.BLANK), lookup.extremes("DAY").max(value));
            }
        }
    }

    private static int[] chain(Lookup lookup, int value) {
        IntStream.Builder rows = IntStream.builder();
        for (int row = lookup.first(value); row != Values.NO_ROW; row = lookup.next(row)) {
            rows.add(row);
        }
        return rows.build().toArray();
    }

    @Test
    void valuesFarApartAreFoundByHashing() {
        Return data = new ReturnBuilder(TYPE).table("Marks", Period.THIS, "ID", "DAY").row("a", "01/01/1900").row("a", "31/12/2199")
                .row("a", "01/01/1900").build();
        Table marks = data.table("Marks", Period.THIS);
        int[] days = ((IntColumn) marks.column("DAY")).values();
        Lookup lookup = data.indexes().lookup(marks, "DAY");
        assertArrayEquals(new int[] {0, 2}, chain(lookup, days[0]));
        assertArrayEquals(new int[] {1}, chain(lookup, days[1]));
        assertEquals(-1, lookup.first(days[0] + 1));
    }

    @Test
    void theTextOfAnyColumnHasASymbol() {
        Return data = new ReturnBuilder(TYPE).table("Pupils", Period.THIS, "ID", "SEX", "BORN").row("a", " m", "ZZ/05/2021")
                .row("b", "", " ").build();
        Table pupils = data.table("Pupils", Period.THIS);
        CellTexts sexes = data.indexes().texts(pupils.column("SEX"));
        CellTexts born = data.indexes().texts(pupils.column("BORN"));
        assertEquals("m", data.dictionary().text(sexes.at(0)));
        assertEquals("ZZ/05/2021", data.dictionary().text(born.at(0)));
        assertEquals(Values.BLANK, sexes.at(1));
        assertEquals(Values.BLANK, born.at(1));
        assertEquals(Values.BLANK, born.at(-1));
    }

    @Test
    void anIndexIsMadeOnceAndOutlivesEditsOfOtherColumns() {
        Return data = of(List.of(List.of("a", "02/01/2020", "art", "1"), List.of("a", "01/01/2020", "art", "2")));
        Table before = data.table("Marks", Period.THIS);
        Order order = data.indexes().order(before, "DAY", false);
        Lookup lookup = data.indexes().lookup(before, "SUBJECT");
        assertSame(order, data.indexes().order(before, "day", false));
        Return edited = data.with(new Changes().set("Marks", Period.THIS, 0, "POINTS", "5"));
        assertSame(order, edited.indexes().order(edited.table("Marks", Period.THIS), "DAY", false));
        Return moved = data.with(new Changes().set("Marks", Period.THIS, 0, "DAY", "03/01/2020"));
        Table after = moved.table("Marks", Period.THIS);
        assertNotSame(order, moved.indexes().order(after, "DAY", false));
        int art = data.dictionary().find("art");
        assertEquals(((IntColumn) after.column("DAY")).values()[0], moved.indexes().lookup(after, "SUBJECT").extremes("DAY").max(art));
        assertEquals(((IntColumn) before.column("DAY")).values()[0], lookup.extremes("DAY").max(art));
    }

    @Test
    void unknownColumnsAndLongOnesAreRefused() {
        Return data = of(List.of());
        Table marks = data.table("Marks", Period.THIS);
        assertThrows(IllegalArgumentException.class, () -> data.indexes().order(marks, "NONE", false));
        assertThrows(IllegalArgumentException.class, () -> data.indexes().lookup(marks, "POINTS"));
    }
}
