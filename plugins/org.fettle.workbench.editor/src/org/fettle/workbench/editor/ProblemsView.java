/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.data.Problem;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Status;
import org.fettle.workbench.ui.CaseSession;

/** What is wrong with the case's files, rules and journal, and which rules could not run. A double click opens rule files at the place. */
public final class ProblemsView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.problems";

    private final Consumer<CaseState> listener = this::show;
    private TableViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        TableColumnLayout layout = new TableColumnLayout();
        parent.setLayout(layout);
        column(layout, "What", 70, problem -> problem.message().replace('\n', ' '), true);
        column(layout, "File", 20, problem -> name(problem.file()), false);
        column(layout, "Line", 6, problem -> problem.line() == 0 ? "" : String.valueOf(problem.line()), false);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.addDoubleClickListener(event -> open((Problem) viewer.getStructuredSelection().getFirstElement()));
        CaseSession.current().addView(listener);
        show(CaseSession.current().state());
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
                return cell.of((Problem) element);
            }

            @Override
            public Image getImage(Object element) {
                return icon ? ProblemsView.icon((Problem) element) : null;
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

    private void show(CaseState state) {
        if (viewer.getControl().isDisposed()) {
            return;
        }
        List<Problem> problems = new ArrayList<>(state.problems());
        for (LedgerEntry entry : state.notRun()) {
            String text = "Rule " + entry.rule().code() + " " + entry.text();
            problems.add(entry.status() == Status.CRASHED ? Problem.error("rule.crashed", entry.rule().file(), entry.rule().line(), 0, text)
                    : Problem.warning("rule.skipped", entry.rule().file(), entry.rule().line(), 0, text));
        }
        viewer.setInput(problems);
        setContentDescription(problems.isEmpty() ? "No problems with files or rules." : "");
    }

    private void open(Problem problem) {
        CaseState state = CaseSession.current().state();
        if (problem == null || !problem.file().endsWith(".fettle") || state.settings() == null) {
            return;
        }
        Path file = state.folder().packs().resolve(state.settings().pack()).resolve(problem.file());
        if (Files.isRegularFile(file)) {
            RuleEditors.open(getSite().getPage(), file, problem.line());
        }
    }

    @Override
    public void setFocus() {
        viewer.getTable().setFocus();
    }

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        super.dispose();
    }
}
