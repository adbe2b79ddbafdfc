/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import org.eclipse.core.runtime.Platform;
import org.fettle.cases.BegunWork;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Places;

/**
 * What the program starts with.
 *
 * @param isFirst whether no case was ever open with these settings
 * @param begun   the case that is being opened
 */
record Start(boolean isFirst, BegunWork begun) {

    /** Begins to open the case that the command line names, or the one of before. For who has the settings to itself. */
    static Start now() {
        boolean first = Places.recentCases().isEmpty(); // asked before: the case that opens is soon among them
        return new Start(first, CaseSession.first(StartArguments.caseFolder(Platform.getApplicationArgs())));
    }
}
