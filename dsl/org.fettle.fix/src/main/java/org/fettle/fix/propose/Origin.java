/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

/** Who thought of a remedy; the order is the order in which remedies of one kind are offered. */
public enum Origin {
    /** A {@code fix} clause of the rule. */
    RULE("fix of the rule"),
    /** The same value, written as the return wants it. */
    FORMAT("repaired format"),
    /** What last year's return has for the same record. */
    LAST_YEAR("last year's return"),
    /** What another record of the same subject has. */
    SIBLING("another record"),
    /** What a reference has: a register, a directory. */
    REGISTER("register"),
    /** What the pack works out for a column that a file brings. */
    DERIVED("worked out"),
    /** A code of the list that resembles what was written. */
    CODE("nearest code"),
    /** As few cells as possible, so that all rules that flag the subject are content. */
    SMALLEST("smallest change");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** In words, for lists and filters. */
    public String label() {
        return label;
    }
}
