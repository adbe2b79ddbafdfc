/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Problem;

/** Collects what is wrong with the user's input, so that all of it is said at once. */
final class Complaints {
    private final List<String> lines = new ArrayList<>();

    /** Something is wrong with an option or argument. */
    void add(String option, String message) {
        lines.add(option + ": " + message);
    }

    /** The errors among problems found in files; warnings and hints are left out. */
    void addErrors(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.isError()) {
                lines.add(problem.toString());
            }
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** @throws BadInput with everything collected, if there is anything */
    void throwIfAny() {
        if (!lines.isEmpty()) {
            throw new BadInput(lines);
        }
    }
}
