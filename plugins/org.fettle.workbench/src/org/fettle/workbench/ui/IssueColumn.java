/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Font;
import org.fettle.engine.pack.FixKind;
import org.fettle.workbench.model.Counts;
import org.fettle.workbench.model.IssueTree;
import org.fettle.workbench.model.Note;

/** Text of the columns of the tree of issues. */
final class IssueColumn {
    private IssueColumn() {
    }

    /** Numbers as people write them: 12,345. */
    static String number(int number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
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
                return element instanceof Note ? "" : number(which.applyAsInt(((IssueTree.Node) element).counts()));
            }
        };
    }

    /** For how many findings a fix may be applied unseen; nothing where there are none, so that the others stand out. */
    static ColumnLabelProvider fixable() {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                int fixable = ((IssueTree.Node) element).fixable();
                return fixable == 0 ? "" : number(fixable);
            }
        };
    }
}
