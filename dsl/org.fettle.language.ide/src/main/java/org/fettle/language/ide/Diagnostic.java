/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.fettle.data.Problem;

/**
 * Something wrong with a file of a pack, and where to underline it.
 *
 * @param problem what is wrong, with line and column for people
 * @param offset  0-based offset of the first character concerned
 * @param length  number of characters concerned, at least 1 except at the end of a file
 * @param data    what the check knows besides its message: mostly what was probably meant; may be empty
 */
public record Diagnostic(Problem problem, int offset, int length, List<String> data) {
    /** Copies the list. */
    public Diagnostic {
        data = List.copyOf(data);
    }
}
