/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.List;

/** What the user gave is wrong. Carries every problem that was found, ready to print; ends the command with {@link ExitCode#BAD_INPUT}. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;

    /** @param problems one line each: what and where (file:line:column for files, the option's name otherwise), and what to try */
    BadInput(List<String> problems) {
        super(String.join("\n", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
