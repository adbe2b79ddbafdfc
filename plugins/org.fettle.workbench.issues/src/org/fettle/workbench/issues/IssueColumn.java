/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.function.ToIntFunction;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Font;
import org.fettle.cases.Figures;
import org.fettle.cases.Note;
import org.fettle.cases.issues.Counts;
import org.fettle.cases.issues.IssueNode;

/** Text of the columns of the tree of issues. */
final class IssueColumn {
    private IssueColumn() {
    }

    /** What the place is called; categories in bold. */
    static ColumnLabelProvider label() {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((IssueNode) element).label();
            }

            @Override
            public Font getFont(Object element) {
                return !((IssueNode) element).id().contains("/")
                        ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                        : null;
            }

            @Override
            public String getToolTipText(Object element) {
                String advice = ((IssueNode) element).advice();
                return advice.isEmpty() ? null : advice;
            }
        };
    }

    /** One of the counts. */
    static ColumnLabelProvider count(ToIntFunction<Counts> which) {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return element instanceof Note ? "" : Figures.number(which.applyAsInt(((IssueNode) element).counts()));
            }
        };
    }

    /** For how many findings a fix may be applied unseen; nothing where there are none, so that the others stand out. */
    static ColumnLabelProvider fixable() {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                int fixable = ((IssueNode) element).fixable();
                return fixable <= 0 ? "" : Figures.number(fixable);
            }
        };
    }
}
