/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.List;

/**
 * One way through a rule: which rows it visited and what its lines said of them.
 *
 * @param flags whether it flags the row that was asked about
 * @param lines the statements, in the rule's order, as far as it went
 * @param ending why it ended there, in a sentence
 */
public record Turn(boolean flags, List<Part> lines, String ending) {

    /** Copies the list. */
    public Turn {
        lines = List.copyOf(lines);
    }
}
