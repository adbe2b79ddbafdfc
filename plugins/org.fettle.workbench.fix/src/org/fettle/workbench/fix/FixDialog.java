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
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.fix.FixDraft;
import org.fettle.cases.fix.FixEffects;
import org.fettle.cases.fix.FixOffers;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.engine.RunResult;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.TextGrid;

/**
 * Fixes of a group: which there are, what the chosen one changes, and what that mends and creates. Changes can be left out and values corrected; each time
 * the effect is worked out anew in the background. One more click applies them as one step. The window does not block the workbench, so that records can be
 * looked at meanwhile; when the case changes under it, it begins again.
 */
public final class FixDialog extends TitleAreaDialog {
    private static final List<String> COLUMNS = List.of("How sure", "Fix", "Thought of by", "Rule", "Issues", "Records", "Left over");
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 690;
    private static final int PAUSE = 250;
    private static final int[] SHARES = {22, 46, 32};

    private final FixSource source;
    private final Consumer<CaseState> follower = this::caseChanged;
    private Latest offering;
    private Latest trying;
    private Table offerTable;
    private DraftPane pane;
    private EffectsPane effectsPane;
    private ProgressBar bar;
    private RunResult basis;
    private FixOffers offers;
    private FixEffects effects;
    private boolean applied;

    /** The fixes of a group of flags. */
    public FixDialog(Shell parent, FlagGroup group) {
        this(parent, FixSource.of(group));
    }

    /** Changes from any source. */
    public FixDialog(Shell parent, FixSource source) {
        super(parent);
        this.source = source;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.MODELESS | SWT.RESIZE | SWT.MAX);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Fix group");
    }

    @Override
    protected Point getInitialSize() {
        return getDialogBoundsSettings().get("DIALOG_WIDTH") == null ? new Point(WIDTH, HEIGHT) : super.getInitialSize();
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(Platform.getBundle("org.fettle.workbench.fix")).getDialogSettings();
        return DialogSettings.getOrCreateSection(all, "fix");
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
        SashForm sash = new SashForm(content, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        offerTable = TextGrid.create(sash, COLUMNS, List.of());
        Names.name(offerTable, "Fixes");
        offerTable.setToolTipText("The fixes, the surest first; the one that mends most before others");
        offerTable.addListener(SWT.Selection, event -> choose(offerTable.getSelectionIndex()));
        pane = new DraftPane(sash, this::draftChanged, this::chronology);
        effectsPane = new EffectsPane(sash);
        sash.setWeights(SHARES);
        bar = new ProgressBar(content, SWT.INDETERMINATE);
        Names.name(bar, "Working out what the changes do");
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 8).applyTo(bar);
        offering = new Latest(content.getDisplay());
        trying = new Latest(content.getDisplay());
        CaseSession.current().addView(follower);
        content.addListener(SWT.Dispose, event -> {
            offering.cancel();
            trying.cancel();
            CaseSession.current().removeView(follower);
        });
        setTitle("Fix " + source.title());
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
        begin(CaseSession.current().state());
    }

    // ------------------------------------------------------------------ fixes

    private void caseChanged(CaseState state) {
        if (!applied && !offerTable.isDisposed() && state.result() != basis) {
            if (state.result() == null) {
                close();
            } else {
                begin(state);
            }
        }
    }

    private void begin(CaseState state) {
        basis = state.result();
        offers = null;
        busy("Looking for fixes ...");
        trying.cancel();
        offering.start("Looking for fixes", 0, progress -> source.offers(state, progress), this::show, this::failed);
    }

    private void busy(String what) {
        effects = null;
        setErrorMessage(null);
        setMessage(what);
        bar.setVisible(true);
        ready();
    }

    private void failed(String reason) {
        if (!offerTable.isDisposed()) {
            bar.setVisible(false);
            setErrorMessage(reason);
        }
    }

    private void show(FixOffers found) {
        if (offerTable.isDisposed()) {
            return;
        }
        offers = found;
        bar.setVisible(false);
        setMessage(found.summary());
        TextGrid.show(offerTable, COLUMNS, found.offers().stream().map(offer -> List.of(offer.trust(), offer.title(), offer.from(), offer.rule(),
                Figures.number(offer.flags()), Figures.number(offer.records()), Figures.number(found.left(offer)))).toList());
        choose(found.offers().isEmpty() ? -1 : 0);
    }

    private void choose(int number) {
        if (offers == null || number >= offers.offers().size()) {
            return;
        }
        if (number < 0) {
            pane.show(null);
            effectsPane.clear("");
            return;
        }
        pane.show(offers.draft(offers.offers().get(number)));
        draftChanged();
    }

    // ------------------------------------------------------------------ effects

    private void draftChanged() {
        FixDraft draft = pane.draft();
        CaseState state = CaseSession.current().state();
        if (draft == null || state.result() != basis) {
            return;
        }
        busy(offers.summary());
        effectsPane.clear("Working out what it mends and creates ...");
        List<Change> changes = draft.changes();
        trying.start("Working out what changes do", PAUSE,
                progress -> EffectsPane.Shown.of(FixEffects.of(ChangeSet.of(draft.data(), changes), state.pack(), state.result(), progress)),
                this::show,
                this::failed);
    }

    private void show(EffectsPane.Shown shown) {
        if (!offerTable.isDisposed()) {
            bar.setVisible(false);
            effects = shown.effects();
            effectsPane.show(shown);
            ready();
        }
    }

    private void ready() {
        Button button = getButton(IDialogConstants.OK_ID);
        if (button != null && !button.isDisposed()) {
            int edits = effects == null ? 0 : effects.set().edits().size();
            button.setToolTipText("Makes the ticked changes as one step, which Undo takes back");
            button.setEnabled(edits > 0 && CaseSession.current().state().isEditable());
        }
    }

    private void chronology(String subject) {
        if (effects != null && !effects.set().edits().isEmpty()) {
            new BeforeAfterDialog(getShell(), basis, effects.preview().after(), subject).open();
        }
    }

    @Override
    protected void okPressed() {
        if (effects == null || effects.set().edits().isEmpty()) {
            return;
        }
        applied = true;
        ChangeSet set = effects.set();
        super.okPressed();
        source.apply(set);
    }

    // ------------------------------------------------------------------ for tests

    /** The fixes; null while they are being looked for. */
    public FixOffers offers() {
        return offers;
    }

    /** What the ticked changes do; null while that is being worked out. */
    public FixEffects effects() {
        return effects;
    }

    /** The changes that are shown; null when there are none. */
    public FixDraft draft() {
        return pane.draft();
    }

    /** Chooses a fix as a click would. */
    public void chooseOffer(int number) {
        offerTable.select(number);
        choose(number);
    }

    /** Ticks or unticks a line of the grid as the space bar would. */
    public void toggle(int row) {
        pane.toggle(row);
    }

    /** Presses the button that applies. */
    public void apply() {
        okPressed();
    }
}
