/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueHeading;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.cases.issues.IssueText;
import org.fettle.cases.issues.IssueTree;
import org.fettle.workbench.ui.Attention;
import org.fettle.workbench.ui.CasePages;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.MendingWatch;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.PageStack;
import org.fettle.workbench.ui.StatePage;
import org.fettle.workbench.ui.ViewCommands;

/**
 * The issues of the open case, grouped as the analyst wants, with counts. What is selected here is what the analyst looks at: it decides what the records
 * show and what fixes apply to.
 */
public final class IssuesView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.issues";

    private static final String CONTEXT = "org.fettle.workbench.issues.context";
    private static final String QUERY = "query";
    private static final String OPEN = "open";
    private static final String WIDTHS = "widths";
    private static final int MOST_OPEN = 300;
    private static final int TYPING_MILLISECONDS = 200;
    private static final int LATE_MILLISECONDS = 400;
    private static final int FILTER_WIDTH = 130;
    private static final int WHOLE_LINES = 2;

    private final Consumer<CaseState> listener = this::show;
    private final Runnable mendingListener = this::mendingKnown;
    private final FocusModel.Listener focusListener = this::focusMoved;
    private PageStack stack;
    private StatePage page;
    private Composite content;
    private HeadingLabel heading;
    private ChainBar chain;
    private Text filter;
    private FacetBar facets;
    private IssueTreeControl tree;
    private Label whole;
    private IssueQuery query = IssueQuery.DEFAULT;
    private IMemento memento;
    private TreeJob job;
    private TreeJob answered;
    private boolean late;
    private Runnable afterwards;
    private int typed;
    private boolean choosing;
    private boolean mended;

    @Override
    public void init(IViewSite site, IMemento kept) throws PartInitException {
        super.init(site, kept);
        memento = kept;
    }

    @Override
    public void createPartControl(Composite parent) {
        stack = new PageStack(parent);
        page = new StatePage(stack);
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 5).applyTo(content);
        heading = new HeadingLabel(content);
        chain = new ChainBar(content, dimensions -> ask(query.with(dimensions)));
        GridDataFactory.fillDefaults().grab(true, false).indent(5, 0).applyTo(chain.control());
        Composite narrow = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(narrow);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(narrow);
        createFilter(narrow);
        facets = new FacetBar(narrow, chain, this::ask);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facets.control());
        tree = new IssueTreeControl(content, measure -> ask(query.with(query.sort().next(measure))), this::focus);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(tree.control());
        tree.control().addListener(SWT.DefaultSelection, event -> openSelected());
        whole = new Label(content, SWT.WRAP);
        whole.setToolTipText("The whole name of what is selected");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).hint(200, WHOLE_LINES * tree.control().getItemHeight()).applyTo(whole);
        createMenus();
        restore();
        ViewCommands.undoAndRedo(getViewSite());
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        CaseSession.current().addView(listener);
        MendingWatch.current().addListener(mendingListener);
        CaseSession.current().focus().addListener(focusListener);
        show(CaseSession.current().state());
    }

    private void createFilter(Composite parent) {
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        Names.name(filter, "Find issues");
        filter.setMessage("Find issues");
        filter.setToolTipText("Words to find in the rule, the message, the child, the value or a column of the files (Ctrl+F)");
        GridDataFactory.fillDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING).applyTo(filter);
        filter.addListener(SWT.Modify, event -> {
            int now = ++typed;
            filter.getDisplay().timerExec(TYPING_MILLISECONDS, () -> {
                if (now == typed && !filter.isDisposed() && !filter.getText().strip().equals(query.text())) {
                    ask(query.withText(filter.getText()));
                }
            });
        });
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                tree.takeKeyboard();
            } else if (event.keyCode == SWT.ESC) {
                ask(query.everything());
            }
        });
    }

    private void createMenus() {
        MenuManager menu = new MenuManager();
        tree.control().setMenu(menu.createContextMenu(tree.control()));
        PlaceSelection selection = new PlaceSelection(tree.control(), tree::selection);
        getSite().registerContextMenu(menu, selection);
        getSite().setSelectionProvider(selection);
        new IssueMenus(this).addTo(getViewSite().getActionBars().getMenuManager());
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), IssueMenus.action("Copy", this::copy));
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.FIND.getId(), IssueMenus.action("Find issues", this::find));
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), IssueMenus.action("Select all", this::selectAll));
    }

    private void restore() {
        if (memento == null) {
            return;
        }
        query = memento.getString(QUERY) == null ? query : IssueQuery.read(memento.getString(QUERY));
        filter.setText(query.text());
        if (memento.getString(OPEN) != null) {
            tree.open().addAll(List.of(memento.getString(OPEN).split("\n")));
        }
        tree.columns().read(memento.getString(WIDTHS));
    }

    @Override
    public void saveState(IMemento kept) {
        kept.putString(QUERY, query.write());
        kept.putString(WIDTHS, tree.columns().write());
        kept.putString(OPEN, String.join("\n", tree.open().stream().limit(MOST_OPEN).toList()));
    }

    /** The columns of the tree. */
    IssueColumns columns() {
        return tree.columns();
    }

    /** How the issues are shown. */
    public IssueQuery query() {
        return query;
    }

    /** Shows the issues in another way; the answer comes from the background. */
    public void ask(IssueQuery next) {
        Attention.here();
        query = next;
        if (!filter.getText().strip().equals(next.text())) {
            filter.setText(next.text());
        }
        chain.show(tree.shown().index(), next.chain());
        compute(CaseSession.current().state());
    }

    private void show(CaseState state) {
        if (stack.isDisposed()) {
            return;
        }
        boolean list = state.phase() == CaseState.Phase.READY && !(state.issues().isEmpty() && state.issues().comparison() == null)
                && !(state.issues() == tree.shown().index() && nothing());
        boolean counting = list && tree.shown() == IssueTree.EMPTY;
        if (counting) {
            page.show("Counting the issues...", IssueHeading.counts(state.issues().total()) + " were found. Their groups are being counted.");
        } else if (!list) {
            CasePages.show(page, state);
            if (state.phase() != CaseState.Phase.READY) {
                job = null; // its answer would be one of another case
                tree.show(IssueTree.EMPTY);
            }
        }
        stack.show(list && !counting ? content : page.control());
        if (list && state.issues() != tree.shown().index()) {
            compute(state);
        }
        heading(state);
        getViewSite().getActionBars().getStatusLineManager().setMessage(CaseSession.current().lastOutcome());
    }

    /** Whether there is nothing to list, whatever would be asked for: no issue, none waived, none gone, and everything ran. */
    private boolean nothing() {
        return tree.shown().roots().isEmpty() && !tree.shown().query().isNarrow();
    }

    private void heading(CaseState state) {
        heading.show(state.phase() == CaseState.Phase.READY ? IssueHeading.of(state, tree.shown()) + (late ? "  |  counting ..." : "") : "");
    }

    private void compute(CaseState state) {
        if (state.phase() != CaseState.Phase.READY) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        job = new TreeJob(state.issues(), query, List.copyOf(tree.open()), this::answer);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
        TreeJob asked = job;
        content.getDisplay().timerExec(LATE_MILLISECONDS, () -> {
            late = asked == job && asked != answered; // very many issues: what is shown is from before the last question
            if (late && !stack.isDisposed()) {
                heading(CaseSession.current().state());
            }
        });
    }

    private void answer(TreeJob from, IssueTree next) {
        if (from != job || stack.isDisposed()) {
            return; // something else was asked for in the meantime
        }
        answered = from;
        late = false;
        boolean otherRun = next.index() != tree.shown().index();
        mended = next.index().fixesKnown();
        tree.show(next);
        if (nothing()) {
            CasePages.show(page, CaseSession.current().state());
        }
        stack.show(nothing() ? page.control() : content);
        chain.show(next.index(), next.query().chain());
        facets.show(next);
        heading(CaseSession.current().state());
        showWhole(tree.selection());
        if (otherRun) {
            refreshFocus();
            if (tree.selection().isEmpty()) {
                selectFocused(); // what was looked at when the case was closed
            }
        }
        if (afterwards != null) {
            Runnable once = afterwards;
            afterwards = null;
            once.run();
        }
    }

    /** More is known about what can be fixed. */
    private void mendingKnown() {
        CaseState state = CaseSession.current().state();
        IssueQuery.Measure by = query.sort().by();
        if (stack.isDisposed() || state.issues() != tree.shown().index() || mended == state.issues().fixesKnown()) {
            return;
        }
        mended = state.issues().fixesKnown();
        if (mended && (by == IssueQuery.Measure.FIXABLE || by == IssueQuery.Measure.SUGGESTED)) {
            compute(state); // there is an order now
        } else {
            tree.refreshCounts();
        }
        heading(state);
    }

    /** What is selected here is what the analyst looks at. */
    private void focus(List<IssueNode> selected) {
        FocusModel focus = CaseSession.current().focus();
        FlagGroup group = tree.shown().index().together(selected);
        showWhole(selected);
        choosing = true;
        try {
            if (group == null) {
                focus.go(Focus.NONE);
            } else if (selected.size() == 1 && selected.get(0).flag() != null) {
                focus.go(Focus.NONE.with(group).with(selected.get(0).flag()));
            } else if (focus.now().group() == null || !group.equals(focus.now().group())) {
                focus.go(Focus.NONE.with(group));
            }
        } finally {
            choosing = false;
        }
    }

    /** Long names are cut in the tree; the tooltip that has them whole is not for the keyboard. */
    private void showWhole(List<IssueNode> selected) {
        String text = selected.size() == 1 ? selected.get(0).label() : selected.isEmpty() ? "" : selected.size() + " groups are selected";
        if (!text.replace("&", "&&").equals(whole.getText())) {
            whole.setText(text.replace("&", "&&"));
        }
    }

    /** The whole name of what is selected, as it is shown. */
    public String wholeName() {
        return whole.getText();
    }

    /** After a run or an edit the same group has other flags, which is no step of the analyst's. */
    private void refreshFocus() {
        FocusModel focus = CaseSession.current().focus();
        FlagGroup before = focus.now().group();
        if (before == null) {
            return;
        }
        FlagGroup now = tree.shown().index().together(tree.selection());
        String path = before.id();
        while (now == null && !path.isEmpty()) {
            now = tree.shown().index().group(path);
            path = path.lastIndexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/'));
        }
        choosing = true;
        try {
            focus.refresh(focus.now().refreshed(now)); // the group may be gone; who looks at a record goes on doing so
        } finally {
            choosing = false;
        }
    }

    /** Somebody went elsewhere, back or forward: the same is selected here, where it is shown. */
    private void focusMoved(Focus before, Focus after) {
        if (!choosing && !stack.isDisposed()) {
            selectFocused();
        }
    }

    private void selectFocused() {
        FlagGroup group = CaseSession.current().focus().now().group();
        List<String> ids = group == null ? List.of() : List.of(group.id().split(" \\+ "));
        if (!ids.equals(tree.selectedIds())) {
            tree.select(ids.stream().filter(id -> tree.shown().find(id) != null).toList(), true);
            showWhole(tree.selection());
        }
    }

    private void openSelected() {
        if (!tree.more()) {
            ViewCommands.execute(getViewSite(), ViewCommands.OPEN_RULE);
        }
    }

    /** The selected places, in the order of the tree. */
    public List<IssueNode> selection() {
        return tree.selection();
    }

    /** What is shown. */
    public IssueTree shown() {
        return tree.shown();
    }

    /** Selects the place with this identity as soon as it is there. */
    public void selectPlace(String id) {
        soon(() -> {
            if (tree.shown().find(id) != null) {
                tree.select(List.of(id), true);
                focus(tree.selection());
            }
        });
    }

    /** Selects the first place of the rule with this code as soon as it is there, if it has issues. */
    public void select(String code) {
        soon(() -> {
            IssueNode node = find(tree.shown().roots(), code);
            if (node != null) {
                tree.select(List.of(node.id()), true);
                focus(tree.selection());
            }
        });
    }

    private static IssueNode find(List<? extends IssueNode> level, String code) {
        for (IssueNode node : level) {
            if (Dimension.RULE.equals(node.dimension())) {
                if (node.rule().code().equals(code)) {
                    return node;
                }
            } else if (node.dimension() != null) {
                IssueNode below = find(node.children(), code);
                if (below != null) {
                    return below;
                }
            }
        }
        return null;
    }

    private void soon(Runnable work) {
        CaseState state = CaseSession.current().state();
        boolean current = tree.shown().index() == state.issues() && tree.shown().query().equals(query);
        if (current) {
            work.run();
        } else {
            afterwards = work;
        }
    }

    /** Copies the selected places as lines with tabs, for a spreadsheet; everything that is open when nothing is selected. */
    public void copy() {
        if (filter.isFocusControl()) {
            filter.copy();
            return;
        }
        List<IssueNode> places = new ArrayList<>(tree.selection());
        if (places.isEmpty()) {
            places.addAll(tree.shown().roots());
        }
        Clipboard clipboard = new Clipboard(content.getDisplay());
        try {
            clipboard.setContents(new Object[] {IssueText.of(tree.shown(), places)}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    private void selectAll() {
        if (filter.isFocusControl()) {
            filter.selectAll();
        } else {
            tree.control().selectAll();
            focus(tree.selection());
        }
    }

    /** Puts the caret into the filter. */
    public void find() {
        filter.setFocus();
        filter.selectAll();
    }

    /** Offers what to group by. */
    public void chooseGroups() {
        chain.openMenu();
    }

    /** Opens all groups. */
    public void expandAll() {
        tree.expandAll();
    }

    /** Closes all groups. */
    public void collapseAll() {
        tree.collapseAll();
    }

    @Override
    public void setFocus() {
        if (stack.shows(content)) {
            tree.control().setFocus();
        } else {
            page.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        MendingWatch.current().removeListener(mendingListener);
        CaseSession.current().focus().removeListener(focusListener);
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
