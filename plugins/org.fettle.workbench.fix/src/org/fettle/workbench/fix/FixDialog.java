/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.fix.FixDraft;
import org.fettle.cases.fix.FixOffers;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.fix.ChangeSet;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.TextGrid;

/**
 * Fixes of a group: which there are, what the chosen one changes, and what that mends and creates. Changes can be left out and values corrected; each time
 * the effect is worked out anew.
 */
public final class FixDialog extends ChangeDialog {
    private static final List<String> COLUMNS = List.of("How sure", "Fix", "Thought of by", "Rule", "Issues", "Records", "Left over");
    private static final Point SIZE = new Point(1120, 690);

    private final FixSource source;
    private Latest offering;
    private Table offerTable;
    private DraftPane pane;
    private FixOffers offers;

    /** The fixes of a group of flags. */
    public FixDialog(Shell parent, FlagGroup group) {
        this(parent, FixSource.of(group));
    }

    /** Changes from any source. */
    public FixDialog(Shell parent, FixSource source) {
        super(parent, "Fix group", SIZE);
        this.source = source;
    }

    @Override
    void createParts(SashForm sash) {
        offerTable = TextGrid.create(sash, COLUMNS, List.of());
        Names.name(offerTable, "Fixes");
        offerTable.setToolTipText("The fixes, the surest first; the one that mends most before others");
        offerTable.addListener(SWT.Selection, event -> choose(offerTable.getSelectionIndex()));
        pane = new DraftPane(sash, this::draftChanged, this::chronology);
        offering = new Latest(sash.getDisplay());
        sash.addListener(SWT.Dispose, event -> offering.cancel());
        setTitle(source.heading());
    }

    @Override
    int[] shares() {
        return new int[] {22, 46, 32};
    }

    // ------------------------------------------------------------------ fixes

    @Override
    void begin() {
        offers = null;
        busy();
        setMessage("Looking for fixes ...");
        CaseState state = CaseSession.current().state();
        offering.start("Looking for fixes", 0, progress -> source.offers(state, progress), this::show, this::failed);
    }

    private void show(FixOffers found) {
        if (!isOpen()) {
            return;
        }
        offers = found;
        idle();
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
            nothingToTry();
            return;
        }
        pane.show(offers.draft(offers.offers().get(number)));
        draftChanged();
    }

    private void draftChanged() {
        if (pane.draft() != null && offers != null) {
            tryOut(pane.draft().changes());
        }
    }

    private void chronology(String subject) {
        if (effects() != null && !effects().set().edits().isEmpty()) {
            new BeforeAfterDialog(getShell(), basis(), effects().preview().after(), subject).open();
        }
    }

    @Override
    void apply(ChangeSet set) {
        source.apply(set);
    }

    // ------------------------------------------------------------------ for tests

    /** The fixes; null while they are being looked for. */
    public FixOffers offers() {
        return offers;
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
