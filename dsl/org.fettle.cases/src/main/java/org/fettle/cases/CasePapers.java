/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.List;

import org.fettle.data.Return;
import org.fettle.data.journal.Step;

/**
 * What an open case was made of, for whoever writes lists of changes or recipes.
 *
 * @param original the return of the files, without any edit
 * @param steps    all steps of the journal, those that were taken back included
 */
public record CasePapers(Return original, List<Step> steps) {
    /** Keeps a copy of the steps. */
    public CasePapers {
        steps = List.copyOf(steps);
    }
}
