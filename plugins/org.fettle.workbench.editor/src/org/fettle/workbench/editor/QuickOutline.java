/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.Locale;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.fettle.language.ide.OutlineItem;
import org.fettle.workbench.ui.Names;

/** The outline in a small window over the text: type a part of a rule's code or title, Enter goes there, Escape closes it. */
final class QuickOutline extends FindPopup {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 340;

    private final RuleEditor editor;
    private TreeViewer tree;
    private String typed = "";

    QuickOutline(RuleEditor editor) {
        super(editor.getSite().getShell(), "Find a rule", "Type a part of a code or title");
        this.editor = editor;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        Names.name(tree.getControl(), "Rules of the file");
        tree.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.setContentProvider(new OutlineTree());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineTree.Labels()));
        tree.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer viewer, Object parentElement, Object element) {
                return typed.isEmpty() || fits((OutlineItem) element);
            }
        });
        tree.addOpenListener(event -> goTo());
        Object[] items = editor.live().last() == null ? new Object[0] : OutlineTree.input(editor.live().last().outline());
        tree.setInput(items);
        var around = OutlineTree.around(items, editor.viewer().getSelectedRange().x);
        if (!around.isEmpty()) {
            tree.setSelection(new StructuredSelection(around.get(0)), true);
        }
        return tree.getControl();
    }

    private boolean fits(OutlineItem item) {
        return item.label().toLowerCase(Locale.ROOT).contains(typed) || item.children().stream().anyMatch(this::fits);
    }

    @Override
    Control list() {
        return tree.getControl();
    }

    @Override
    void narrow() {
        typed = typed().toLowerCase(Locale.ROOT);
        tree.refresh();
        tree.expandToLevel(typed.isEmpty() ? 1 : 2);
        TreeItem[] items = tree.getTree().getItems();
        if (items.length > 0) {
            tree.setSelection(new StructuredSelection(items[0].getData()), true);
        }
    }

    @Override
    void goTo() {
        if (tree.getStructuredSelection().getFirstElement() instanceof OutlineItem item) {
            close();
            editor.selectAndReveal(item.name().offset(), item.name().length());
        }
    }

    @Override
    protected Point getDefaultSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Control text = editor.viewer().getTextWidget();
        Rectangle area = text.getDisplay().map(text.getParent(), null, text.getBounds());
        return new Point(area.x + Math.max(0, (area.width - size.x) / 2), area.y + Math.max(0, (area.height - size.y) / 3));
    }

    /** The window, for tests. */
    @Override
    public Shell getShell() {
        return super.getShell();
    }
}
