/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.packs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.packs.PackEntry;
import org.fettle.workbench.editor.Icons;
import org.fettle.workbench.editor.RuleEditor;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.Views;
import org.fettle.workbench.ui.WhileSeen;

/** The packs of the case, then the bundled ones, which are read only; each with its files. */
public final class PackExplorer extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = Views.PACKS;

    private final IPartListener follow = new Follow();
    private TreeViewer tree;
    private Path shown;
    private boolean shownOnce;

    /** One of the two groups of packs. */
    private record Group(String label, String empty, List<PackEntry> packs) {
    }

    /** Says what to do in an empty group. */
    private record Hint(String text) {
    }

    /** A file of a pack. */
    record RuleFile(PackEntry pack, Path path) {
    }

    @Override
    public void createPartControl(Composite parent) {
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        Names.name(tree.getControl(), "Packs");
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        tree.addOpenListener(event -> open());
        PackActions actions = new PackActions(this);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener((IMenuManager manager) -> actions.fill(manager, tree.getStructuredSelection().getFirstElement()));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        actions.fillToolBar(getViewSite().getActionBars().getToolBarManager());
        getSite().setSelectionProvider(tree);
        new WhileSeen(this, tree.getControl(), this::caseChanged).followCase();
        getSite().getPage().addPartListener(follow);
        refresh(null);
    }

    private void caseChanged() {
        CaseState state = CaseSession.current().state();
        Path now = state.folder() == null ? null : state.folder().root();
        if (!Objects.equals(now, shown) || !state.isBusy()) {
            refresh(null);
        }
    }

    /** Reads the shelf again, and selects a file when one is given. */
    void refresh(Path select) {
        if (tree.getControl().isDisposed()) {
            return;
        }
        CaseState state = CaseSession.current().state();
        shown = state.folder() == null ? null : state.folder().root();
        List<Group> groups = groups();
        if (!groups.equals(tree.getInput() == null ? null : Arrays.asList((Object[]) tree.getInput()))) {
            Object[] open = tree.getExpandedElements();
            tree.setInput(groups.toArray());
            expandAgain(open);
        }
        if (select != null) {
            find(select).ifPresent(file -> {
                tree.expandToLevel(file.pack, 1);
                tree.setSelection(new StructuredSelection(file), true);
            });
        }
    }

    private List<Group> groups() {
        try {
            List<PackEntry> packs = Packs.shelf().packs();
            String hint = shown == null ? "No case is open" : "None yet: select a bundled pack and choose Extend";
            return List.of(new Group("Packs of the case", hint, packs.stream().filter(pack -> !pack.bundled()).toList()),
                    new Group("Bundled packs", "There are none", packs.stream().filter(PackEntry::bundled).toList()));
        } catch (IOException e) {
            return List.of(new Group("The packs cannot be read", e.getMessage(), List.of()));
        }
    }

    private void expandAgain(Object[] open) {
        if (!shownOnce) {
            shownOnce = true;
            tree.expandToLevel(2);
            Object[] groups = (Object[]) tree.getInput();
            List<PackEntry> own = ((Group) groups[0]).packs;
            own.forEach(pack -> tree.setExpandedState(pack, true));
            return;
        }
        List<String> labels = Stream.of(open).map(PackExplorer::identity).toList();
        for (Object group : (Object[]) tree.getInput()) {
            tree.setExpandedState(group, true);
            ((Group) group).packs.stream().filter(pack -> labels.contains(identity(pack))).forEach(pack -> tree.setExpandedState(pack, true));
        }
    }

    private static String identity(Object element) {
        return element instanceof PackEntry pack ? pack.folder().toString() : element instanceof Group group ? group.label : element.toString();
    }

    private Optional<RuleFile> find(Path file) {
        return tree.getInput() == null ? Optional.empty()
                : Stream.of((Object[]) tree.getInput()).flatMap(group -> ((Group) group).packs.stream())
                        .flatMap(pack -> pack.files().stream().map(path -> new RuleFile(pack, path)))
                        .filter(candidate -> candidate.path.equals(file)).findFirst();
    }

    private void open() {
        Object element = tree.getStructuredSelection().getFirstElement();
        if (element instanceof RuleFile file) {
            RuleEditors.open(getSite().getPage(), file.path, 0);
        } else if (element != null) {
            tree.setExpandedState(element, !tree.getExpandedState(element));
        }
    }

    /** What is selected: a pack, or the pack of the selected file; null when neither is. */
    PackEntry selectedPack() {
        Object element = tree.getStructuredSelection().getFirstElement();
        return element instanceof PackEntry pack ? pack : element instanceof RuleFile file ? file.pack : null;
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(follow);
        super.dispose();
    }

    /** Groups, their packs, and the packs' files. */
    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return (Object[]) input;
        }

        @Override
        public Object[] getChildren(Object parent) {
            if (parent instanceof Group group) {
                return group.packs.isEmpty() ? new Object[] {new Hint(group.empty)} : group.packs.toArray();
            }
            return parent instanceof PackEntry pack ? pack.files().stream().map(file -> new RuleFile(pack, file)).toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof RuleFile file ? file.pack : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Group || element instanceof PackEntry;
        }
    }

    /** Name, and what there is to say of it in a quieter colour. */
    private static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            if (element instanceof PackEntry pack) {
                String base = pack.base().isEmpty() ? "" : " extends " + pack.base();
                return new StyledString(pack.name()).append(base + (pack.title().isEmpty() ? "" : "  " + pack.title()),
                        StyledString.QUALIFIER_STYLER);
            }
            if (element instanceof Hint hint) {
                return new StyledString(hint.text, StyledString.QUALIFIER_STYLER);
            }
            return new StyledString(element instanceof RuleFile file ? file.path.getFileName().toString() : ((Group) element).label);
        }

        @Override
        public String getText(Object element) {
            return getStyledText(element).getString();
        }

        @Override
        public Image getImage(Object element) {
            return element instanceof PackEntry pack ? Icons.image(pack.bundled() ? "pack-bundled" : "pack")
                    : element instanceof RuleFile ? Icons.image("rule-file") : element instanceof Hint ? null : Icons.image("shelf");
        }
    }

    /** Selects the file of the editor that is worked in. */
    private final class Follow implements IPartListener {
        @Override
        public void partActivated(IWorkbenchPart part) {
            if (part instanceof RuleEditor editor && editor.file() != null && !tree.getControl().isDisposed()) {
                find(editor.file()).ifPresent(file -> tree.setSelection(new StructuredSelection(file), true));
            }
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            // activation is enough
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            if (part instanceof IEditorPart) {
                refresh(null);
            }
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // nothing to do
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            // nothing to do
        }
    }
}
