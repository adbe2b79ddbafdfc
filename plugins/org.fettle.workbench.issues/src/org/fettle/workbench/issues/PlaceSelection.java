/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.fettle.cases.issues.IssueNode;

/** The selected places of the tree as the workbench wants them. */
final class PlaceSelection implements ISelectionProvider {
    private final Supplier<List<IssueNode>> places;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

    PlaceSelection(Tree tree, Supplier<List<IssueNode>> places) {
        this.places = places;
        tree.addListener(SWT.Selection, event -> {
            SelectionChangedEvent change = new SelectionChangedEvent(this, getSelection());
            listeners.forEach(listener -> listener.selectionChanged(change));
        });
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(places.get());
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void setSelection(ISelection selection) {
        throw new UnsupportedOperationException("places are selected by their names: IssuesView.selectPlace");
    }
}
