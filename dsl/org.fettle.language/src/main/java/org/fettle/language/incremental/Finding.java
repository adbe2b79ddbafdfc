/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.List;

import org.fettle.data.Problem;

/**
 * Something wrong with a pack, its exact place and what the check knows of it.
 *
 * @param problem what is wrong, with file, line and column for people
 * @param offset  0-based offset of the first character concerned
 * @param length  number of characters concerned, at least 1 except at the end of a file
 * @param data    what the check knows besides its message: mostly what was probably meant; may be empty
 */
public record Finding(Problem problem, int offset, int length, List<String> data) {
    /** Copies the list. */
    public Finding {
        data = List.copyOf(data);
    }
}
