/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import org.fettle.data.Period;
import org.fettle.data.TableType;

/**
 * A file and the table that it holds.
 *
 * @param head   what its start tells
 * @param type   the table
 * @param period the year
 */
record SourceFile(FileHead head, TableType type, Period period) {

    /** The name for messages. */
    String name() {
        return head.path().toString();
    }
}
