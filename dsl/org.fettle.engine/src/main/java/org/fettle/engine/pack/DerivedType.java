/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import org.fettle.data.ColumnType;

/** The type of what a derivation computes, which decides the array that holds it. */
public enum DerivedType {
    /** Text: dictionary symbols in an {@code int[]}. */
    TEXT,
    /** Code of a list: dictionary symbols in an {@code int[]}. */
    CODE,
    /** Date: epoch days in an {@code int[]}. */
    DATE,
    /** Whole number in a {@code long[]}. */
    NUMBER,
    /** Decimal in a {@code long[]}, fixed point. */
    DECIMAL,
    /** Flag: 0 or 1 in an {@code int[]}. */
    FLAG,
    /** Truth value of a definition in a {@code byte[]}: 0 false, 1 true, 2 unknown. */
    CONDITION;

    /** The derived type that holds values of a column type. */
    public static DerivedType of(ColumnType type) {
        return valueOf(type.name());
    }

    /** The column type of the values, or null for a condition. */
    public ColumnType columnType() {
        return this == CONDITION ? null : ColumnType.valueOf(name());
    }

    /** True when values are kept in a {@code long[]}. */
    public boolean isLong() {
        return this == NUMBER || this == DECIMAL;
    }
}
