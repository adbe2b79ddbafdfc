/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.fettle.data.CancelledException;
import org.fettle.data.FileTrouble;
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
    private volatile IStatus failure;

    /** What the job does. */
    public interface Work {
        void run(Progress progress) throws IOException;
    }

    /**
     * Work.
     *
     * @param brief whether it is over before anybody could look at a progress bar: drawing one would take longer
     */
    CaseJob(String name, boolean brief, Work work) {
        super(name);
        this.work = work;
        setSystem(brief);
        setRule(ONE_AT_A_TIME);
        setPriority(SHORT);
    }

    /**
     * Never fails in the eyes of the platform, which would keep a small red icon at the bottom for as long as it likes: what could not be done is
     * {@link #failure}, which whoever scheduled this tells, and which goes when the matter is settled.
     */
    @Override
    protected IStatus run(IProgressMonitor monitor) {
        IStatus outcome = attempt(monitor);
        if (outcome.getSeverity() == IStatus.ERROR) {
            failure = outcome;
            Platform.getLog(CaseJob.class).log(outcome);
            return Status.OK_STATUS;
        }
        return outcome;
    }

    /** Why it could not be done; null before the end, and when it was done or stopped. */
    IStatus failure() {
        return failure;
    }

    private IStatus attempt(IProgressMonitor monitor) {
        try {
            work.run(new MonitorProgress(monitor, getName(), Doing::tell));
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Status.error(FileTrouble.message(e), e);
        } catch (IllegalStateException e) {
            return Status.error(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        } catch (RuntimeException | OutOfMemoryError e) {
            return Status.error(getName() + " failed: " + (e instanceof OutOfMemoryError ? "there is not enough memory" : e.toString())
                    + ". Your files and all confirmed changes are as they were. More is under Problems, and in the file "
                    + Platform.getLogFileLocation(), e);
        } finally {
            Doing.tell(Doing.NOTHING);
            monitor.done();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
