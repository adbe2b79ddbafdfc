/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/** How much a flag harms what is later counted from the return. */
public enum Impact {
    /** Figures that are published change. */
    HIGH("high"),
    /** Some breakdowns change. */
    MEDIUM("medium"),
    /** Nothing that is published changes. */
    LOW("low");

    private final String label;

    Impact(String label) {
        this.label = label;
    }

    /** The word that the language and all reports use. */
    public String label() {
        return label;
    }
}
