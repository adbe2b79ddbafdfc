/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

/**
 * Lines that an editor may hide behind their first one.
 *
 * @param firstLine 0-based line that stays
 * @param lastLine  0-based last line that is hidden; greater than the first
 * @param kind      what they are
 */
public record Fold(int firstLine, int lastLine, Kind kind) {
    /** What is folded. */
    public enum Kind {
        /** What stands between braces. */
        BLOCK,
        /** An example of a rule. */
        EXAMPLE,
        /** Remarks. */
        COMMENT
    }
}
