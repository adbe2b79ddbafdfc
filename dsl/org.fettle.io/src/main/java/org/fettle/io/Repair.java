/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.Locale;

import org.fettle.io.xlsx.CellRange;

/**
 * A cell that was read as something else than it holds, or that holds its value in a way that needs a look.
 *
 * @param kind   what about it
 * @param file   the file
 * @param sheet  the sheet; empty when the file has none
 * @param row    the row of the sheet or line of the file, from 1
 * @param column the column of the sheet, from 0
 * @param table  the table that the cell was read for
 * @param name   the column of the table
 * @param was    what the cell holds; a formula with its equals sign
 * @param readAs what it was read as; empty for blank
 */
public record Repair(Kind kind, String file, String sheet, int row, int column, String table, String name, String was, String readAs) {

    /** What was done, or noticed. */
    public enum Kind {
        /** The name of a column, written a little differently. */
        HEADER("column names read as those of the return"),
        /** A dash, a point, n/a or spaces, that stand for nothing. */
        NOTHING("cells with a sign for nothing (-, ., n/a, spaces) read as blank"),
        /** A number where a date belongs: the day that the spreadsheet program counts so. */
        DATE_SERIAL("numbers read as the dates that they count"),
        /** A date spelled in another way. */
        DATE_TEXT("dates spelled in another way read as dd/MM/yyyy"),
        /** A date with a time of day. */
        DATE_TIME("dates read without their time of day"),
        /** A date where a number belongs: the number that is shown as a date. */
        DATE_AS_NUMBER("numbers shown as dates read as numbers"),
        /** A date where a text or code belongs. */
        DATE_AS_TEXT("dates read as texts"),
        /** A number in a text that spells it in another way. */
        NUMBER_TEXT("numbers spelled in another way read as plain numbers"),
        /** A number shown with leading zeros, where a text or code belongs. */
        ZEROS("numbers read with the leading zeros that their cells show"),
        /** TRUE or FALSE where a flag belongs. */
        BOOLEAN("TRUE and FALSE read as 1 and 0"),
        /** A cell within merged cells. */
        MERGED("cells within merged cells read as their value downwards and blank sideways"),
        /** A formula, of which the value counts. */
        FORMULA("formulas read as the values that they last had"),
        /** A formula without a value. */
        NO_VALUE("formulas that were never calculated read as blank"),
        /** An error such as #N/A, which is kept as it is. */
        ERROR("errors such as #N/A read as they are"),
        /** A number stored as text; nothing changes. */
        STORED_NUMBER("numbers stored as text read as numbers"),
        /** A date stored as text; nothing changes. */
        STORED_DATE("dates stored as text read as dates");

        private final String summary;

        Kind(String summary) {
            this.summary = summary;
        }

        /** What happened to such cells, to follow their number: "… read as blank". */
        public String summary() {
            return summary;
        }

        /** Whether the value is another than the characters in the cell. */
        public boolean changes() {
            return this != STORED_NUMBER && this != STORED_DATE && this != ERROR;
        }

        /** The stable name for files: small letters and dashes. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The cell as people name it, such as C5. */
    public String cell() {
        return CellRange.address(row, column);
    }
}
