/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.CrashWords;
import org.fettle.data.Problem;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Status;
import org.fettle.workbench.editor.live.LiveProblems;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;

/**
 * What is wrong with the case's files, rules and journal, and which rules could not run. While rule files are open, what is wrong with their packs as they
 * stand, saved or not. A double click opens rule files at the place.
 */
public final class ProblemsView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.problems";

    private final Consumer<CaseState> listener = state -> show();
    private final Runnable liveListener = this::show;
    private TableViewer viewer;

    /** A line: a problem, its rule file or null, and the place in it when the file is being edited, else -1. */
    private record Shown(Problem problem, Path file, int offset, int length) {
    }

    @Override
    public void createPartControl(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION);
        Names.name(viewer.getControl(), "Problems");
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        TableColumnLayout layout = new TableColumnLayout();
        parent.setLayout(layout);
        column(layout, "What", 70, problem -> problem.message().replace('\n', ' '), true);
        column(layout, "File", 20, problem -> name(problem.file()), false);
        column(layout, "Line", 6, problem -> problem.line() == 0 ? "" : String.valueOf(problem.line()), false);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.addDoubleClickListener(event -> open(selected()));
        ColumnViewerToolTipSupport.enableFor(viewer);
        createMenu();
        CaseSession.current().addView(listener);
        LiveProblems.addListener(liveListener);
        show();
    }

    private Shown selected() {
        return (Shown) viewer.getStructuredSelection().getFirstElement();
    }

    private void createMenu() {
        Action open = action("Go to", () -> open(selected()));
        Action repair = action("Repair...", () -> {
            RuleEditor editor = open(selected());
            editor.configuration().repairs().open(editor.viewer());
        });
        Action copy = action("Copy", this::copy);
        MenuManager menu = new MenuManager();
        List.of(open, repair, copy).forEach(menu::add);
        menu.addMenuListener(manager -> {
            Shown shown = selected();
            open.setEnabled(shown != null && isThere(shown));
            repair.setEnabled(shown != null && isThere(shown) && shown.offset >= 0);
            copy.setEnabled(shown != null);
        });
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    /** The selected problem for a message to somebody else: what, in which file and line. */
    private void copy() {
        Shown shown = selected();
        if (shown != null) {
            Clipboard clipboard = new Clipboard(viewer.getControl().getDisplay());
            clipboard.setContents(new Object[] {shown.problem.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    /** Text of a cell. */
    private interface Cell {
        String of(Problem problem);
    }

    private void column(TableColumnLayout layout, String title, int weight, Cell cell, boolean icon) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return cell.of(((Shown) element).problem);
            }

            @Override
            public String getToolTipText(Object element) {
                return ((Shown) element).problem.message();
            }

            @Override
            public Image getImage(Object element) {
                return icon ? ProblemsView.icon(((Shown) element).problem) : null;
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
    }

    private static Image icon(Problem problem) {
        String key = switch (problem.severity()) {
            case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
            case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
            case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
        };
        return PlatformUI.getWorkbench().getSharedImages().getImage(key);
    }

    /** The file with its folder, which says whether it is this year's or last year's. */
    private static String name(String file) {
        String path = file.replace('\\', '/');
        int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
        return path.substring(folder + 1);
    }

    private void show() {
        if (viewer.getControl().isDisposed()) {
            return;
        }
        CaseState state = CaseSession.current().state();
        List<Shown> problems = new ArrayList<>();
        LiveProblems.all()
                .forEach(live -> problems.add(new Shown(live.problem(), live.place().file(live.problem().file()), live.offset(), live.length())));
        for (Problem problem : state.problems()) {
            Path file = ruleFile(state, problem);
            if (file == null || !LiveProblems.covers(file.getParent())) {
                problems.add(new Shown(problem, file, -1, 0));
            }
        }
        for (LedgerEntry entry : state.notRun()) {
            String text = "Rule " + entry.rule().code() + " " + CrashWords.text(entry);
            Problem problem = entry.status() == Status.CRASHED ? Problem.error("rule.crashed", entry.rule().file(), entry.rule().line(), 0, text)
                    : Problem.warning("rule.skipped", entry.rule().file(), entry.rule().line(), 0, text);
            problems.add(new Shown(problem, ruleFile(state, problem), -1, 0));
        }
        problems.sort(Comparator.comparing(shown -> !shown.problem.isError()));
        if (!problems.equals(viewer.getInput())) {
            viewer.setInput(problems);
            setContentDescription(summary(problems));
        }
    }

    private static String summary(List<Shown> problems) {
        long errors = problems.stream().filter(shown -> shown.problem.isError()).count();
        long others = problems.size() - errors;
        return problems.isEmpty() ? "No problems with files or rules."
                : errors + (errors == 1 ? " error, " : " errors, ") + others + (others == 1 ? " warning or note" : " warnings and notes");
    }

    /** The rule file of a problem of the case, or null when it is about another file. */
    private static Path ruleFile(CaseState state, Problem problem) {
        if (!problem.file().endsWith(".fettle") || state.settings() == null) {
            return null;
        }
        return CaseSession.current().model().ruleFile(problem.file());
    }

    private static boolean isThere(Shown shown) {
        return shown.file != null && Files.isRegularFile(shown.file);
    }

    /** Shows a problem in its rule file; null when it is about no rule file that is there. */
    private RuleEditor open(Shown shown) {
        if (shown == null || !isThere(shown)) {
            return null;
        }
        return shown.offset >= 0 ? RuleEditors.reveal(getSite().getPage(), shown.file, shown.offset, shown.length)
                : RuleEditors.open(getSite().getPage(), shown.file, shown.problem.line());
    }

    @Override
    public void setFocus() {
        viewer.getTable().setFocus();
    }

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        LiveProblems.removeListener(liveListener);
        super.dispose();
    }
}
