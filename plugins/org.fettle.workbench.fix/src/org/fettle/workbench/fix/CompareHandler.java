/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.edits.EditLine;
import org.fettle.cases.fix.StepBack;
import org.fettle.data.journal.Edit;
import org.fettle.workbench.returns.edits.EditsView;
import org.fettle.workbench.ui.CaseSession;

/** Shows the child of a change that was made: before the selected changes, and with them. */
public final class CompareHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        CaseState state = CaseSession.current().state();
        if (HandlerUtil.getActivePart(event) instanceof EditsView view && state.result() != null) {
            List<EditLine> lines = view.selection().stream().filter(line -> line.entry().stands())
                    .sorted(Comparator.comparingLong(EditLine::number)).toList();
            String child = lines.stream().flatMap(line -> line.parts().isEmpty() ? List.of(line).stream() : line.parts().stream())
                    .map(line -> view.shownList().text(line, EditLine.Column.CHILD)).filter(key -> !key.isEmpty()).findFirst().orElse("");
            if (child.isEmpty()) {
                MessageDialog.openInformation(shell, "No child is chosen", "Select changes that stand, of a record that is still there.");
                return null;
            }
            List<Edit> edits = edits(lines);
            new BeforeAfterDialog(shell, progress -> StepBack.without(state.pack(), state.result(), edits, progress), state.result(), child).open();
        }
        return null;
    }

    /** Of a step that is selected whole all changes, else those that are selected; each once. */
    private static List<Edit> edits(List<EditLine> lines) {
        Set<Edit> edits = new LinkedHashSet<>();
        for (EditLine line : lines) {
            if (line.change() == null) {
                edits.addAll(line.entry().step().edits());
            } else {
                edits.add(line.change());
            }
        }
        return new ArrayList<>(edits);
    }
}
