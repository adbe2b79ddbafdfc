/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

/** How parts of a text for people are marked, for example with colours on a terminal. A mark must not change the width of what is seen. */
public interface Style {
    /** Marks nothing. */
    Style PLAIN = new Style() {
    };

    /** A heading. */
    default String heading(String text) {
        return text;
    }

    /** Something that is wrong. */
    default String error(String text) {
        return text;
    }

    /** Something to look at. */
    default String query(String text) {
        return text;
    }

    /** Something that matters less. */
    default String faint(String text) {
        return text;
    }
}
