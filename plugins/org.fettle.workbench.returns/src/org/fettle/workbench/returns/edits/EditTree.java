/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.edits;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ILazyTreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.fettle.cases.CaseState;
import org.fettle.cases.colours.Tone;
import org.fettle.cases.edits.EditLine;
import org.fettle.cases.edits.EditLine.Column;
import org.fettle.cases.edits.EditList;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.Theme;
import org.fettle.workbench.ui.Widths;

/** The lines of the list of edits; steps open to their changes. Lines are made when they come into sight. */
final class EditTree {
    private static final int[] WEIGHTS = {0, 26, 4, 11, 14, 10, 12, 12, 4, 8, 7};
    private static final int[] LEAST = {48, 120, 44, 60, 110, 76, 70, 70, 76, 124, 78};

    private final TreeViewer viewer;
    private EditList shown = EditList.of(CaseState.NONE, "");
    private boolean showing;

    EditTree(Composite parent, Consumer<EditLine> selected) {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL);
        Names.name(viewer.getControl(), "Edits");
        viewer.getTree().setHeaderVisible(true);
        viewer.getTree().setLinesVisible(true);
        viewer.setUseHashlookup(true);
        viewer.setComparer(new Same());
        ColumnViewerToolTipSupport.enableFor(viewer);
        TreeColumnLayout layout = new TreeColumnLayout();
        parent.setLayout(layout);
        for (Column column : Column.values()) {
            TreeViewerColumn made = new TreeViewerColumn(viewer, SWT.LEFT);
            made.getColumn().setText(column.title());
            made.getColumn().setMoveable(true);
            made.setLabelProvider(new Labels(column));
            layout.setColumnData(made.getColumn(), new ColumnWeightData(WEIGHTS[column.ordinal()], Widths.of(parent, LEAST[column.ordinal()]), true));
        }
        viewer.setContentProvider(new Content());
        viewer.addSelectionChangedListener(event -> {
            List<EditLine> lines = selection();
            if (!showing) {
                selected.accept(lines.size() == 1 ? lines.get(0) : null);
            }
        });
        viewer.addDoubleClickListener(
                event -> selection().stream().limit(1).forEach(line -> viewer.setExpandedState(line, !viewer.getExpandedState(line))));
    }

    /** Shows other lines; what was selected stays selected when it is still there. */
    void show(EditList list) {
        List<EditLine> before = selection();
        long step = before.isEmpty() ? 0 : before.get(0).number();
        showing = true;
        try {
            shown = list;
            viewer.setInput(list);
            viewer.getTree().setItemCount(list.lines().size());
            select(step);
        } finally {
            showing = false;
        }
    }

    EditList shown() {
        return shown;
    }

    void select(long step) {
        shown.lines().stream().filter(line -> line.number() == step).findFirst()
                .ifPresent(line -> viewer.setSelection(new StructuredSelection(line), true));
    }

    List<EditLine> selection() {
        return Stream.of(viewer.getStructuredSelection().toArray()).map(EditLine.class::cast).toList();
    }

    void menu(MenuManager menu) {
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
    }

    void onDelete(Runnable run) {
        viewer.getTree().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && event.stateMask == 0) {
                run.run();
            }
        });
    }

    Tree control() {
        return viewer.getTree();
    }

    void setFocus() {
        viewer.getTree().setFocus();
    }

    /** What was taken back is grey, and says so in its last column. */
    private final class Labels extends ColumnLabelProvider {
        private final Column column;

        Labels(Column column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            return shown.text((EditLine) element, column);
        }

        @Override
        public Color getForeground(Object element) {
            return ((EditLine) element).entry().stands() ? null : Theme.colour(Tone.FAINT);
        }

        @Override
        public String getToolTipText(Object element) {
            String text = getText(element);
            return text.isEmpty() ? null : text;
        }
    }

    /** Lines of one list are told apart by what they are; comparing thousands of changes takes too long. */
    private static final class Same implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return one == other;
        }

        @Override
        public int hashCode(Object element) {
            return System.identityHashCode(element);
        }
    }

    private final class Content implements ILazyTreeContentProvider {
        @Override
        public void updateElement(Object parent, int index) {
            List<EditLine> lines = parent instanceof EditLine line ? line.parts() : shown.lines();
            if (index < lines.size()) {
                viewer.replace(parent, index, lines.get(index));
                viewer.setChildCount(lines.get(index), lines.get(index).parts().size());
            }
        }

        @Override
        public void updateChildCount(Object element, int current) {
            int count = element instanceof EditLine line ? line.parts().size() : shown.lines().size();
            if (count != current) {
                viewer.setChildCount(element, count);
            }
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof EditLine line && !line.isStep()
                    ? shown.lines().stream().filter(step -> step.number() == line.number()).findFirst().orElse(null)
                    : shown;
        }
    }
}
