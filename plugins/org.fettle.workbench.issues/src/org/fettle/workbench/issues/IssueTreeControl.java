/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.Figures;
import org.fettle.cases.Note;
import org.fettle.cases.colours.Tone;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueTree;
import org.fettle.cases.issues.TreeDifferences;
import org.fettle.engine.pack.Severity;
import org.fettle.workbench.ui.Theme;

/**
 * The tree of issues with its counts. Lines are made when they come into sight; of a level with very many only the first thousand are, and a last line
 * offers more, so that groups of a hundred thousand children open at once. What is open and what is selected stays over runs.
 */
final class IssueTreeControl {
    private static final int PAGE = 1_000;
    private static final int MOST_EXPANDED = 3_000;
    /** Of more lines those in sight are made anew in less time. */
    private static final int MOST_REWRITTEN = 400;

    private final Tree tree;
    private final IssueColumns columns;
    private final Consumer<List<IssueNode>> selected;
    private final Set<String> open = new HashSet<>();
    private final Map<String, Integer> limits = new HashMap<>();
    /** The lines that were made, with what they say, by the names of their places. */
    private final Map<String, Line> lines = new HashMap<>();
    /** Places whose level below has been laid out, whether they are open still or not. */
    private final Set<String> filled = new HashSet<>();
    private IssueTree shown = IssueTree.EMPTY;
    private boolean telling = true;

    /** The last line of a level that is not shown whole. */
    private record More(String parent, int left) {
    }

    /** A line and what it says. */
    private record Line(TreeItem item, String[] texts) {
    }

    IssueTreeControl(Composite parent, IssueColumns.Sorter sorter, Consumer<List<IssueNode>> selected) {
        this.selected = selected;
        tree = new Tree(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL);
        tree.setHeaderVisible(true);
        tree.setLinesVisible(true);
        columns = new IssueColumns(tree, sorter);
        tree.addListener(SWT.SetData, event -> set((TreeItem) event.item, event.index));
        tree.addListener(SWT.Expand, this::expand);
        tree.addListener(SWT.Collapse, event -> {
            if (telling && event.item.getData() instanceof IssueNode node) {
                open.remove(node.id());
            }
        });
        tree.addListener(SWT.Selection, event -> tell());
        new IssueTips(tree);
        Theme.follow(tree, () -> build(shown));
        tree.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = "Issues";
                }
            }
        });
    }

    Tree control() {
        return tree;
    }

    /** What is shown. */
    IssueTree shown() {
        return shown;
    }

    private List<? extends IssueNode> level(TreeItem parent) {
        return parent == null ? shown.roots() : parent.getData() instanceof IssueNode node ? node.children() : List.of();
    }

    private static String key(TreeItem parent) {
        return parent == null ? "" : ((IssueNode) parent.getData()).id();
    }

    private int count(String parent, List<? extends IssueNode> level) {
        int limit = limits.getOrDefault(parent, PAGE);
        return level.size() > limit ? limit + 1 : level.size();
    }

    private void set(TreeItem item, int index) {
        TreeItem parent = item.getParentItem();
        if (parent != null && parent.getData() == null) {
            parent.getText(); // makes it, so that it knows its place
        }
        List<? extends IssueNode> level = level(parent);
        String key = parent == null || !(parent.getData() instanceof IssueNode) ? "" : key(parent);
        if (index < 0 || index >= level.size()) {
            return; // GTK asks for lines also while it throws them away
        }
        if (index >= limits.getOrDefault(key, PAGE)) {
            More more = new More(key, level.size() - index);
            item.setData(more);
            item.setText(0, "Show " + Figures.number(Math.min(PAGE, more.left())) + " more of " + Figures.number(more.left()) + " (Enter)");
            item.setForeground(Theme.colour(Tone.FAINT));
            return;
        }
        IssueNode node = level.get(index);
        item.setData(node);
        String[] texts = columns.texts(node);
        item.setText(texts);
        lines.put(node.id(), new Line(item, texts));
        boolean outermost = parent == null && !node.isLeaf();
        item.setFont(outermost && !node.isAside() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                : node.isAside() ? JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT) : null);
        if (node.isAside()) {
            item.setForeground(Theme.colour(Tone.FAINT));
        }
        if (Dimension.RULE.equals(node.dimension())) {
            item.setImage(PlatformUI.getWorkbench().getSharedImages()
                    .getImage(node.rule().severity() == Severity.ERROR ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK));
        } else if (node instanceof Note && parent == null) {
            item.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK));
        }
        if (!node.isLeaf()) {
            item.setItemCount(1); // becomes as many as there are when it is opened
        }
    }

    private void expand(Event event) {
        TreeItem item = (TreeItem) event.item;
        if (item.getData() instanceof IssueNode node) {
            open.add(node.id());
            fill(item, node);
        }
    }

    /** Gives a line as many below it as there are. */
    private void fill(TreeItem item, IssueNode node) {
        item.setItemCount(count(node.id(), node.children()));
        filled.add(node.id());
    }

    /** Shows a tree; what was open is open again, and what was selected is selected when it is still there. Nobody is told of that. */
    void show(IssueTree next) {
        TreeDifferences differences = next == shown ? null : new TreeDifferences(shown, next, open, id -> limits.getOrDefault(id, PAGE));
        if (differences == null || !differences.areSmall() || lines.size() > MOST_REWRITTEN) {
            build(next);
            return;
        }
        shown = next;
        columns.show(next);
        if (differences.refilled().isEmpty()) {
            rewrite(differences.places());
            return;
        }
        List<String> before = selectedIds();
        String top = top();
        telling = false;
        try {
            rewrite(differences.places());
            differences.refilled().forEach((id, node) -> {
                TreeItem item = item(id);
                item.removeAll();
                fill(item, node);
                item.setExpanded(true);
                reopen(item, node.children());
            });
            lines.values().removeIf(line -> line.item().isDisposed());
            select(before, false);
            top(top);
        } finally {
            telling = true;
        }
    }

    /** Writes anew what is other than before in lines that stand where they stood. */
    private void rewrite(Map<String, IssueNode> places) {
        for (String id : List.copyOf(filled)) {
            Line line = lines.get(id);
            if (!open.contains(id) && line != null && !line.item().isDisposed()) {
                line.item().removeAll(); // closed: what was below is made again when it is opened
                line.item().setItemCount(1);
                filled.remove(id);
            }
        }
        lines.entrySet().removeIf(entry -> entry.getValue().item().isDisposed());
        lines.replaceAll((id, line) -> {
            IssueNode node = places.get(id);
            if (node == null) {
                return line;
            }
            line.item().setData(node);
            return new Line(line.item(), written(line, columns.texts(node)));
        });
    }

    private static String[] written(Line line, String[] texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals(line.texts()[i])) {
                line.item().setText(i, texts[i]);
            }
        }
        return texts;
    }

    private String top() {
        return tree.getItemCount() > 0 && tree.getTopItem() != null && tree.getTopItem().getData() instanceof IssueNode node ? node.id() : "";
    }

    private void top(String id) {
        TreeItem item = id.isEmpty() ? null : item(id);
        if (item != null) {
            tree.setTopItem(item);
        }
    }

    private void build(IssueTree next) {
        List<String> before = selectedIds();
        boolean first = shown.roots().isEmpty();
        boolean regrouped = !shown.query().chain().equals(next.query().chain());
        String top = top();
        shown = next;
        if (first || regrouped && next.roots().stream().noneMatch(node -> open.contains(node.id()))) {
            next.roots().stream().filter(node -> node.dimension() != null && !isLast(node)).limit(6).forEach(node -> open.add(node.id()));
        }
        telling = false;
        tree.setRedraw(false);
        try {
            tree.removeAll();
            lines.clear();
            filled.clear();
            columns.show(next);
            tree.setItemCount(count("", next.roots()));
            reopen(null, next.roots());
            select(before, false);
            top(top);
        } finally {
            tree.setRedraw(true);
            telling = true;
        }
    }

    private boolean isLast(IssueNode node) {
        List<Dimension> chain = shown.query().chain();
        return chain.isEmpty() || chain.get(chain.size() - 1).equals(node.dimension());
    }

    private void reopen(TreeItem parent, List<? extends IssueNode> level) {
        int size = Math.min(level.size(), limits.getOrDefault(parent == null ? "" : key(parent), PAGE));
        for (int i = 0; i < size; i++) {
            IssueNode node = level.get(i);
            if (!node.isLeaf() && open.contains(node.id())) {
                TreeItem item = made(parent, i);
                fill(item, node);
                item.setExpanded(true);
                reopen(item, node.children());
            }
        }
    }

    private TreeItem made(TreeItem parent, int index) {
        TreeItem item = parent == null ? tree.getItem(index) : parent.getItem(index);
        item.getText();
        return item;
    }

    /** The line of a place, which is made with those above it; null when the place is not there. */
    private TreeItem item(String id) {
        TreeItem item = null;
        List<? extends IssueNode> level = shown.roots();
        for (IssueNode node : shown.path(id)) {
            int index = level.indexOf(node);
            String key = item == null ? "" : key(item);
            if (index >= limits.getOrDefault(key, PAGE)) {
                limits.put(key, (index / PAGE + 1) * PAGE);
            }
            if (item == null) {
                tree.setItemCount(count(key, level));
            } else {
                open.add(key);
                item.setItemCount(count(key, level));
                filled.add(key);
                item.setExpanded(true);
            }
            item = made(item, index);
            level = node.isLeaf() ? List.of() : node.children();
        }
        return item;
    }

    /** Selects places; when one is gone, the group that it was in. Returns whether anything is selected. */
    boolean select(List<String> ids, boolean show) {
        List<TreeItem> items = new ArrayList<>();
        for (String id : ids) {
            String there = id;
            TreeItem item = item(there);
            while (item == null && there.lastIndexOf('/') > 0) {
                there = there.substring(0, there.lastIndexOf('/'));
                item = item(there);
            }
            if (item != null && !items.contains(item)) {
                items.add(item);
            }
        }
        tree.setSelection(items.toArray(TreeItem[]::new));
        if (show && !items.isEmpty()) {
            tree.showSelection();
        }
        return !items.isEmpty();
    }

    /** The selected places, in the order of the tree. */
    List<IssueNode> selection() {
        List<IssueNode> nodes = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            if (item.getData() instanceof IssueNode node) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    List<String> selectedIds() {
        return selection().stream().map(IssueNode::id).toList();
    }

    private void tell() {
        if (telling) {
            selected.accept(selection());
        }
    }

    /** Takes the keyboard; the first place is selected when none is, so that what is pressed next is about something. */
    void takeKeyboard() {
        tree.setFocus();
        if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
            tree.setSelection(tree.getItem(0));
            tell();
        }
    }

    /** Shows more of a level when its last line is selected; says whether that was so. */
    boolean more() {
        TreeItem[] items = tree.getSelection();
        if (items.length != 1 || !(items[0].getData() instanceof More more)) {
            return false;
        }
        TreeItem parent = items[0].getParentItem();
        int limit = limits.getOrDefault(more.parent(), PAGE);
        limits.put(more.parent(), limit + PAGE);
        int count = count(more.parent(), level(parent));
        if (parent == null) {
            tree.setItemCount(count);
            tree.clear(limit, false);
            tree.setSelection(made(null, limit));
        } else {
            parent.setItemCount(count);
            parent.clear(limit, false);
            tree.setSelection(made(parent, limit));
        }
        tell();
        return true;
    }

    /** Writes the counts of the lines that are there anew, when more is known than before. */
    void refreshCounts() {
        columns.show(shown);
        lines.entrySet().removeIf(entry -> entry.getValue().item().isDisposed());
        lines.replaceAll((id, line) -> line.item().getData() instanceof IssueNode node ? new Line(line.item(), written(line, columns.texts(node)))
                : line);
    }

    /** Opens all groups, but not the single issues in the last of them; stops when there are too many to be looked at. */
    void expandAll() {
        int[] left = {MOST_EXPANDED};
        expandAll(shown.roots(), left);
        show(shown);
    }

    private void expandAll(List<? extends IssueNode> level, int[] left) {
        for (IssueNode node : level) {
            if (node.isLeaf() || node.dimension() != null && isLast(node) || left[0] <= 0) {
                continue;
            }
            left[0] -= node.children().size();
            open.add(node.id());
            if (node.dimension() != null) {
                expandAll(node.children(), left);
            }
        }
    }

    /** Closes everything. */
    void collapseAll() {
        open.clear();
        limits.clear();
        tree.setSelection(new TreeItem[0]);
        for (TreeItem item : tree.getItems()) {
            item.setExpanded(false);
        }
        tell();
    }

    /** The columns. */
    IssueColumns columns() {
        return columns;
    }

    /** What is open, to be kept over a restart. */
    Set<String> open() {
        return open;
    }
}
