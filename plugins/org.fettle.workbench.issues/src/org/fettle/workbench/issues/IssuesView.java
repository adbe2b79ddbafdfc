/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.Note;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;
import org.fettle.cases.issues.Counts;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.cases.issues.IssueTree;
import org.fettle.workbench.ui.CasePages;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.StatePage;
import org.fettle.workbench.ui.ViewCommands;

/** The issues of the open case by category and rule, with counts. What is selected here decides what the records show and what fixes apply to. */
public final class IssuesView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.issues";

    private final Consumer<CaseState> listener = this::show;
    private Composite stack;
    private StatePage page;
    private Composite content;
    private Label heading;
    private TreeViewer viewer;
    private IssueTree shown = IssueTree.EMPTY;
    private boolean refreshing;

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        page = new StatePage(stack);
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        heading = new Label(content, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(heading);
        Composite tree = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(tree);
        createTree(tree);
        ViewCommands.undoAndRedo(getViewSite());
        CaseSession.current().addView(listener);
        show(CaseSession.current().state());
    }

    private void createTree(Composite parent) {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION);
        viewer.getTree().setHeaderVisible(true);
        viewer.getTree().setLinesVisible(true);
        viewer.setUseHashlookup(true);
        viewer.setComparer(new SamePlace());
        ColumnViewerToolTipSupport.enableFor(viewer);
        TreeColumnLayout layout = new TreeColumnLayout();
        parent.setLayout(layout);
        column(layout, "Rule", SWT.LEFT, 88, 240, IssueColumn.label());
        column(layout, "Issues", SWT.RIGHT, 3, 58, IssueColumn.count(Counts::issues));
        column(layout, "Rows", SWT.RIGHT, 3, 54, IssueColumn.count(Counts::rows));
        column(layout, "Children", SWT.RIGHT, 3, 70, IssueColumn.count(Counts::children));
        column(layout, "Fixable", SWT.RIGHT, 3, 62, IssueColumn.fixable());
        viewer.setContentProvider(new Content());
        viewer.addSelectionChangedListener(event -> focusSelection());
        viewer.addDoubleClickListener(event -> ViewCommands.execute(getViewSite(), ViewCommands.OPEN_RULE));
        viewer.getTree().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR && event.stateMask == 0) {
                ViewCommands.execute(getViewSite(), ViewCommands.OPEN_RULE);
                event.doit = false;
            }
        });
        MenuManager menu = new MenuManager();
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        getSite().registerContextMenu(menu, viewer);
        getSite().setSelectionProvider(viewer);
    }

    private void column(TreeColumnLayout layout, String title, int style, int weight, int least, ColumnLabelProvider labels) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, style);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, least, true));
    }

    private void show(CaseState state) {
        if (stack.isDisposed()) {
            return;
        }
        showTree(state.issues());
        boolean list = state.phase() == CaseState.Phase.READY && !state.issues().isEmpty();
        if (list) {
            heading.setText(heading(state));
            heading.getParent().layout();
        } else {
            CasePages.show(page, state);
        }
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl = list ? content : page.control();
        stack.layout(true, true);
        getViewSite().getActionBars().getStatusLineManager().setMessage(CaseSession.current().lastOutcome());
    }

    private static String heading(CaseState state) {
        Counts total = state.issues().total();
        String text = state.settings().title() + ", " + state.settings().year() + ": " + Figures.number(total.issues()) + " issues in "
                + Figures.number(total.rows()) + " rows of " + Figures.number(total.children()) + " children";
        String edits = state.edits() == 0 ? "" : "  |  " + Figures.number(state.edits()) + (state.edits() == 1 ? " edit" : " edits");
        return text.replace("&", "&&") + edits + (state.activity().isEmpty() ? "" : "  |  " + state.activity() + " ...");
    }

    /** The same places stay open and selected over runs, found by what they are and not by their position. */
    private void showTree(IssueIndex index) {
        if (index == shown.index()) {
            return;
        }
        index.workOutFixes();
        IssueTree issues = index.tree(IssueQuery.DEFAULT, () -> false);
        Set<String> open = new HashSet<>();
        for (Object element : viewer.getExpandedElements()) {
            open.add(((IssueNode) element).id());
        }
        List<String> selected = selection().stream().map(IssueNode::id).collect(Collectors.toList());
        boolean first = shown.roots().isEmpty();
        shown = issues;
        viewer.getTree().setRedraw(false);
        try {
            viewer.setInput(issues);
            for (IssueNode node : issues.roots()) {
                if (first && !(node instanceof Note) || open.contains(node.id())) {
                    viewer.setExpandedState(node, true);
                }
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
        List<TreePath> again = new ArrayList<>();
        for (String id : selected) {
            IssueNode node = issues.find(id);
            if (node != null) {
                again.add(path(issues, node));
            }
        }
        refreshing = true;
        try {
            viewer.setSelection(again.isEmpty() ? StructuredSelection.EMPTY : new TreeSelection(again.toArray(TreePath[]::new)), true);
            focusSelection();
        } finally {
            refreshing = false;
        }
    }

    /** What is selected here is what the analyst looks at; after a run the same place has other flags, which is no step of the analyst's. */
    private void focusSelection() {
        FocusModel focus = CaseSession.current().focus();
        FlagGroup group = shown.index().together(selection());
        if (refreshing) {
            focus.refresh(group == null ? Focus.NONE : focus.now().refreshed(group));
        } else if (group == null || focus.now().group() == null || !group.id().equals(focus.now().group().id())) {
            focus.go(group == null ? Focus.NONE : Focus.NONE.with(group));
        }
    }

    private static TreePath path(IssueTree issues, IssueNode node) {
        return new TreePath(issues.path(node.id()).toArray());
    }

    /** The selected places, in the order of the tree. */
    public List<IssueNode> selection() {
        List<IssueNode> nodes = new ArrayList<>();
        for (Object element : viewer.getStructuredSelection().toArray()) {
            nodes.add((IssueNode) element);
        }
        return nodes;
    }

    /** Selects the place with this identity, if it is there. */
    public void selectPlace(String id) {
        IssueNode node = shown.find(id);
        if (node != null) {
            viewer.setSelection(new TreeSelection(path(shown, node)), true);
        }
    }

    /** Selects the rule with this code, if it has issues. */
    public void select(String code) {
        for (IssueNode category : shown.roots()) {
            for (IssueNode rule : category.children()) {
                if (rule.rule() != null && rule.rule().code().equals(code) && !(rule instanceof Note)) {
                    viewer.setSelection(new TreeSelection(path(shown, rule)), true);
                }
            }
        }
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == content) {
            viewer.getTree().setFocus();
        } else {
            page.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        super.dispose();
    }

    /** Places are the same when they are called the same; comparing all that a rule knows would take longer and tell no more. */
    private static final class SamePlace implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return one == other || one instanceof IssueNode a && other instanceof IssueNode b && a.id().equals(b.id());
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof IssueNode node ? node.id().hashCode() : System.identityHashCode(element);
        }
    }

    /** Categories and their rules. */
    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((IssueTree) input).roots().toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((IssueNode) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((IssueNode) element).isLeaf();
        }
    }
}
