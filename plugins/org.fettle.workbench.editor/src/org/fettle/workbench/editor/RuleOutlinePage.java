/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.IPageSite;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.fettle.language.ide.OutlineItem;
import org.fettle.workbench.editor.live.RuleAnalysis;
import org.fettle.workbench.ui.Names;

/** The outline of a rule file: sorted as the file or by name, filtered by what is typed, following the caret. */
final class RuleOutlinePage extends Page implements IContentOutlinePage {
    private static final String SORTED = "outline.sorted";
    private static final String UNLINKED = "outline.unlinked";

    private final RuleEditor editor;
    private final Consumer<RuleAnalysis> listener = this::show;
    private Composite whole;
    private TreeViewer tree;
    private String filter = "";
    private boolean followed;

    RuleOutlinePage(RuleEditor editor) {
        this.editor = editor;
    }

    @Override
    public void createControl(Composite parent) {
        whole = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(whole);
        Text search = new Text(whole, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        Names.name(search, "Find in the outline");
        search.setMessage("Filter by code or title");
        search.addModifyListener(event -> filter(search.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        tree = new TreeViewer(whole, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        Names.name(tree.getControl(), "Outline");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        tree.setContentProvider(new OutlineTree());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineTree.Labels()));
        tree.setFilters(new Matching());
        tree.addSelectionChangedListener(event -> {
            if (!followed) {
                goTo(event.getStructuredSelection(), false);
            }
        });
        tree.addDoubleClickListener(event -> goTo(tree.getStructuredSelection(), true));
        sort(settings().getBoolean(SORTED, false));
        editor.addAnalysisListener(listener);
        if (editor.live().last() != null) {
            show(editor.live().last());
        }
    }

    @Override
    public void init(IPageSite site) {
        super.init(site);
        for (IAction action : List.of(toggle("Sort by name", "sort", SORTED, this::sort),
                toggle("Do not follow the caret", "link", UNLINKED, unlinked -> {}))) {
            site.getActionBars().getToolBarManager().add(action);
            site.getActionBars().getMenuManager().add(action); // for the keyboard
        }
    }

    private static IAction toggle(String text, String icon, String setting, Consumer<Boolean> changed) {
        IAction action = new Action(text, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                settings().putBoolean(setting, isChecked());
                changed.accept(isChecked());
            }
        };
        action.setToolTipText(text);
        action.setImageDescriptor(Icons.descriptor(icon));
        action.setChecked(settings().getBoolean(setting, false));
        return action;
    }

    private static IEclipsePreferences settings() {
        return InstanceScope.INSTANCE.getNode("org.fettle.workbench.editor");
    }

    private void sort(boolean byName) {
        if (tree != null) {
            tree.setComparator(byName ? new ViewerComparator() : null);
        }
    }

    private void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        tree.refresh();
        if (!filter.isEmpty()) {
            tree.expandToLevel(2);
        }
    }

    /** Keeps what fits the filter, with what it is part of. */
    private final class Matching extends ViewerFilter {
        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            return filter.isEmpty() || fits((OutlineItem) element);
        }

        private boolean fits(OutlineItem item) {
            return item.label().toLowerCase(Locale.ROOT).contains(filter) || item.children().stream().anyMatch(this::fits);
        }
    }

    private void show(RuleAnalysis found) {
        if (isDisposed()) {
            return;
        }
        Object[] expanded = tree.getExpandedElements();
        List<String> labels = List.of(expanded).stream().map(item -> ((OutlineItem) item).label()).toList();
        Object[] items = OutlineTree.input(found.outline());
        if (tree.getInput() instanceof Object[] before && List.of(before).equals(found.outline())) {
            return;
        }
        followed = true;
        tree.getControl().setRedraw(false);
        tree.setInput(items);
        tree.setExpandedElements(found.outline().stream().filter(item -> labels.contains(item.label())).toArray());
        tree.getControl().setRedraw(true);
        followed = false;
        caretAt(editor.viewer().getSelectedRange().x); // who opened the file at a place did so before there was an outline
    }

    /** Selects what is around the caret, unless the outline is not to follow it. */
    void caretAt(int offset) {
        if (isDisposed() || tree.getInput() == null || tree.getControl().isFocusControl() || settings().getBoolean(UNLINKED, false)) {
            return;
        }
        List<OutlineItem> path = OutlineTree.around((Object[]) tree.getInput(), offset);
        OutlineItem item = path.isEmpty() ? null : path.get(0);
        if (item == null || tree.getStructuredSelection().getFirstElement() == item) {
            return;
        }
        followed = true;
        tree.setSelection(new StructuredSelection(item), true);
        followed = false;
    }

    private void goTo(IStructuredSelection selection, boolean activate) {
        if (selection.getFirstElement() instanceof OutlineItem item) {
            editor.selectAndReveal(item.name().offset(), item.name().length());
            if (activate) {
                editor.getSite().getPage().activate(editor);
            }
        }
    }

    boolean isDisposed() {
        return whole != null && whole.isDisposed();
    }

    @Override
    public void dispose() {
        editor.live().removeListener(listener);
        super.dispose();
    }

    @Override
    public Control getControl() {
        return whole;
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener changed) {
        tree.addSelectionChangedListener(changed);
    }

    @Override
    public ISelection getSelection() {
        return tree == null ? StructuredSelection.EMPTY : tree.getSelection();
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener changed) {
        tree.removeSelectionChangedListener(changed);
    }

    @Override
    public void setSelection(ISelection selection) {
        tree.setSelection(selection);
    }
}
