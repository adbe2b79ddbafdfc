/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.fettle.cases.Figures;
import org.fettle.cases.issues.Counts;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.cases.issues.IssueTree;

/** The columns of the tree: numbers as wide as they need to be, the name gets the rest. Their headers sort. */
final class IssueColumns {
    private static final int PADDING = 14;
    private static final int GOOD_NAME = 300;
    private static final int LEAST_NAME = 180;
    private static final List<IssueQuery.Measure> MEASURES = List.of(IssueQuery.Measure.NAME, IssueQuery.Measure.ISSUES, IssueQuery.Measure.ROWS,
            IssueQuery.Measure.CHILDREN, IssueQuery.Measure.FIXABLE, IssueQuery.Measure.FRESH);
    private static final List<String> TITLES = List.of("Issue", "Issues", "Rows", "Children", "Fixable", "New");
    private static final List<String> TIPS = List.of("Name. Click to sort", "Flags: one for each rule and flagged row",
            "Different rows with at least one flag",
            "Different children with at least one flag", "Issues that a certain fix can mend",
            "Issues that are new or came back since the earlier run");

    private static final List<IssueQuery.Measure> GIVEN_UP = List.of(IssueQuery.Measure.ROWS, IssueQuery.Measure.CHILDREN);

    private final Tree tree;
    private final Map<IssueQuery.Measure, TreeColumn> columns = new EnumMap<>(IssueQuery.Measure.class);
    private IssueTree shown = IssueTree.EMPTY;
    private boolean fresh;
    private int lastWidth = -1;

    /** Is asked to sort. */
    @FunctionalInterface
    interface Sorter {
        /** Sorts by a measure; by the same again the other way round. */
        void sort(IssueQuery.Measure measure);
    }

    IssueColumns(Tree tree, Sorter sorter) {
        this.tree = tree;
        for (int i = 0; i < MEASURES.size(); i++) {
            IssueQuery.Measure measure = MEASURES.get(i);
            TreeColumn column = new TreeColumn(tree, i == 0 ? SWT.LEFT : SWT.RIGHT);
            column.setText(TITLES.get(i));
            column.setToolTipText(TIPS.get(i));
            column.addListener(SWT.Selection, event -> sorter.sort(measure));
            columns.put(measure, column);
        }
        tree.addListener(SWT.Resize, event -> layout(false));
    }

    /** Names of the measures that one can sort by. */
    static String title(IssueQuery.Measure measure) {
        return measure == IssueQuery.Measure.USUAL ? "Usual order" : TITLES.get(MEASURES.indexOf(measure));
    }

    String[] texts(IssueNode node) {
        boolean counted = !node.isAside() && node.counts() != Counts.NONE;
        Counts counts = node.counts();
        return new String[] {node.label(), counted ? Figures.number(counts.issues()) : "", counted ? Figures.number(counts.rows()) : "",
                counted ? Figures.number(counts.children()) : "", positive(counted ? node.fixable() : 0),
                positive(counted && fresh ? node.fresh() : 0)};
    }

    private static String positive(int number) {
        return number <= 0 ? "" : Figures.number(number);
    }

    void show(IssueTree next) {
        shown = next;
        fresh = next.anyFresh();
        IssueQuery.Sort sort = next.query().sort();
        tree.setSortColumn(sort.by() == IssueQuery.Measure.USUAL ? null : columns.get(sort.by()));
        tree.setSortDirection(sort.by() == IssueQuery.Measure.USUAL ? SWT.NONE : sort.descending() ? SWT.DOWN : SWT.UP);
        layout(true);
    }

    private void layout(boolean changed) {
        int width = tree.getClientArea().width;
        if (width <= 0 || !changed && width == lastWidth) {
            return;
        }
        lastWidth = width;
        Map<IssueQuery.Measure, Integer> widths = new EnumMap<>(IssueQuery.Measure.class);
        GC gc = new GC(tree);
        try {
            gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            int most = gc.textExtent(Figures.number(shown.index().total().issues())).x;
            for (IssueQuery.Measure measure : MEASURES.subList(1, MEASURES.size())) {
                widths.put(measure, Math.max(most, gc.textExtent(columns.get(measure).getText()).x) + PADDING);
            }
        } finally {
            gc.dispose();
        }
        if (!fresh) {
            widths.put(IssueQuery.Measure.FRESH, 0);
        }
        // Names that can be read come first: what does not fit beside them is in the tooltip of each line.
        for (IssueQuery.Measure measure : GIVEN_UP) {
            if (width - sum(widths) < GOOD_NAME) {
                widths.put(measure, 0);
            }
        }
        widths.forEach((measure, own) -> {
            columns.get(measure).setResizable(own > 0);
            columns.get(measure).setWidth(own);
        });
        int left = width - sum(widths);
        columns.get(IssueQuery.Measure.NAME).setWidth(Math.max(LEAST_NAME, left));
    }

    private static int sum(Map<IssueQuery.Measure, Integer> widths) {
        return widths.values().stream().mapToInt(Integer::intValue).sum();
    }
}
