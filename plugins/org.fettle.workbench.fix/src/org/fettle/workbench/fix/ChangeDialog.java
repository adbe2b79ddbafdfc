/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.CaseState;
import org.fettle.cases.fix.FixEffects;
import org.fettle.engine.RunResult;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.TitledDialog;

/**
 * A window that shows changes and, below them, what they mend and create, which is worked out in the background each time the changes become others. One click
 * more makes them as one step. The window does not block the workbench, so that records can be looked at meanwhile; when the case changes under it, it begins
 * again.
 */
abstract class ChangeDialog extends TitledDialog {
    private static final int PAUSE = 250;

    private final Consumer<CaseState> follower = this::caseChanged;
    private Latest trying;
    private EffectsPane effectsPane;
    private ProgressBar bar;
    private RunResult basis;
    private FixEffects effects;
    private boolean applied;

    ChangeDialog(Shell parent, String name, Point size) {
        super(parent, name, SWT.MODELESS, size);
    }

    /** Makes what shows the changes, one part of the window below the other. */
    abstract void createParts(SashForm sash);

    /** Shares of the parts, and last of what the changes do. */
    abstract int[] shares();

    /** Begins with the case as it is, {@link #basis}. */
    abstract void begin();

    /** Makes the changes. */
    void apply(ChangeSet set) {
        CaseSession.current().apply(set);
    }

    @Override
    protected final void createContent(Composite content) {
        createFields(content);
        SashForm sash = new SashForm(content, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createParts(sash);
        effectsPane = new EffectsPane(sash);
        sash.setWeights(shares());
        bar = new ProgressBar(content, SWT.INDETERMINATE);
        Names.name(bar, "Working out what the changes do");
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 8).applyTo(bar);
        trying = new Latest(content.getDisplay());
        CaseSession.current().addView(follower);
        content.addListener(SWT.Dispose, event -> {
            trying.cancel();
            CaseSession.current().removeView(follower);
        });
    }

    /** Makes fields above the changes, if there are any. */
    void createFields(Composite content) {
        // most have none
    }

    @Override
    protected final String okLabel() {
        return "Apply";
    }

    @Override
    public void create() {
        super.create();
        restart();
    }

    private void caseChanged(CaseState state) {
        if (!applied && isOpen() && state.result() != basis) {
            if (state.result() == null) {
                close();
            } else {
                restart();
            }
        }
    }

    private void restart() {
        basis = CaseSession.current().state().result();
        begin();
    }

    final boolean isOpen() {
        return !bar.isDisposed();
    }

    /** The run that the changes are thought of for. */
    final RunResult basis() {
        return basis;
    }

    /** Works out what changes do, after a moment in which there may come others. */
    final void tryOut(List<Change> changes) {
        busy();
        CaseState state = CaseSession.current().state();
        if (state.result() != basis) {
            return; // it begins again in a moment
        }
        effectsPane.clear("Working out what it mends and creates ...");
        trying.start("Working out what changes do", PAUSE,
                progress -> EffectsPane.Shown.of(FixEffects.of(ChangeSet.of(basis.data(), changes), state.pack(), basis, progress)),
                this::show,
                this::failed);
    }

    /** There are no changes to try. */
    final void nothingToTry() {
        trying.cancel();
        effects = null;
        effectsPane.clear("");
        idle();
        ready();
    }

    /** Something is being worked out; nothing can be applied until it is known. */
    final void busy() {
        trying.cancel();
        effects = null;
        setErrorMessage(null);
        bar.setVisible(true);
        ready();
    }

    /** Nothing is being worked out any more. */
    final void idle() {
        bar.setVisible(false);
    }

    /** Says why something could not be worked out. */
    final void failed(String reason) {
        if (isOpen()) {
            idle();
            setErrorMessage(reason);
        }
    }

    private void show(EffectsPane.Shown shown) {
        if (isOpen()) {
            idle();
            effects = shown.effects();
            effectsPane.show(shown);
            ready();
        }
    }

    private void ready() {
        Button button = getButton(IDialogConstants.OK_ID);
        if (button != null && !button.isDisposed()) {
            button.setToolTipText("Makes these changes as one step, which Undo takes back");
            button.setEnabled(effects != null && !effects.set().edits().isEmpty() && CaseSession.current().state().isEditable());
        }
    }

    @Override
    protected void okPressed() {
        if (effects != null && !effects.set().edits().isEmpty()) {
            applied = true;
            ChangeSet set = effects.set();
            super.okPressed();
            apply(set);
        }
    }

    /** What the changes do; null while that is being worked out. */
    public final FixEffects effects() {
        return effects;
    }
}
