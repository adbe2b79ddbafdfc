/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.List;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorExtension;
import org.eclipse.ui.texteditor.StatusLineContributionItem;

/** Lets the commands that every part shares, such as undo and find, work on the active rule editor, and shows line and column in the status line. */
public final class RuleEditorContributor extends EditorActionBarContributor {
    private static final List<String> SHARED = List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(), ActionFactory.CUT.getId(),
            ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ActionFactory.DELETE.getId(), ActionFactory.SELECT_ALL.getId(),
            ActionFactory.FIND.getId());

    private final StatusLineContributionItem position = new StatusLineContributionItem(ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
    private ITextEditorExtension active;

    @Override
    public void contributeToStatusLine(IStatusLineManager statusLine) {
        statusLine.add(position);
    }

    @Override
    public void setActiveEditor(IEditorPart part) {
        if (active != null) {
            active.setStatusField(null, ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
        }
        ITextEditor editor = part instanceof ITextEditor text ? text : null;
        IActionBars bars = getActionBars();
        for (String shared : SHARED) {
            bars.setGlobalActionHandler(shared, editor == null ? null : editor.getAction(shared));
        }
        bars.setGlobalActionHandler(ActionFactory.REVERT.getId(),
                editor == null ? null : editor.getAction(ITextEditorActionConstants.REVERT_TO_SAVED));
        bars.updateActionBars();
        active = editor instanceof ITextEditorExtension extension ? extension : null;
        if (active != null) {
            active.setStatusField(position, ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
        }
    }
}
