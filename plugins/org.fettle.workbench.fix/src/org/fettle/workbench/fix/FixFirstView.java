/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.fix.FixFirst;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.workbench.ui.CasePages;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.MendingWatch;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.PageStack;
import org.fettle.workbench.ui.StatePage;
import org.fettle.workbench.ui.TextGrid;
import org.fettle.workbench.ui.ViewCommands;
import org.fettle.workbench.ui.Views;

/** Which fix clears most: the fixes of all issues in the order of what one of them clears across the return. */
public final class FixFirstView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = Views.FIRST;

    private final Consumer<CaseState> listener = state -> refresh();
    private final Runnable mendingListener = this::refresh;
    private final Latest counting = new Latest(PlatformUI.getWorkbench().getDisplay());
    private PageStack stack;
    private StatePage page;
    private Composite content;
    private Label heading;
    private Text filter;
    private Table table;
    private Label sentence;
    private FixFirst shown;
    private IssueIndex asked;
    private List<FixFirst.Line> lines = List.of();

    @Override
    public void createPartControl(Composite parent) {
        stack = new PageStack(parent);
        page = new StatePage(stack);
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 5).applyTo(content);
        heading = new Label(content, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).hint(200, SWT.DEFAULT).applyTo(heading);
        filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        Names.name(filter, "Find a fix or a rule");
        filter.setMessage("Find a fix or a rule");
        filter.setToolTipText("Words to find in the fix, how sure it is, who thought of it, or the codes of its rules");
        GridDataFactory.fillDefaults().indent(8, 0).hint(260, SWT.DEFAULT).applyTo(filter);
        filter.addListener(SWT.Modify, event -> fill());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                table.setFocus();
            }
        });
        table = TextGrid.create(content, FixFirst.COLUMNS, List.of());
        Names.name(table, "What to fix first");
        table.setToolTipText("Enter, F8 or a double click shows what the fix changes; nothing is done before you apply it");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table);
        table.addListener(SWT.Selection, event -> focus());
        table.addListener(SWT.DefaultSelection, event -> ViewCommands.execute(getViewSite(), "org.fettle.workbench.applyFix"));
        sentence = new Label(content, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).hint(200, 2 * table.getItemHeight()).applyTo(sentence);
        MenuManager menu = new MenuManager();
        table.setMenu(menu.createContextMenu(table));
        getSite().registerContextMenu(menu, getSite().getSelectionProvider());
        ViewCommands.undoAndRedo(getViewSite());
        CaseSession.current().addView(listener);
        MendingWatch.current().addListener(mendingListener);
        refresh();
    }

    private void refresh() {
        if (stack.isDisposed()) {
            return;
        }
        CaseState state = CaseSession.current().state();
        if (state.phase() != CaseState.Phase.READY || state.issues().isEmpty()) {
            asked = null;
            CasePages.show(page, state);
            stack.show(page.control());
        } else if (state.issues().mending() == null || state.issues().mending().causes() == null) {
            asked = null;
            waiting();
        } else if (state.issues() != asked) {
            asked = state.issues();
            IssueIndex issues = asked;
            counting.start("Counting what fixes clear", 0, progress -> FixFirst.of(issues), this::show, this::failed);
        }
    }

    private void waiting() {
        MendingWatch watch = MendingWatch.current();
        if (!watch.failure().isEmpty()) {
            failed(watch.failure());
        } else if (watch.isWorking()) {
            page.show("Working out what to fix first...",
                    "Every fix of every issue is tried on a copy, to see what it clears and what it creates. For a large"
                            + " return that takes some seconds; go on working meanwhile.")
                    .button("Stop", watch::stop);
            stack.show(page.control());
        } else {
            page.show("Not worked out", "It was stopped before it was known which fix clears most.").button("Work it out", watch::again);
            stack.show(page.control());
        }
    }

    private void failed(String reason) {
        if (!stack.isDisposed()) {
            page.show("It could not be worked out", reason + "\n\nThe issues and their own fixes are not touched by this. Details are in the log.")
                    .button("Try again", MendingWatch.current()::again);
            stack.show(page.control());
        }
    }

    private void show(FixFirst next) {
        if (stack.isDisposed() || next == null || CaseSession.current().state().issues() != next.issues()) {
            return;
        }
        shown = next;
        heading.setText(next.summary().replace("&", "&&"));
        fill();
        stack.show(content);
        content.layout(true);
    }

    private void fill() {
        if (shown == null) {
            return;
        }
        FixFirst.Line before = selection();
        lines = shown.lines(filter.getText());
        TextGrid.show(table, FixFirst.COLUMNS, lines.stream().map(FixFirst::texts).toList());
        for (int i = 0; before != null && i < lines.size(); i++) {
            if (lines.get(i).cause().title().equals(before.cause().title()) && lines.get(i).cause().rule().equals(before.cause().rule())) {
                table.setSelection(i);
                break;
            }
        }
        tell();
    }

    private void tell() {
        FixFirst.Line line = selection();
        sentence.setText(line == null ? "" : (line.cause().title() + ": " + line.sentence() + " Rules " + line.codes()).replace("&", "&&"));
    }

    /** What the fix clears is what the analyst looks at. */
    private void focus() {
        tell();
        FixFirst.Line line = selection();
        if (line != null && shown.issues() == CaseSession.current().state().issues()) {
            FocusModel focus = CaseSession.current().focus();
            focus.go(Focus.NONE.with(shown.group(line)));
        }
    }

    /** The fix that is selected; null when none is. */
    public FixFirst.Line selection() {
        int row = table.getSelectionIndex();
        return row < 0 || row >= lines.size() || !stack.shows(content) ? null : lines.get(row);
    }

    /** What is shown; null while it is worked out. */
    public FixFirst shown() {
        return stack.shows(content) ? shown : null;
    }

    /** Selects a line as a click does. */
    public void select(int row) {
        table.setSelection(row);
        focus();
    }

    @Override
    public void setFocus() {
        if (stack.shows(content)) {
            table.setFocus();
        } else {
            page.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        MendingWatch.current().removeListener(mendingListener);
        counting.cancel();
        super.dispose();
    }
}
