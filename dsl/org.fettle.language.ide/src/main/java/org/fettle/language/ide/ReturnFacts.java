/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Optional;

/**
 * What is known of the return that is open beside the editor: hovers show it. Called from any thread, and often: answers are to be at hand, or
 * absent as long as they are not.
 */
public interface ReturnFacts {
    /** No return is open. */
    ReturnFacts NONE = new ReturnFacts() {
    };

    /**
     * The cells of a column.
     *
     * @param rows       rows of the table
     * @param given      cells with a value
     * @param blank      cells with nothing in them
     * @param unreadable cells with something that is no value of the column's type
     * @param distinct   different values among those given
     */
    record ColumnFacts(long rows, long given, long blank, long unreadable, long distinct) {
    }

    /**
     * What a rule found when it last ran over the return.
     *
     * @param rows     rows that it flags
     * @param subjects subjects that have such rows
     */
    record RuleFacts(long rows, long subjects) {
    }

    /** How many rows a table has; absent when it is not loaded. */
    default Optional<Long> rows(String table, boolean lastYear) {
        return Optional.empty();
    }

    /** The cells of a column; absent when its table is not loaded. */
    default Optional<ColumnFacts> column(String table, boolean lastYear, String column) {
        return Optional.empty();
    }

    /** In how many rows of this year a column has a code; absent when its table is not loaded. */
    default Optional<Long> rowsWithCode(String table, String column, String code) {
        return Optional.empty();
    }

    /** What a rule found; absent when it has not run. */
    default Optional<RuleFacts> rule(String code) {
        return Optional.empty();
    }
}
