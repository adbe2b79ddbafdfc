/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.nio.file.Path;

/** What was asked for on the command line: {@code fettle workbench [CASE] [options of the platform]}. */
final class StartArguments {
    private StartArguments() {
    }

    /** The folder of the case to open, or null when none was named. It comes first: what follows an option may be the option's value. */
    static Path caseFolder(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-") ? Path.of(arguments[0]) : null;
    }
}
