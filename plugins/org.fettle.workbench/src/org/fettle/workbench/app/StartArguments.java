/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.nio.file.Path;

/** What was asked for on the command line: {@code fettle workbench [CASE]}. */
final class StartArguments {
    private StartArguments() {
    }

    /** The folder of the case to open, or null for the sample case. Options begin with a dash, and those of the platform are not among these. */
    static Path caseFolder(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("-")) {
                return Path.of(arguments[i]);
            }
            if (i + 1 < arguments.length && takesValue(arguments[i])) {
                i++;
            }
        }
        return null;
    }

    /** The platform leaves these of its own among the application's arguments; each is followed by a value. */
    private static boolean takesValue(String option) {
        return option.equals("-product") || option.equals("-application") || option.equals("-testApplication") || option.equals("-data");
    }
}
