/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.Symbol;
import org.fettle.workbench.editor.live.Background;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.ui.Names;

/** A small window that finds what a pack and those that it extends declare, by a part of its code, name or title, and goes there. */
final class NamePopup extends FindPopup {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 360;
    private static final int MOST = 200;

    private final IWorkbenchPage page;
    private final RulePlace place;
    private final PackSources sources;
    private TableViewer found;
    private Job asked;

    /**
     * @param place   any file of the pack
     * @param sources the pack as it stands
     */
    NamePopup(IWorkbenchPage page, RulePlace place, PackSources sources) {
        super(page.getWorkbenchWindow().getShell(), "Find a rule or a name", "Type a part of a code, name or title");
        this.page = page;
        this.place = place;
        this.sources = sources;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        found = new TableViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.FULL_SELECTION);
        Names.name(found.getControl(), "What the pack declares");
        found.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        found.setContentProvider(ArrayContentProvider.getInstance());
        found.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        found.addOpenListener(event -> goTo());
        narrow();
        return found.getControl();
    }

    @Override
    Control list() {
        return found.getControl();
    }

    @Override
    void narrow() {
        if (asked != null) {
            asked.cancel();
        }
        String typed = typed();
        asked = Background.ask("Looking for names", true, monitor -> Language.services().symbols(sources, typed), this::show);
    }

    private void show(List<Symbol> symbols) {
        if (!found.getControl().isDisposed()) {
            found.setInput(symbols.size() > MOST ? symbols.subList(0, MOST) : symbols);
            if (!symbols.isEmpty()) {
                found.setSelection(new StructuredSelection(symbols.get(0)), true);
            }
        }
    }

    @Override
    void goTo() {
        if (found.getStructuredSelection().getFirstElement() instanceof Symbol symbol) {
            close();
            RuleEditors.reveal(page, place.file(symbol.name().file()), symbol.name().offset(), symbol.name().length());
        }
    }

    @Override
    protected Point getDefaultSize() {
        return new Point(WIDTH, HEIGHT);
    }

    /** Name and title, and in a quieter colour what it is part of and its file. */
    private static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            Symbol symbol = (Symbol) element;
            String container = symbol.container().isEmpty() ? "" : symbol.container() + ", ";
            return new StyledString(symbol.label()).append("   " + container + symbol.name().file(), StyledString.QUALIFIER_STYLER);
        }

        @Override
        public Image getImage(Object element) {
            return Icons.of(((Symbol) element).kind());
        }
    }
}
