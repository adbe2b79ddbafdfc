/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.waivers.Waiver;
import org.fettle.cases.waivers.Waivers;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Waives the issues of the group that is looked at, with a reason. */
public final class WaiveHandler extends CaseHandler {
    private static final int MOST_REASONS = 20;

    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        FlagGroup group = focus.group();
        return state.phase() == CaseState.Phase.READY && state.readOnly().isEmpty() && group != null && group.run() == state.result()
                && Arrays.stream(group.flags()).anyMatch(flag -> !state.issues().isWaived(flag));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseState state = CaseSession.current().state();
        FlagGroup group = CaseSession.current().focus().now().group();
        IssueIndex issues = state.issues();
        int[] flags = Arrays.stream(group.flags()).filter(flag -> !issues.isWaived(flag)).toArray();
        Waivers waivers = CaseSession.current().model().caseIssues().waivers();
        List<Waiver> before = new ArrayList<>(waivers.all());
        Collections.reverse(before);
        WaiveDialog dialog = new WaiveDialog(HandlerUtil.getActiveShell(event), group.label(), flags.length,
                before.stream().map(Waiver::reason).distinct().limit(MOST_REASONS).toList(), waivers.author(), waivers.today());
        if (dialog.open() == Window.OK) {
            CaseSession.current().decide("Waiving", "Waived " + Figures.count(flags.length, "issue", "issues") + ": " + dialog.reason(),
                    (own, result) -> {
                        if (result != group.run()) {
                            throw new IOException("The case was checked again in the meantime. Nothing was waived; choose the issues again");
                        }
                        own.waive(result, flags, dialog.reason(), dialog.by(), dialog.until());
                    });
        }
        return null;
    }
}
