/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A journal that cannot be trusted: something that had been confirmed was changed or lost afterwards. Nothing was written to it. */
public final class JournalDamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String what;

    JournalDamagedException(Path file, long line, String what) {
        super(file + ":" + line + ": " + what);
        this.line = line;
        this.what = what;
    }

    /** What is wrong there, without the file and the line. */
    public String what() {
        return what;
    }

    /** 1-based line of the journal file where the trouble begins. */
    public long line() {
        return line;
    }
}
