/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.fix.RecordDraft;

/** A change of whole records: what they say side by side, what of it wins or is entered, and below that the issues that go and come. */
public final class RecordDialog extends ChangeDialog {
    private static final Point SIZE = new Point(900, 660);

    private final RecordPage page;
    private DraftGrid grid;
    private RecordDraft draft;

    /** @param page what is done to the records */
    public RecordDialog(Shell parent, RecordPage page) {
        super(parent, page.name(), SIZE);
        this.page = page;
    }

    @Override
    void createFields(Composite content) {
        Composite fields = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        page.create(fields, this::begin);
    }

    @Override
    void createParts(SashForm sash) {
        grid = new DraftGrid(sash, this::changed);
        setTitle(page.name());
    }

    @Override
    int[] shares() {
        return new int[] {62, 38};
    }

    @Override
    public void create() {
        super.create();
        page.setFocus();
        if (draft != null) {
            grid.setFocus();
        }
    }

    /** With the records as they are, and what the fields say. */
    @Override
    void begin() {
        try {
            changed(page.draft(basis().data()));
        } catch (IllegalArgumentException e) {
            draft = null;
            grid.show(null);
            nothingToTry();
            setErrorMessage(page.isBegun() ? e.getMessage() : null);
            setMessage(page.isBegun() ? "" : page.hint());
        }
    }

    private void changed(RecordDraft next) {
        draft = next;
        grid.show(next);
        setTitle(next.title());
        setMessage(next.explanation());
        tryOut(List.of(next.change()));
    }

    // ------------------------------------------------------------------ for tests

    /** What is put together; null when it cannot be yet. */
    public RecordDraft draft() {
        return draft;
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
