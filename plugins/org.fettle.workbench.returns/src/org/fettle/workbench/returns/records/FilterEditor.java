/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowTextCellEditor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.records.CodeChoices;
import org.fettle.cases.records.Condition;
import org.fettle.cases.records.RecordColumn;
import org.fettle.data.ColumnType;

/** The field above a column in which one types what its cells are to be like; offers codes to pick, and the words for blank and unreadable cells. */
final class FilterEditor extends FilterRowTextCellEditor {
    private static final Point SIZE = new Point(420, 200);

    private final RecordGrid grid;

    FilterEditor(RecordGrid grid) {
        this.grid = grid;
        enableContentProposal(new TextContentAdapter(), (contents, position) -> proposals(contents), RecordEditor.controlSpace(),
                new char[] {'=', '<'},
                ContentProposalAdapter.PROPOSAL_REPLACE, 0);
    }

    private IContentProposal[] proposals(String contents) {
        RecordColumn column = grid.shown().columns().get(getColumnIndex());
        String typed = contents.replaceFirst("^[=<>!]+", "").toLowerCase(Locale.ROOT);
        List<IContentProposal> proposals = new ArrayList<>();
        if (column.codes() != null) {
            for (CodeChoices.Choice choice : CodeChoices.of(column, typed)) {
                proposals.add(new ContentProposal("=" + choice.text(), "=" + choice.label(), null));
            }
        }
        if ("blank".startsWith(typed)) {
            proposals.add(new ContentProposal(Condition.BLANK, Condition.BLANK + "  nothing in the cell", null));
            proposals.add(new ContentProposal("<>blank", "<>blank  something in the cell", null));
        }
        if (!column.spec().type().isSymbol() && "unreadable".startsWith(typed)) {
            proposals.add(new ContentProposal(Condition.UNREADABLE, Condition.UNREADABLE + "  text that is no "
                    + (column.spec().type() == ColumnType.DATE ? "date" : "number"), null));
        }
        return proposals.toArray(IContentProposal[]::new);
    }

    @Override
    protected Text createEditorControl(Composite parent, int style) {
        Text text = super.createEditorControl(parent, style);
        text.setToolTipText(GridHover.FILTER_HELP);
        return text;
    }

    @Override
    protected void configureContentProposalAdapter(ContentProposalAdapter adapter) {
        super.configureContentProposalAdapter(adapter);
        adapter.setPopupSize(SIZE);
    }
}
