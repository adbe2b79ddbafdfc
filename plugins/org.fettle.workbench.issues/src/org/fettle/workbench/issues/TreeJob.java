/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.cases.issues.IssueTree;
import org.fettle.data.CancelledException;

/** Works out a tree of issues in the background, down to what is open. */
final class TreeJob extends Job {
    private static final int MOST_WARM = 1_000;

    private final IssueIndex index;
    private final IssueQuery query;
    private final Set<String> open;
    private final BiConsumer<TreeJob, IssueTree> answer;

    /**
     * A job.
     *
     * @param open   which places are open
     * @param answer is told of the tree in the user interface's thread
     */
    TreeJob(IssueIndex index, IssueQuery query, List<String> open, BiConsumer<TreeJob, IssueTree> answer) {
        super("Grouping the issues");
        this.index = index;
        this.query = query;
        this.open = new HashSet<>(open);
        this.answer = answer;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            boolean compared = index.statusKnown() || query.chain().contains(Dimension.STATUS) || query.narrowed().containsKey(Dimension.STATUS);
            if (!index.statusKnown() && compared) {
                index.workOutStatus();
            }
            tell(monitor);
            if (!compared && !monitor.isCanceled()) {
                index.workOutStatus(); // reads earlier runs, for which the counts need not wait
                tell(monitor);
            }
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        }
    }

    private void tell(IProgressMonitor monitor) {
        IssueTree tree = index.tree(query, monitor::isCanceled);
        warm(tree.roots(), monitor);
        later(() -> answer.accept(this, tree));
    }

    /** Counts what will be seen first, so that nobody waits for it later. */
    private void warm(List<? extends IssueNode> level, IProgressMonitor monitor) {
        for (IssueNode node : level.subList(0, Math.min(MOST_WARM, level.size()))) {
            if (monitor.isCanceled()) {
                throw new CancelledException();
            }
            node.counts();
            if (!node.isLeaf() && open.contains(node.id())) {
                warm(node.children(), monitor);
            }
        }
    }

    private static void later(Runnable work) {
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display != null && !display.isDisposed()) {
            display.asyncExec(work);
        }
    }
}
