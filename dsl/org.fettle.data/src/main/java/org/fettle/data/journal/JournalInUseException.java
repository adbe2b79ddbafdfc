/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.IOException;

/** The journal is open elsewhere. */
public final class JournalInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * The case is open elsewhere.
     *
     * @param owner who has it open, in words; empty when that is not known
     */
    JournalInUseException(String owner, Throwable cause) {
        super("The case is open in another window or program" + (owner.isEmpty() ? "" : " (" + owner + ")") + ". Close it there first", cause);
    }
}
