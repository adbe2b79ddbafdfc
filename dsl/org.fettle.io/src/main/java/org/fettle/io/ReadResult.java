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
 */
public record ReadResult(Return data, List<Problem> problems) {

    /** Whether a problem is an error, and so there is no return. */
    public boolean failed() {
        return data == null;
    }
}
