/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.io.IOException;

/** A file is no pack file, is damaged, or was written by a newer Fettle. The message names the file and says what to do. */
public final class PackFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public PackFormatException(String message) {
        super(message);
    }

    /** With a message for people and what was thrown underneath. */
    public PackFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
