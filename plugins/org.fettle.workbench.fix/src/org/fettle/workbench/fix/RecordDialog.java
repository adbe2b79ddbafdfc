/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseState;
import org.fettle.cases.fix.FixEffects;
import org.fettle.cases.fix.RecordDraft;
import org.fettle.engine.RunResult;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.workbench.ui.CaseSession;

/**
 * A change of whole records: what they say side by side, what of it wins or is entered, and below that the issues that go and come. One click more makes it as
 * one step. The window does not block the workbench; when the case changes under it, it begins again with the records as they are.
 */
public final class RecordDialog extends TitleAreaDialog {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 660;
    private static final int PAUSE = 250;
    private static final int[] SHARES = {62, 38};

    private final RecordPage page;
    private final Consumer<CaseState> follower = this::caseChanged;
    private DraftGrid grid;
    private EffectsPane effectsPane;
    private ProgressBar bar;
    private Latest trying;
    private RunResult basis;
    private RecordDraft draft;
    private FixEffects effects;
    private boolean applied;

    /** @param page what is done to the records */
    public RecordDialog(Shell parent, RecordPage page) {
        super(parent);
        this.page = page;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.MODELESS | SWT.RESIZE | SWT.MAX);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(page.name());
    }

    @Override
    protected Point getInitialSize() {
        return getDialogBoundsSettings().get("DIALOG_WIDTH") == null ? new Point(WIDTH, HEIGHT) : super.getInitialSize();
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(Platform.getBundle("org.fettle.workbench.fix")).getDialogSettings();
        return DialogSettings.getOrCreateSection(all, "records");
    }

    @Override
    protected int getDialogBoundsStrategy() {
        return DIALOG_PERSISTSIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite content = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 4).applyTo(content);
        Composite fields = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        page.create(fields, this::begin);
        SashForm sash = new SashForm(content, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        grid = new DraftGrid(sash, this::changed);
        effectsPane = new EffectsPane(sash);
        sash.setWeights(SHARES);
        bar = new ProgressBar(content, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 8).applyTo(bar);
        trying = new Latest(content.getDisplay());
        CaseSession.current().addView(follower);
        content.addListener(SWT.Dispose, event -> {
            trying.cancel();
            CaseSession.current().removeView(follower);
        });
        setTitle(page.name());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Apply", true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    public void create() {
        super.create();
        begin();
        page.setFocus();
        if (draft != null) {
            grid.setFocus();
        }
    }

    private void caseChanged(CaseState state) {
        if (!applied && !bar.isDisposed() && state.result() != basis) {
            if (state.result() == null) {
                close();
            } else {
                begin();
            }
        }
    }

    /** Begins with the records as they are, and what the fields say. */
    private void begin() {
        basis = CaseSession.current().state().result();
        try {
            changed(page.draft(basis.data()));
        } catch (IllegalArgumentException e) {
            draft = null;
            effects = null;
            trying.cancel();
            bar.setVisible(false);
            grid.show(null);
            effectsPane.clear("");
            setErrorMessage(page.isBegun() ? e.getMessage() : null);
            setMessage(page.isBegun() ? "" : page.hint());
            ready();
        }
    }

    private void changed(RecordDraft next) {
        draft = next;
        effects = null;
        grid.show(next);
        setErrorMessage(null);
        setTitle(next.title());
        setMessage(next.explanation());
        CaseState state = CaseSession.current().state();
        if (state.result() != basis) {
            return;
        }
        bar.setVisible(true);
        effectsPane.clear("Working out what it mends and creates ...");
        ready();
        Change change = next.change();
        trying.start("Working out what the change does", PAUSE,
                progress -> EffectsPane.Shown.of(FixEffects.of(ChangeSet.of(basis.data(), List.of(change)), state.pack(), basis, progress)),
                this::show,
                this::failed);
    }

    private void show(EffectsPane.Shown shown) {
        if (!bar.isDisposed()) {
            bar.setVisible(false);
            effects = shown.effects();
            effectsPane.show(shown);
            ready();
        }
    }

    private void failed(String reason) {
        if (!bar.isDisposed()) {
            bar.setVisible(false);
            setErrorMessage(reason);
        }
    }

    private void ready() {
        Button button = getButton(IDialogConstants.OK_ID);
        if (button != null && !button.isDisposed()) {
            button.setToolTipText("Makes the change as one step, which Undo takes back");
            button.setEnabled(effects != null && !effects.set().edits().isEmpty() && CaseSession.current().state().isEditable());
        }
    }

    @Override
    protected void okPressed() {
        if (effects != null && !effects.set().edits().isEmpty()) {
            applied = true;
            ChangeSet set = effects.set();
            super.okPressed();
            CaseSession.current().apply(set);
        }
    }

    // ------------------------------------------------------------------ for tests

    /** What is put together; null when it cannot be yet. */
    public RecordDraft draft() {
        return draft;
    }

    /** What it does; null while that is worked out. */
    public FixEffects effects() {
        return effects;
    }

    /** Enters a text as typing does. */
    public void enter(int line, int cell, String text) {
        changed(draft.with(line, cell, text));
    }

    /** Chooses the text that wins as the space bar does. */
    public void choose(int line, int cell) {
        changed(draft.choose(line, cell));
    }

    /** Fills the fields above in. */
    public void fill(String text) {
        page.fill(text);
    }
}
