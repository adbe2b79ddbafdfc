/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

/** The stable codes of what can be wrong with a pack. Editors hang quick fixes on them, tests name them. */
public final class IssueCodes {

    private static final String PREFIX = "fettle.";

    /** A character or word that the grammar does not allow there. */
    public static final String SYNTAX = PREFIX + "syntax";
    /** A name that stands for nothing; data: the nearest good name, if any. */
    public static final String UNKNOWN_NAME = PREFIX + "name.unknown";
    /** A code that its list does not have in any year; data: the nearest code, if any. */
    public static final String CODE_NOT_IN_LIST = PREFIX + "code.not-in-list";
    /** A column that only another row in sight has; data: what to write instead. */
    public static final String OUTER_COLUMN = PREFIX + "name.outer-column";
    /** A cell of a table of which a subject has many rows. */
    public static final String MANY_ROWS = PREFIX + "row.many";

    private IssueCodes() {
    }
}
