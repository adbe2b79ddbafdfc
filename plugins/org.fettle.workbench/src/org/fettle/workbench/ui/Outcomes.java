/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.fettle.cases.CaseModel;

/** Says in the status line what a command did. */
final class Outcomes {
    private Outcomes() {
    }

    static String of(CaseModel.Applied applied) {
        String conflicts = applied.group().conflicts().isEmpty() ? ""
                : " " + applied.group().conflicts().size() + " contradict each other and were left alone: " + applied.group().conflicts().get(0);
        if (applied.step().isEmpty()) {
            return "Nothing was changed: no record of this group has a certain fix." + conflicts;
        }
        return applied.step().get().label() + " - " + applied.preview().summary() + "." + conflicts;
    }
}
