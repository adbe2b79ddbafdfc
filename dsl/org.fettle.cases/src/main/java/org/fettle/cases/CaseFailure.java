/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.List;

import org.fettle.data.Problem;

/** A case cannot be opened or run; the problems say where and why. */
final class CaseFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CaseFailure(String message, List<Problem> problems) {
        super(message);
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
