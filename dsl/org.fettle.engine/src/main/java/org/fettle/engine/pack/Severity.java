/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/** How much a flag weighs for the return; the more severe one comes first. */
public enum Severity {
    /** The return cannot be accepted like this. */
    ERROR("error"),
    /** Unusual: to be confirmed or explained. */
    QUERY("query");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The word that the language and all reports use. */
    public String label() {
        return label;
    }

    /** True when a flag of this severity counts for somebody who asked for {@code threshold} and worse. */
    public boolean atLeast(Severity threshold) {
        return ordinal() <= threshold.ordinal();
    }
}
