/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Objects;

/**
 * Something that is wrong with a file that a person gave us.
 *
 * @param severity how bad it is
 * @param code     a stable name for the kind of problem, for example {@code csv.row.long}
 * @param file     the file's name, or an empty text
 * @param line     1-based line, 0 when the problem has no line
 * @param column   1-based character in the line, 0 when the problem has no column
 * @param message  what was expected, what was found, what to try
 */
public record Problem(Severity severity, String code, String file, int line, int column, String message) {

    /** How bad a problem is. */
    public enum Severity {
        /** The input cannot be used. */
        ERROR,
        /** The input can be used, but somebody should look. */
        WARNING,
        /** Good to know. */
        INFO
    }

    /** Checks what must be there. */
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        file = file == null ? "" : file;
    }

    /** A problem that stops the work. */
    public static Problem error(String code, String file, int line, int column, String message) {
        return new Problem(Severity.ERROR, code, file, line, column, message);
    }

    /** A problem that somebody should look at. */
    public static Problem warning(String code, String file, int line, int column, String message) {
        return new Problem(Severity.WARNING, code, file, line, column, message);
    }

    /** Good to know. */
    public static Problem info(String code, String file, int line, int column, String message) {
        return new Problem(Severity.INFO, code, file, line, column, message);
    }

    /** Whether the problem stops the work. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: message}, without the parts that are not known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return text.isEmpty() ? message : text.append(": ").append(message).toString();
    }
}
