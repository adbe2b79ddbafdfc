/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/** Sorting by ranks gives what comparing cell by cell gives. */
class RecordSorterTest {
    private static final ReturnType TYPE = new ReturnType("R", "Child", "CHILD", List.of(new TableType("T", false, false, "CHILD", "t",
            List.of(ColumnSpec.of("CHILD", ColumnType.TEXT), ColumnSpec.of("DAY", ColumnType.DATE), ColumnSpec.of("COST", ColumnType.DECIMAL)))),
            List.of());

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of("", "1", "02", "10", "a", "B", "b", "01/02/2024", "31/12/1999", "31/02/2024", "-3", "2.5").list().ofSize(3);
    }

    @Property(tries = 200)
    void theFastWayGivesWhatTheSlowWayGives(@ForAll List<@From("cells") List<String>> rows, @ForAll boolean firstDown, @ForAll boolean secondDown) {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("T", Period.THIS, "CHILD", "DAY", "COST");
        rows.forEach(builder::row);
        Return data = builder.build();
        Table table = data.table("T", Period.THIS);
        List<RecordColumn> columns = table.columns().stream().map(column -> new RecordColumn(column.spec(), column, null, false, false)).toList();
        int[] records = new int[table.rowCount()];
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < records.length; i++) {
            records[i] = i;
            expected.add(i);
        }
        for (RecordColumn first : columns) {
            for (RecordColumn second : columns) {
                int[] sorted = new RecordSorter(new RecordCells(data, table, null), Progress.NONE).sort(records, List.of(first, second),
                        List.of(firstDown, secondDown));
                List<Integer> slow = new ArrayList<>(expected);
                slow.sort(order(first.data(), firstDown).thenComparing(order(second.data(), secondDown)));
                assertArrayEquals(slow.stream().mapToInt(Integer::intValue).toArray(), sorted);
            }
        }
    }

    private static Comparator<Integer> order(Column column, boolean down) {
        Comparator<Integer> values = column.spec().type().isSymbol() ? Comparator.comparing(column::text, TextOrder.INSTANCE)
                : Comparator.comparing(column::value);
        return Comparator.<Integer>comparingInt(row -> column.isBlank(row) ? 2 : column.isUnreadable(row) ? 1 : 0)
                .thenComparing((one, other) -> column.isBlank(one) || column.isUnreadable(one) ? 0
                        : down ? values.compare(other, one) : values.compare(one, other));
    }
}
