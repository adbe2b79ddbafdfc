/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.List;

import org.fettle.data.Problem;
import org.fettle.data.Return;

/**
 * What came of reading.
 *
 * @param data     the return, or null when a problem is an error
 * @param problems everything that is wrong or worth knowing, by file and line
 * @param repairs  the cells that were read as something else than they hold; the files are as they were
 */
public record ReadResult(Return data, List<Problem> problems, Repairs repairs) {

    /** Whether a problem is an error, and so there is no return. */
    public boolean failed() {
        return data == null;
    }
}
