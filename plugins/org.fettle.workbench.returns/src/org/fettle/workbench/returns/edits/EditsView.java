/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.edits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.edits.EditLine;
import org.fettle.cases.edits.EditList;
import org.fettle.cases.edits.EditLog;
import org.fettle.cases.focus.FocusModel;
import org.fettle.data.journal.Edit;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.PageStack;
import org.fettle.workbench.ui.StatePage;
import org.fettle.workbench.ui.ViewActions;
import org.fettle.workbench.ui.ViewCommands;
import org.fettle.workbench.ui.Views;
import org.fettle.workbench.ui.WhileSeen;

/** Everything that was changed in the case: what, from what to what, why, by whom and when. Steps and single changes are taken back from here. */
public final class EditsView extends ViewPart {
    private static final String ICONS = "org.fettle.workbench";
    /** The view's identifier in plugin.xml. */
    public static final String ID = Views.EDITS;

    private static final int TYPING_MILLISECONDS = 150;

    private PageStack stack;
    private StatePage page;
    private Composite content;
    private Text filter;
    private Label summary;
    private EditTree tree;
    private IAction takeBack;
    private IAction export;
    private EditLog shown;
    private String shownFilter = "";

    @Override
    public void createPartControl(Composite parent) {
        stack = new PageStack(parent);
        page = new StatePage(stack);
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        Composite top = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(10, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        filter = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        Names.name(filter, "Filter the edits");
        filter.setMessage("Filter: child, rule, column, value, who ...");
        filter.setToolTipText("Shows the changes that have all of these words in any column");
        filter.addListener(SWT.Modify, event -> event.display.timerExec(TYPING_MILLISECONDS, this::filter));
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.setFocus();
                event.doit = false;
            }
        });
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).applyTo(filter);
        summary = new Label(top, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        Composite list = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        tree = new EditTree(list, this::selected);
        makeActions();
        ViewCommands.undoAndRedo(getViewSite());
        new WhileSeen(this, stack, () -> show(CaseSession.current().state())).followCase();
        show(CaseSession.current().state());
    }

    private void makeActions() {
        takeBack = ViewActions.action("Take back", "Take the selected changes back (Delete)", ICONS, "undo", this::takeBack);
        export = ViewActions.action("Save list...", "Write the changes that are shown to a file for a spreadsheet", ICONS, "export",
                () -> EditsExport.ask(getSite().getShell(), tree.shown()));
        takeBack.setEnabled(false);
        for (IAction action : List.of(takeBack, export)) {
            ActionContributionItem item = new ActionContributionItem(action);
            item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
            getViewSite().getActionBars().getToolBarManager().add(item);
            getViewSite().getActionBars().getMenuManager().add(action); // for the keyboard
        }
        MenuManager menu = new MenuManager();
        menu.add(takeBack);
        menu.add(export);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.menu(menu);
        getSite().registerContextMenu(menu, getSite().getSelectionProvider());
        tree.onDelete(this::takeBack);
    }

    private void filter() {
        if (!stack.isDisposed() && !filter.getText().equals(shownFilter)) {
            shown = null;
            show(CaseSession.current().state());
        }
    }

    private void show(CaseState state) {
        if (stack.isDisposed()) {
            return;
        }
        if (state.log() != shown) {
            shown = state.log();
            shownFilter = filter.getText();
            EditList list = EditList.of(state, shownFilter);
            tree.show(list);
            summary.setText(list.summary());
            summary.getParent().layout();
        }
        boolean any = state.phase() == CaseState.Phase.READY && !state.log().entries().isEmpty();
        if (!any) {
            page.show(state.phase() == CaseState.Phase.READY ? "Nothing was changed yet" : "No edits yet",
                    "Every change of a cell is listed here: by hand, or by"
                            + " the fix of a rule. The files of the return stay as they are; changes are kept beside them and can be taken back at any time.");
        }
        stack.show(any ? content : page.control());
        enable();
    }

    private void enable() {
        CaseState state = CaseSession.current().state();
        takeBack.setEnabled(state.isEditable() && tree.selection().stream().anyMatch(line -> line.entry().stands()));
        export.setEnabled(!state.log().entries().isEmpty());
    }

    /** The record of the line is looked at in all views. */
    private void selected(EditLine line) {
        enable();
        if (line != null && line.row() != null) {
            FocusModel focus = CaseSession.current().focus();
            focus.go(focus.now().with(line.row(), line.change().column(), tree.shown().text(line, EditLine.Column.CHILD)));
        }
    }

    /** Whole steps go as steps; changes out of a step that stays are set back by a new step. */
    private void takeBack() {
        if (!takeBack.isEnabled()) {
            return;
        }
        Set<Long> steps = new HashSet<>();
        List<Edit> changes = new ArrayList<>();
        for (EditLine line : tree.selection()) {
            if (line.entry().stands() && line.isStep()) {
                steps.add(line.number());
            }
        }
        for (EditLine line : tree.selection()) {
            if (line.entry().stands() && !line.isStep() && !steps.contains(line.number())) {
                changes.add(line.change());
            }
        }
        if (!steps.isEmpty()) {
            CaseSession.current().undo(steps);
        }
        if (!changes.isEmpty()) {
            CaseSession.current().revert(changes);
        }
    }

    /** The list that is shown. */
    public EditList shownList() {
        return tree.shown();
    }

    /** The lines that are selected, in the order of the list. */
    public List<EditLine> selection() {
        return tree.selection();
    }

    /** Selects the line of a step, as a click does. */
    public void select(long step) {
        tree.select(step);
    }

    /** Takes back what is selected, as the button does. */
    public void takeBackSelected() {
        takeBack.run();
    }

    @Override
    public void setFocus() {
        if (stack.shows(content)) {
            tree.setFocus();
        } else {
            page.control().setFocus();
        }
    }

}
