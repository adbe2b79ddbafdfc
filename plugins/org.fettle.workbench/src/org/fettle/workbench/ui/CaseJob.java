/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;

/** Work on the open case in the background, with progress and cancel; one after the other. */
public final class CaseJob extends Job {
    /** Family of all jobs that work on the case. */
    public static final Object FAMILY = new Object();

    private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    private final Work work;

    /** What the job does. */
    public interface Work {
        void run(Progress progress) throws IOException;
    }

    CaseJob(String name, Work work) {
        super(name);
        this.work = work;
        setRule(ONE_AT_A_TIME);
        setPriority(SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run(new MonitorProgress(monitor, getName()));
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException | IllegalStateException e) {
            return Status.error(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        } finally {
            monitor.done();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
