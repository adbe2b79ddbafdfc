/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/** How far a fix may be trusted; the order is the order in which fixes are offered. */
public enum FixKind {
    /** Safe to apply to a whole group. */
    CERTAIN("certain"),
    /** Needs a look at each record. */
    SUGGESTED("suggested"),
    /** Somebody has to enter the value. */
    ASK("ask");

    private final String label;

    FixKind(String label) {
        this.label = label;
    }

    /** The word that the language and all reports use. */
    public String label() {
        return label;
    }
}
