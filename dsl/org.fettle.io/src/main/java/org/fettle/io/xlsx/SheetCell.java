/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

/** A cell that is not empty. Valid only as long as its row. */
public final class SheetCell {

    /** What the file says that the cell is. */
    public enum Kind {
        /** Text, exactly as typed; it may look like a number or a date. */
        TEXT,
        /** A number that is shown as a number. */
        NUMBER,
        /** A number that is shown as a date or a time. */
        DATE,
        /** TRUE or FALSE. */
        BOOLEAN,
        /** An error such as #N/A. */
        ERROR,
        /** A formula whose value the file does not have. */
        UNKNOWN
    }

    private int column;
    private Kind kind;
    private String text;
    private double number;
    private String formula;
    private String plain;
    private int style;

    SheetCell() {
    }

    void set(int toColumn, Kind toKind, String toText, double toNumber, String toFormula, String toPlain, int toStyle) {
        column = toColumn;
        kind = toKind;
        text = toText;
        number = toNumber;
        formula = toFormula;
        plain = toPlain;
        style = toStyle;
    }

    /** The column, from 0. */
    public int column() {
        return column;
    }

    /** What the file says that it is; of a formula, what its value is. */
    public Kind kind() {
        return kind;
    }

    /**
     * The value as text. A number is written plainly (12, 0.3, 1234567), with leading zeros where the cell shows them; a date as dd/MM/yyyy,
     * followed by the time of day if it has one; a time without a day as HH:mm:ss; a formula's value is the one that the file keeps, empty
     * when there is none.
     */
    public String text() {
        return text;
    }

    /** The number of a {@link Kind#NUMBER} or {@link Kind#DATE} (days since 1899-12-30, also in workbooks that count from 1904); else 0. */
    public double number() {
        return number;
    }

    /** The number as it is stored, without the zeros or the date that the cell's format makes of it; of other cells the text. */
    public String plainText() {
        return plain;
    }

    /** The formula without the equals sign; empty when only another cell of its group spells it; null when the cell is no formula. */
    public String formula() {
        return formula;
    }

    /** The number of the cell's style. */
    public int style() {
        return style;
    }
}
