/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;

import org.fettle.data.Table;

/** A table cannot be written; the message says why. */
final class CannotWriteException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /**
     * A table that cannot be written.
     *
     * @param line the line of the original file, or 0
     */
    CannotWriteException(Table table, int line, String message) {
        super(message);
        this.file = table.file();
        this.line = line;
    }

    /** The file that the table came from. */
    String file() {
        return file;
    }

    int line() {
        return line;
    }
}
