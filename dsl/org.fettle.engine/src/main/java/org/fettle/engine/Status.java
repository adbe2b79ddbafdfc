/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

/** What became of a rule or derivation in a run. */
public enum Status {
    /** It ran to its end. */
    RAN("ran"),
    /** It did not run, because something that it needs is not there. */
    SKIPPED("skipped"),
    /** It failed; it reports nothing, which does not mean that there is nothing to report. */
    CRASHED("crashed");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The word that all reports use. */
    public String label() {
        return label;
    }
}
