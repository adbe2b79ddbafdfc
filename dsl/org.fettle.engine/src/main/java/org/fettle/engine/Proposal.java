/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.List;

import org.fettle.engine.pack.FixInfo;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;

/**
 * What one fix of a rule would do about one finding.
 *
 * @param rule      the rule
 * @param fixIndex  position of the fix among the rule's
 * @param subject   key of the subject, empty when the key is blank
 * @param flagged   the rows that the finding flags: the identity of its flags, together with the rule
 * @param changes   new texts for cells, in the order of the fix
 * @param deletions rows to delete
 */
public record Proposal(RuleInfo rule, int fixIndex, String subject, List<RowRef> flagged, List<CellChange> changes,
        List<RowRef> deletions) {
    public Proposal {
        flagged = List.copyOf(flagged);
        changes = List.copyOf(changes);
        deletions = List.copyOf(deletions);
    }

    /** The fix. */
    public FixInfo fix() {
        return rule.fixes().get(fixIndex);
    }

    /** How far it may be trusted. */
    public FixKind kind() {
        return fix().kind();
    }
}
