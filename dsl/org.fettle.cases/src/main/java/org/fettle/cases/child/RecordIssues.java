/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;

import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;

/**
 * What is wrong with one record of a child.
 *
 * @param row   the record; row 0 for what is wrong with no row in particular
 * @param label what to call it, such as {@code Episodes row 12, from 01/06/2024}
 * @param flags its flags, errors before queries
 */
public record RecordIssues(RowRef row, String label, List<Flag> flags) {

    /** Copies the list. */
    public RecordIssues {
        flags = List.copyOf(flags);
    }
}
