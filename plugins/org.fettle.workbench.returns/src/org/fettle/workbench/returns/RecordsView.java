/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns;

import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.Note;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;
import org.fettle.workbench.returns.records.RecordsPane;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.PageStack;
import org.fettle.workbench.ui.StatePage;
import org.fettle.workbench.ui.ViewCommands;

/** The records of the group that is looked at, or of any table: a grid in which they are read, looked through and edited. */
public final class RecordsView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.records";

    private final Consumer<CaseState> listener = state -> refresh();
    private final FocusModel.Listener focusListener = this::follow;
    private PageStack stack;
    private StatePage page;
    private RecordsPane records;
    private NoteGrid notes;
    private FlagGroup shownGroup;

    @Override
    public void createPartControl(Composite parent) {
        stack = new PageStack(parent);
        page = new StatePage(stack);
        records = new RecordsPane(stack, getViewSite());
        notes = new NoteGrid(stack, rule -> ViewCommands.open(getSite(), rule));
        CaseSession.current().addView(listener);
        CaseSession.current().focus().addListener(focusListener);
        refresh();
    }

    private void follow(Focus before, Focus after) {
        if (!Objects.equals(before.group(), after.group())) {
            refresh();
        } else if (after.record() != null && shownNote() == null) {
            records.reveal(after);
        }
    }

    private void refresh() {
        if (stack.isDisposed()) {
            return;
        }
        CaseState state = CaseSession.current().state();
        Focus focus = CaseSession.current().focus().now();
        if (state.phase() != CaseState.Phase.READY || state.result() == null) {
            records.clear();
            if (state.phase() == CaseState.Phase.LOADING) {
                page.show("Loading...", "Records appear here as soon as the files are read and the rules have run.");
            } else {
                page.show("No records yet", "Records appear here when a case is open and its rules have run.");
            }
            stack.show(page.control());
            return;
        }
        FlagGroup group = focus.group();
        if (group != null && group.run() != state.result()) {
            return; // whoever made the group is about to make it anew
        }
        shownGroup = group;
        if (group != null && group.note() != null) {
            notes.show(group.note());
            stack.show(notes.control());
        } else if (state.result().data().loadedTables().isEmpty()) {
            page.show("No tables", "None of the case's files is a table of the return. Problems says which files were found and left out.");
            stack.show(page.control());
        } else {
            records.show(state, focus);
            stack.show(records.control());
        }
    }

    /** The records that are shown. */
    public RecordsPane records() {
        return records;
    }

    /** The note whose lines are shown; null when records are, or nothing is. */
    public Note shownNote() {
        return stack.shows(notes.control()) ? shownGroup.note() : null;
    }

    @Override
    public void setFocus() {
        if (stack.shows(records.control())) {
            records.setFocus();
        } else if (stack.shows(notes.control())) {
            notes.setFocus();
        } else {
            page.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        CaseSession.current().focus().removeListener(focusListener);
        records.dispose();
        super.dispose();
    }
}
