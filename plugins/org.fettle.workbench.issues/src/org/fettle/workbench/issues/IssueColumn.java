/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Font;
import org.fettle.cases.Counts;
import org.fettle.cases.Figures;
import org.fettle.cases.IssueTree;
import org.fettle.cases.Note;
import org.fettle.engine.pack.FixKind;

/** Text of the columns of the tree of issues. */
final class IssueColumn {
    private IssueColumn() {
    }

    /** What the place is called; categories in bold. */
    static ColumnLabelProvider label() {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((IssueTree.Node) element).label();
            }

            @Override
            public Font getFont(Object element) {
                return element instanceof IssueTree.CategoryNode || element instanceof Note note && !note.id().contains("/")
                        ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                        : null;
            }

            @Override
            public String getToolTipText(Object element) {
                if (!(element instanceof IssueTree.RuleNode node)) {
                    return element instanceof Note note && !note.advice().isEmpty() ? note.advice() : null;
                }
                String fix = node.rule().fixes().stream().filter(info -> info.kind() == FixKind.CERTAIN).map(info -> "\n- " + info.title())
                        .collect(Collectors.joining());
                return node.rule().title() + "\n" + node.rule().help() + (fix.isEmpty() ? "" : "\n\nCertain fixes:" + fix);
            }
        };
    }

    /** One of the counts. */
    static ColumnLabelProvider count(ToIntFunction<Counts> which) {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return element instanceof Note ? "" : Figures.number(which.applyAsInt(((IssueTree.Node) element).counts()));
            }
        };
    }

    /** For how many findings a fix may be applied unseen; nothing where there are none, so that the others stand out. */
    static ColumnLabelProvider fixable() {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                int fixable = ((IssueTree.Node) element).fixable();
                return fixable == 0 ? "" : Figures.number(fixable);
            }
        };
    }
}
