/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

/**
 * What a tool makes of a cell.
 *
 * @param text the new text, which may be the old one; null when the tool leaves the cell alone
 * @param left why it is left alone, to go after "12 cells are left alone: "; empty when it is not
 */
public record Made(String text, String left) {

    /** A text for the cell. */
    public static Made of(String text) {
        return new Made(text, "");
    }

    /** The cell is left alone. */
    public static Made left(String why) {
        return new Made(null, why);
    }
}
