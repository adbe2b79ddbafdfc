/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

/**
 * The columns of the tree: numbers as wide as they need to be, the name gets the rest. Where that is too little to read names, numbers that say least give
 * way. Widths that the user gave to columns stay. Their headers sort.
 */
final class IssueColumns {
    private static final int PADDING = 12;
    private static final int LEAST_NAME = 180;
    private static final String UNKNOWN = "\u2026";
    private static final List<IssueQuery.Measure> MEASURES = List.of(IssueQuery.Measure.NAME, IssueQuery.Measure.ISSUES, IssueQuery.Measure.ROWS,
            IssueQuery.Measure.CHILDREN, IssueQuery.Measure.FIXABLE, IssueQuery.Measure.SUGGESTED, IssueQuery.Measure.FRESH);
    private static final List<String> TITLES = List.of("Issue", "Issues", "Rows", "Children", "Certain", "Suggested", "New");
    private static final List<String> TIPS = List.of("Name. Click to sort", "Flags: one for each rule and flagged row",
            "Different rows with at least one flag",
            "Different children with at least one flag", "Issues with a certain fix: safe for a whole group. F8 shows it",
            "Issues with a suggested fix, but no certain one: likely right, to be looked at. F8 shows it",
            "Issues that are new or came back since the earlier run");

    /** What gives way when the names would have less room than this, in pixels; of a single rule rows and issues are the same number. */
    private static final Map<IssueQuery.Measure, Integer> GIVEN_UP = new EnumMap<>(
            Map.of(IssueQuery.Measure.ROWS, 430, IssueQuery.Measure.CHILDREN, 330));

    private final Tree tree;
    private final Map<IssueQuery.Measure, TreeColumn> columns = new EnumMap<>(IssueQuery.Measure.class);
    private IssueTree shown = IssueTree.EMPTY;
    private final Map<IssueQuery.Measure, Integer> chosen = new EnumMap<>(IssueQuery.Measure.class);
    private boolean fresh;
    private boolean layingOut;
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
            column.addListener(SWT.Resize, event -> resized(measure));
            columns.put(measure, column);
        }
        tree.addListener(SWT.Resize, event -> layout(false));
    }

    private void resized(IssueQuery.Measure measure) {
        // when the tree itself becomes wider or narrower the system resizes columns too, before the tree hears of it
        if (!layingOut && lastWidth == tree.getClientArea().width && columns.get(measure).getWidth() > 0) {
            chosen.put(measure, columns.get(measure).getWidth());
        }
    }

    /** The widths that the user gave, to be kept. */
    String write() {
        return chosen.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(" "));
    }

    /** Takes widths that were kept; what cannot be read is left out. */
    void read(String kept) {
        for (String entry : kept == null ? new String[0] : kept.split(" ")) {
            String[] parts = entry.split("=");
            MEASURES.stream().filter(measure -> parts.length == 2 && measure.name().equals(parts[0]) && parts[1].matches("\\d{1,4}"))
                    .forEach(measure -> chosen.put(measure, Integer.parseInt(parts[1])));
        }
        layout(true);
    }

    /** Whether a column has room; shown columns may have been given up for the names. */
    boolean isShown(IssueQuery.Measure measure) {
        return columns.get(measure).getWidth() > 0;
    }

    /** Shows a column whatever the room, or not at all. */
    void show(IssueQuery.Measure measure, boolean shownNow) {
        chosen.put(measure, shownNow ? -1 : 0);
        chosen.remove(IssueQuery.Measure.NAME);
        layout(true);
    }

    /** Forgets what the user chose. */
    void usual() {
        chosen.clear();
        layout(true);
    }

    /** Names of the measures that one can sort by. */
    static String title(IssueQuery.Measure measure) {
        return measure == IssueQuery.Measure.USUAL ? "Usual order" : TITLES.get(MEASURES.indexOf(measure));
    }

    String[] texts(IssueNode node) {
        boolean counted = !node.isAside() && node.counts() != Counts.NONE;
        Counts counts = node.counts();
        return new String[] {node.label(), counted ? Figures.number(counts.issues()) : "", counted ? Figures.number(counts.rows()) : "",
                counted ? Figures.number(counts.children()) : "", known(counted ? node.certain() : 0), known(counted ? node.suggested() : 0),
                positive(counted && fresh ? node.fresh() : 0)};
    }

    /** What is being worked out says so. */
    private static String known(int number) {
        return number < 0 ? UNKNOWN : positive(number);
    }

    private static String positive(int number) {
        return number <= 0 ? "" : Figures.number(number);
    }

    void show(IssueTree next) {
        boolean sameRoom = fresh == next.anyFresh() && widest(shown).length() == widest(next).length();
        shown = next;
        fresh = next.anyFresh();
        IssueQuery.Sort sort = next.query().sort();
        TreeColumn by = sort.by() == IssueQuery.Measure.USUAL ? null : columns.get(sort.by());
        int direction = by == null ? SWT.NONE : sort.descending() ? SWT.DOWN : SWT.UP;
        if (tree.getSortColumn() != by || tree.getSortDirection() != direction) {
            tree.setSortColumn(by);
            tree.setSortDirection(direction);
        }
        layout(!sameRoom);
    }

    /** The longest number that there is to show; digits are equally wide. */
    private static String widest(IssueTree of) {
        return Figures.number(of.index().total().issues());
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
            int most = gc.textExtent(widest(shown)).x;
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
        chosen.forEach((measure, own) -> widths.computeIfPresent(measure, (key, needed) -> own < 0 ? needed : own));
        GIVEN_UP.forEach((measure, name) -> {
            if (width - sum(widths) < name && !chosen.containsKey(measure)) {
                widths.put(measure, 0);
            }
        });
        layingOut = true;
        try {
            widths.forEach((measure, own) -> {
                columns.get(measure).setResizable(own > 0);
                columns.get(measure).setWidth(own);
            });
            int left = width - sum(widths);
            columns.get(IssueQuery.Measure.NAME).setWidth(chosen.getOrDefault(IssueQuery.Measure.NAME, Math.max(LEAST_NAME, left)));
        } finally {
            layingOut = false;
        }
    }

    private static int sum(Map<IssueQuery.Measure, Integer> widths) {
        return widths.values().stream().mapToInt(Integer::intValue).sum();
    }
}
