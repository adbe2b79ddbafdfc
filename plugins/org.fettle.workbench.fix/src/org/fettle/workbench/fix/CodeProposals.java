/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.records.CodeChoices;
import org.fettle.cases.records.RecordColumn;

/** Offers the codes of a column with their meanings, as when a cell is edited. */
public final class CodeProposals {
    private CodeProposals() {
    }

    /** Offers them from now on while somebody types in a field; the one that is chosen takes the place of what was typed. */
    public static void offer(Text field, RecordColumn column) {
        ContentProposalAdapter adapter = new ContentProposalAdapter(field, new TextContentAdapter(),
                (contents, position) -> matching(column, contents),
                null, null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    }

    private static IContentProposal[] matching(RecordColumn column, String typed) {
        return CodeChoices.of(column, typed).stream().map(choice -> new ContentProposal(choice.text(), choice.label(), null))
                .toArray(IContentProposal[]::new);
    }
}
