/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.List;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.records.CodeChoices;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.TextHistory;
import org.fettle.data.ColumnType;

/** The field in which a cell is edited: offers the codes of its column with their meanings as one types, and says which day a date is. */
final class RecordEditor extends TextCellEditor {
    /** Under this name the field knows what was typed into it, for undo. */
    static final String HISTORY = "org.fettle.workbench.records.history";
    private static final String WRITES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/.- ";
    private static final Point SIZE = new Point(420, 200);

    private final RecordGrid grid;
    private String first = "";

    RecordEditor(RecordGrid grid) {
        super(true, true);
        this.grid = grid;
        enableContentProposal(new TextContentAdapter(), (contents, position) -> proposals(contents), controlSpace(), WRITES.toCharArray(),
                ContentProposalAdapter.PROPOSAL_REPLACE, 0);
    }

    static KeyStroke controlSpace() {
        try {
            return KeyStroke.getInstance("Ctrl+Space");
        } catch (ParseException e) {
            throw new IllegalStateException("Ctrl+Space is no key", e);
        }
    }

    private RecordColumn column() {
        return grid.shown().columns().get(getColumnIndex());
    }

    /** What goes with the text; everything as long as it is the text that the cell had. */
    private IContentProposal[] proposals(String contents) {
        List<CodeChoices.Choice> choices = CodeChoices.of(column(), contents.equals(first) ? "" : contents);
        return choices.stream().map(choice -> new ContentProposal(choice.text(), choice.label(), null)).toArray(IContentProposal[]::new);
    }

    @Override
    protected Text createEditorControl(Composite parent, int style) {
        Text text = super.createEditorControl(parent, style);
        RecordColumn column = column();
        text.setMessage(column.spec().type() == ColumnType.DATE ? "day/month/year" : column.codes() != null ? "code, or part of its meaning" : "");
        first = grid.text(getRowIndex(), getColumnIndex());
        TextHistory history = new TextHistory(first);
        text.setData(HISTORY, history);
        text.addListener(SWT.Modify, event -> history.typed(text.getText()));
        return text;
    }

    @Override
    protected void configureContentProposalAdapter(ContentProposalAdapter adapter) {
        super.configureContentProposalAdapter(adapter);
        adapter.setPopupSize(SIZE);
    }
}
