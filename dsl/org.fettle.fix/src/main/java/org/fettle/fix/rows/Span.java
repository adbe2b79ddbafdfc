/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.RecordKeys;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;

/**
 * From when to when the records of a table are: its first date of its own and the date after that, such as the start and the end of an episode.
 *
 * @param start column of the first day
 * @param end   column of the day on which it is over; blank while it lasts
 */
public record Span(String start, String end) {
    /** So many of a hundred records that last must have nothing in a column for it to be about the end. */
    private static final int MOSTLY_BLANK = 95;

    /** The span of a table's records; empty when they are about a day or about nothing that lasts. */
    public static Optional<Span> of(Return data, TableType type) {
        List<String> key = type.isReference() ? List.of() : new RecordKeys(data.type()).of(type);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        for (ColumnSpec column : type.columns().subList(type.indexOf(key.get(0)) + 1, type.columns().size())) {
            if (column.type() == ColumnType.DATE) {
                return Optional.of(new Span(key.get(0), column.name()));
            }
        }
        return Optional.empty();
    }

    /**
     * The columns that speak of the end, such as the reason why an episode ceased: those that are blank as long as a record lasts and are filled in when it is
     * over. Found by looking at the records of the table, so that a table in which none is over says only its end.
     */
    public List<String> endings(Table table) {
        List<String> names = new ArrayList<>(List.of(end));
        Column over = table.column(end);
        for (Column column : over == null ? List.<Column>of() : table.columns()) {
            if (column != over && !column.spec().name().equals(start) && !column.spec().name().equals(table.type().keyColumn())
                    && isEnding(column, over)) {
                names.add(column.spec().name());
            }
        }
        return names;
    }

    private static boolean isEnding(Column column, Column over) {
        int lasting = 0;
        int blank = 0;
        int filled = 0;
        int ended = 0;
        for (int row = 0; row < over.size(); row++) {
            if (over.isBlank(row)) {
                lasting++;
                blank += column.isBlank(row) ? 1 : 0;
            } else {
                ended++;
                filled += column.isBlank(row) ? 0 : 1;
            }
        }
        // a column that is hardly ever filled in is about something else
        return filled * 4 >= ended && ended > 0 && lasting > 0 && blank * 100L >= lasting * (long) MOSTLY_BLANK;
    }
}
