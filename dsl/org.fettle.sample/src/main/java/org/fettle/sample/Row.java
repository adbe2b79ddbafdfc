/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.Set;

/**
 * A row of a child in this year's clean return, as a seeder looks at it.
 *
 * @param child whose row it is
 * @param index position among the child's rows of the table, from 0; they stand in the order of time
 */
record Row(Breaking child, SampleTable table, int index) {
    private static final Set<String> TEMPORARY = Set.of("T0", "T1", "T2", "T3", "T4");

    /** Text of a cell. */
    String get(String column) {
        return child.get(table, index, column);
    }

    /** Whether a cell holds one of the values. */
    boolean is(String column, String... values) {
        String text = get(column);
        for (String value : values) {
            if (text.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell holds something. */
    boolean has(String column) {
        return !get(column).isEmpty();
    }

    /** Date of a cell, {@link Days#OPEN} when blank. */
    int day(String column) {
        return child.day(table, index, column);
    }

    /** The collection year. */
    ReturnYear year() {
        return child.year;
    }

    /** The child's random numbers. */
    Dice dice() {
        return child.dice;
    }

    /** Day of the child's birthday of so many years. */
    int birthday(int years) {
        return child.birthday(years);
    }

    /** Whether last year's return has the child in this table, with that value in the first row; an empty value for a blank cell. */
    boolean saidLastYear(String column, String value) {
        return child.countLast(table) > 0 && child.getLast(table, 0, column).equals(value);
    }

    /** The child's row before this one, null for the first. */
    Row previous() {
        return index == 0 ? null : new Row(child, table, index - 1);
    }

    /** Whether it is the last row of the child. */
    boolean last() {
        return index == child.count(table) - 1;
    }

    /** Whether a placement or stay has ended. */
    boolean closed() {
        return has("DEC");
    }

    /** Whether an episode was the child's last before leaving care. */
    boolean endsCare() {
        return closed() && !is("REC", "X1");
    }

    /** Whether an episode follows another at once. */
    boolean follows() {
        return index > 0 && previous().is("REC", "X1");
    }

    /** Whether an episode is a short break. */
    boolean respite() {
        return is("LS", "V3", "V4");
    }

    /** Whether an episode is a temporary placement. */
    boolean temporary() {
        return TEMPORARY.contains(get("PLACE"));
    }

    /** Whether an episode is a placement with foster carers. */
    boolean foster() {
        return get("PLACE").startsWith("U");
    }

    /** Days of an episode, to its end or the end of the year. */
    int length() {
        return Math.min(day("DEC"), child.year.end()) - day("DECOM");
    }

    /** Days of an episode within the year. */
    int lengthThisYear() {
        return Math.min(day("DEC"), child.year.end()) - Math.max(day("DECOM"), child.year.start());
    }

    /** Whether an episode began before a birthday. */
    boolean beginsBefore(int birthday) {
        return day("DECOM") < child.birthday(birthday);
    }

    /** Whether an episode is the one that last year's return left open. */
    boolean carriedOver() {
        int left = child.countLast(SampleTable.EPISODES) - 1;
        return index == 0 && left >= 0 && child.getLast(SampleTable.EPISODES, left, "DEC").isEmpty()
                && child.getLast(SampleTable.EPISODES, left, "DECOM").equals(get("DECOM"));
    }
}
