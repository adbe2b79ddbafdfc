/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.List;

/** Edits that cannot be made. None of them was; the reasons are for people. */
public final class EditRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_IN_MESSAGE = 5;

    private final List<String> reasons;

    /** @param reasons why, one for each edit that cannot be made; at least one */
    public EditRefusedException(List<String> reasons) {
        super(message(reasons));
        this.reasons = List.copyOf(reasons);
    }

    private static String message(List<String> reasons) {
        String first = String.join("\n", reasons.subList(0, Math.min(MOST_IN_MESSAGE, reasons.size())));
        return reasons.size() <= MOST_IN_MESSAGE ? first : first + "\n... and " + (reasons.size() - MOST_IN_MESSAGE) + " more";
    }

    /** All reasons. */
    public List<String> reasons() {
        return reasons;
    }
}
