/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.io.IOException;

/** A file is no workbook that can be read. The message says why and what to do, and goes on after the file's name: "is …", "has …". */
public final class WorkbookException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A workbook that cannot be read, and why. */
    public WorkbookException(String message) {
        super(message);
    }

    WorkbookException(String message, Throwable cause) {
        super(message, cause);
    }
}
