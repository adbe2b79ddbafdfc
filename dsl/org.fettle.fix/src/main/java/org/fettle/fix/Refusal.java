/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import org.fettle.data.journal.Edit;

/**
 * A change that does not fit the return, so that nothing of it is done.
 *
 * @param change what was wanted
 * @param edit   the first part of it that does not fit
 * @param why    what is in its way, as the end of a sentence
 */
public record Refusal(Change change, Edit edit, String why) {

    /** The refusal as a sentence that names the change and the place. */
    @Override
    public String toString() {
        String place = edit.table() + " row " + edit.fileRow() + " (" + edit.period().label() + " year)";
        return place + (edit.column().isEmpty() ? "" : ", " + edit.column()) + ": " + change + " is not applied: " + why;
    }
}
