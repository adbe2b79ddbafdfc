/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * A mistake in one row, told in the order of reading: the table, which rows suit, what is written into which columns. One of the rows that
 * suit is taken, each as likely as the other.
 */
final class Slip implements Seeder.Mistake {
    private final SampleTable table;
    private final Predicate<Row> suits;
    private final List<Predicate<Row>> steps;

    private Slip(SampleTable table, Predicate<Row> suits, List<Predicate<Row>> steps) {
        this.table = table;
        this.suits = suits;
        this.steps = steps;
    }

    /** A mistake in a row of the table. */
    static Slip in(SampleTable table) {
        return new Slip(table, row -> true, List.of());
    }

    /** Only rows for which the test holds, and the tests before it. */
    Slip where(Predicate<Row> test) {
        return new Slip(table, suits.and(test), steps);
    }

    /** Only rows with something in the column. */
    Slip with(String column) {
        return where(row -> row.has(column));
    }

    /** Only rows that hold one of the values in the column. */
    Slip with(String column, String... values) {
        return where(row -> row.is(column, values));
    }

    /** One of the values is written; only rows that hold something else suit. */
    Slip write(String column, String... values) {
        List<String> all = List.of(values);
        return where(row -> !all.contains(row.get(column))).text(column, row -> row.dice().oneOf(values));
    }

    /** A text that depends on the row is written. */
    Slip text(String column, Function<Row, String> value) {
        return then(row -> row.child().set(table, row.index(), column, value.apply(row)));
    }

    /** A day that depends on the row is written as a date. */
    Slip date(String column, ToIntFunction<Row> day) {
        return text(column, row -> Days.text(day.applyAsInt(row)));
    }

    /** The date is moved by so many days, from low to high. */
    Slip move(String column, int low, int high) {
        return with(column).date(column, row -> row.day(column) + row.dice().between(low, high));
    }

    /** A date that is not in the calendar takes the place of the right one. */
    Slip unreadable(String column) {
        return with(column).text(column, row -> ValueSeeders.impossible(row.child().dice, row.day(column)));
    }

    /** All of the columns are blanked; at least one of them holds something. */
    Slip clear(String... columns) {
        Slip slip = where(row -> Arrays.stream(columns).anyMatch(row::has));
        for (String column : columns) {
            slip = slip.then(row -> row.child().clear(table, row.index(), column));
        }
        return slip;
    }

    /** One of those columns that hold something is blanked. */
    Slip clearOne(String... columns) {
        return where(row -> Arrays.stream(columns).anyMatch(row::has)).then(row -> {
            String[] filled = Arrays.stream(columns).filter(row::has).toArray(String[]::new);
            return row.child().clear(table, row.index(), row.dice().oneOf(filled));
        });
    }

    /** The child number is mistyped, so that the row belongs to nobody. */
    Slip mistyped() {
        return text("CHILD", row -> CrossYearSeeders.mistyped(row.child().life));
    }

    /** The row bears the number of another child: one that has a row in that table and no error, and for which the test holds. */
    Slip underAnotherChild(SampleTable whose, Predicate<ChildRows> test) {
        return where(row -> row.child().earlier(whose) != null && test.test(row.child().earlier(whose)))
                .text("CHILD", row -> row.child().earlier(whose).cell(whose, 0, 0, "CHILD"));
    }

    private Slip then(Predicate<Row> step) {
        List<Predicate<Row>> all = new ArrayList<>(steps);
        all.add(step);
        return new Slip(table, suits, List.copyOf(all));
    }

    @Override
    public boolean make(Breaking child) {
        int picked = child.pick(table, index -> suits.test(new Row(child, table, index)));
        if (picked < 0) {
            return false;
        }
        boolean changed = false;
        for (Predicate<Row> step : steps) {
            changed |= step.test(new Row(child, table, picked));
        }
        return changed;
    }
}
