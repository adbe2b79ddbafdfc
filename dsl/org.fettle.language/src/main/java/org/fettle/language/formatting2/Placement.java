/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.formatting2;

/**
 * Where a token goes.
 *
 * @param line   whether it starts a line
 * @param indent of a token that starts a line: its level
 * @param blank  of a token that starts a line: how many blank lines stand before it, -1 for one at most, as the author has it
 * @param spaces of a token that does not: the spaces before it
 */
record Placement(boolean line, int indent, int blank, int spaces) {

    /** On a line of its own, after a blank line if the author put one there. */
    static Placement line(int indent) {
        return new Placement(true, indent, -1, 0);
    }

    /** On a line of its own, without a blank line before. */
    static Placement close(int indent) {
        return new Placement(true, indent, 0, 0);
    }

    /** On a line of its own, after so many blank lines. */
    static Placement apart(int indent, int blank) {
        return new Placement(true, indent, blank, 0);
    }

    /** In the line, after so many spaces. */
    static Placement after(int spaces) {
        return new Placement(false, 0, 0, spaces);
    }
}
