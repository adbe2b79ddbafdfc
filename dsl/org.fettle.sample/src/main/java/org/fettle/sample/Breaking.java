/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A child that is about to get a seeded error: the seeders look at its clean rows and write the wrong values here. */
final class Breaking {
    /**
     * A changed cell.
     *
     * @param row   row of the child in the table, from 0
     * @param value what the broken return says
     */
    record Change(SampleTable table, int yearsBack, int row, String column, String value) {
    }

    final ReturnYear year;
    final Life life;
    final Dice dice;
    private final ChildRows rows;
    private final ErrorSeeding seeding;
    private final List<Change> changes = new ArrayList<>();

    /** @param seeding what is known of the other children and of the providers */
    Breaking(ReturnYear year, Life life, ChildRows rows, ErrorSeeding seeding) {
        this.year = year;
        this.life = life;
        this.dice = life.dice;
        this.rows = rows;
        this.seeding = seeding;
    }

    /** The rows of the latest child before this one that has a row in the table and no error; null when there is none yet. */
    ChildRows earlier(SampleTable table) {
        return seeding.earlier(table);
    }

    /** The register of providers. */
    ProviderRegister register() {
        return seeding.register();
    }

    /** Day of the child's birthday of so many years. */
    int birthday(int years) {
        return Days.plusYears(life.dob, years);
    }

    /** How many rows the child has in a table of this year's return. */
    int count(SampleTable table) {
        return rows.of(table, 0).size();
    }

    /** How many rows the child has in a table of last year's return. */
    int countLast(SampleTable table) {
        return rows.of(table, 1).size();
    }

    /** Clean text of a cell of this year's return. */
    String get(SampleTable table, int row, String column) {
        return rows.cell(table, 0, row, column);
    }

    /** Whether one of this year's rows passes the test. */
    boolean any(SampleTable table, Predicate<Row> test) {
        return IntStream.range(0, count(table)).anyMatch(index -> test.test(new Row(this, table, index)));
    }

    /** Clean text of a cell of last year's return. */
    String getLast(SampleTable table, int row, String column) {
        return rows.cell(table, 1, row, column);
    }

    /** Clean date of a cell of this year's return; {@link Days#OPEN} when blank. */
    int day(SampleTable table, int row, String column) {
        String text = get(table, row, column);
        return text.isEmpty() ? Days.OPEN : Days.parse(text);
    }

    /** Writes a wrong value into this year's return. Answers true when it differs from the clean one. */
    boolean set(SampleTable table, int row, String column, String value) {
        if (get(table, row, column).equals(value)) {
            return false;
        }
        changes.add(new Change(table, 0, row, column, value));
        return true;
    }

    /** Blanks a cell of this year's return. Answers false when it is blank already. */
    boolean clear(SampleTable table, int row, String column) {
        return set(table, row, column, "");
    }

    /** One of this year's rows for which the test holds, each as likely as the other; -1 when there is none. */
    int pick(SampleTable table, IntPredicate suits) {
        int[] found = IntStream.range(0, count(table)).filter(suits).toArray();
        return found.length == 0 ? -1 : found[dice.below(found.length)];
    }

    /** The changes so far. */
    List<Change> changes() {
        return changes;
    }
}
