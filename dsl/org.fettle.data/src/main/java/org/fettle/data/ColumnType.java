/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

/** What the cells of a column mean, and with it how they are stored. */
public enum ColumnType {
    /** Any text: a symbol of the dictionary. Never unreadable. */
    TEXT,
    /** A code of a list: a symbol of the dictionary. Text outside the list is given all the same, it is merely not in the list. */
    CODE,
    /** A day: days since 1970-01-01 as an int. */
    DATE,
    /** A whole number: a long. */
    NUMBER,
    /** A decimal with {@link Values#DECIMAL_PLACES} places: a long, fixed point. */
    DECIMAL,
    /** Yes or no: 1 or 0 as an int. */
    FLAG;

    /** Whether a column of this type is an array of longs (otherwise of ints). */
    public boolean isLong() {
        return this == NUMBER || this == DECIMAL;
    }

    /** Whether the values are symbols of the dictionary. */
    public boolean isSymbol() {
        return this == TEXT || this == CODE;
    }
}
