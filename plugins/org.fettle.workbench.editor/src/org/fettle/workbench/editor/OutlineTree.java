/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.fettle.language.ide.OutlineItem;

/** How an outline is shown as a tree, in the view and in the window over the text. Its input is an array of outline items. */
final class OutlineTree implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return (Object[]) input;
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((OutlineItem) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((OutlineItem) element).children().isEmpty();
    }

    /** The items as a tree's input. */
    static Object[] input(List<OutlineItem> items) {
        return items.toArray();
    }

    /** The items from the outermost to the innermost around an offset. */
    static List<OutlineItem> around(Object[] items, int offset) {
        for (Object element : items) {
            OutlineItem item = (OutlineItem) element;
            int start = item.whole().offset();
            if (offset >= start && offset <= start + item.whole().length()) {
                List<OutlineItem> inner = around(item.children().toArray(), offset);
                return Arrays.asList(concat(item, inner));
            }
        }
        return List.of();
    }

    private static OutlineItem[] concat(OutlineItem first, List<OutlineItem> rest) {
        OutlineItem[] all = new OutlineItem[rest.size() + 1];
        all[0] = first;
        for (int i = 0; i < rest.size(); i++) {
            all[i + 1] = rest.get(i);
        }
        return all;
    }

    /** Name, and title in a quieter colour. */
    static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            String label = getText(element);
            int end = label.indexOf(' ');
            StyledString text = new StyledString(label);
            if (end > 0) {
                text.setStyle(end, label.length() - end, StyledString.QUALIFIER_STYLER);
            }
            return text;
        }

        @Override
        public String getText(Object element) {
            return ((OutlineItem) element).label();
        }

        @Override
        public Image getImage(Object element) {
            return Icons.of(((OutlineItem) element).kind());
        }
    }
}
