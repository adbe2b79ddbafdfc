/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.fettle.cases.records.CodeChoices;
import org.fettle.cases.records.RecordColumn;

/** Offers the codes of a column with their meanings, as when a cell is edited. */
public final class CodeProposals implements IContentProposalProvider {
    private final RecordColumn column;

    /** @param column whose codes are offered */
    public CodeProposals(RecordColumn column) {
        this.column = column;
    }

    @Override
    public IContentProposal[] getProposals(String contents, int position) {
        return CodeChoices.of(column, contents).stream().map(choice -> new ContentProposal(choice.text(), choice.label(), null))
                .toArray(IContentProposal[]::new);
    }
}
