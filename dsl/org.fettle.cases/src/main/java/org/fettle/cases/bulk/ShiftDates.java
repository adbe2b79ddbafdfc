/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.fettle.cases.Figures;
import org.fettle.data.CellFormat;
import org.fettle.data.Column;
import org.fettle.data.ColumnType;

/**
 * Moves dates. Where the month that a date comes to has no such day, it is the month's last one.
 *
 * @param amount how far; negative to move back
 * @param unit   days, weeks, months or years
 */
public record ShiftDates(int amount, ChronoUnit unit) implements BulkTool {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    @Override
    public String sentence() {
        String name = unit.toString().toLowerCase(java.util.Locale.ROOT);
        String one = name.substring(0, name.length() - 1);
        return "Move dates " + Figures.count(Math.abs((long) amount), one, name) + (amount < 0 ? " back" : " on");
    }

    @Override
    public String impossible() {
        return amount == 0 ? "Say how far to move the dates." : "";
    }

    @Override
    public Made make(Cell cell) {
        Column column = cell.column().data();
        if (cell.column().spec().type() != ColumnType.DATE || column == null) {
            return Made.left("their column holds no dates");
        }
        if (column.isBlank(cell.row())) {
            return Made.left("they are blank");
        }
        if (column.isUnreadable(cell.row())) {
            return Made.left("what stands there is no date");
        }
        try {
            LocalDate day = LocalDate.ofEpochDay(column.value(cell.row())).plus(amount, unit);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? Made.left("they would leave the years 1900 to 2199")
                    : Made.of(CellFormat.date((int) day.toEpochDay()));
        } catch (DateTimeException | ArithmeticException e) {
            return Made.left("they would leave the years 1900 to 2199");
        }
    }
}
