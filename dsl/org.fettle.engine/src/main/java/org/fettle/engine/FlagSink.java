/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

/**
 * Takes what a kernel finds. A flag event is {@code begin}, then rows and values in any order, then changes of fixes when they are wanted,
 * then {@code end}. Used by one thread at a time.
 */
public interface FlagSink {
    /** Starts a flag event for a subject. */
    void begin(int subject);

    /** Names a row in play; a slot may have several rows. Row -1 (no row) is ignored. */
    void row(int slot, int row);

    /** Hands over the next value of the message; missing {@code int} values come widened to the missing values of {@code long}. */
    void value(long value);

    /** Ends the event. */
    void end();

    /** True when fixes are wanted: only then the kernel evaluates the guards of its fixes. */
    boolean proposing();

    /** Inside an event: starts the changes of a fix, whose guard holds here. */
    void fix(int fixIndex);

    /**
     * The fix gives a cell a value.
     *
     * @param slot   slot of the row
     * @param column index of the column in the slot's table type
     * @param value  the value; {@code BLANK_LONG} clears the cell
     * @param kind   ordinal of the value's {@link org.fettle.data.ColumnType}
     */
    void set(int slot, int column, long value, int kind);

    /** The fix wants somebody to enter the value of a cell. */
    void ask(int slot, int column);

    /** The fix deletes the slot's row. */
    void delete(int slot);
}
