/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fettle.cases.Figures;
import org.fettle.cases.issues.IssueHeading;
import org.fettle.cases.issues.IssueNode;

/** Says of the line under the pointer what it means and what to do, with its whole name. */
final class IssueTips extends DefaultToolTip {
    private static final int WIDEST = 90;

    private final Tree tree;

    IssueTips(Tree tree) {
        super(tree, ToolTip.NO_RECREATE, false);
        this.tree = tree;
        setShift(new Point(12, 12));
    }

    private IssueNode node(Event event) {
        TreeItem item = tree.getItem(new Point(event.x, event.y));
        return item != null && item.getData() instanceof IssueNode node ? node : null;
    }

    @Override
    protected Object getToolTipArea(Event event) {
        return tree.getItem(new Point(event.x, event.y));
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return node(event) != null && super.shouldCreateToolTip(event);
    }

    @Override
    protected String getText(Event event) {
        IssueNode node = node(event);
        return node == null ? "" : wrapped((node.advice().isEmpty() ? node.label() : node.advice()) + counts(node));
    }

    /** All counts, also those whose columns do not fit. */
    private static String counts(IssueNode node) {
        if (node.isAside() || node.isLeaf() || node.counts().issues() == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n\n").append(IssueHeading.counts(node.counts()));
        if (node.certain() < 0) {
            text.append("; what can be fixed is being worked out");
        }
        if (node.certain() > 0) {
            text.append("; ").append(Figures.number(node.certain())).append(" with a certain fix");
        }
        if (node.suggested() > 0) {
            text.append("; ").append(Figures.number(node.suggested())).append(" with a suggested one");
        }
        if (node.fresh() > 0) {
            text.append("; ").append(Figures.number(node.fresh())).append(" new or come back");
        }
        return text.toString();
    }

    /** Breaks long lines between words. */
    static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split("(?<=[ \\n])")) {
            if (column > 0 && column + word.length() > WIDEST) {
                wrapped.append('\n');
                column = 0;
            }
            wrapped.append(word);
            column = word.endsWith("\n") ? 0 : column + word.length();
        }
        return wrapped.toString();
    }
}
