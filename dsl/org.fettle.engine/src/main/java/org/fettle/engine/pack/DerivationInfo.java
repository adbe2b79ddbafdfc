/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.List;

/**
 * A derived column or a definition that is computed once a run, before the rules.
 *
 * @param id          name that is unique in the pack and that rules depend on
 * @param table       table or reference whose rows get a value each, or null when each subject gets one
 * @param column      name of the derived column, or null for a definition
 * @param yearsBack   0 for this year's rows, 1 for last year's
 * @param type        type of the output
 * @param needs       what it reads; a missing one skips the derivation and what depends on it, unless it is optional
 * @param wholeReturn the part of what it reads that it reads across subjects, see {@link RuleInfo#wholeReturn()}
 * @param dependsOn   ids of the derivations whose output it reads
 * @param className   binary name of its class in the pack
 * @param file        source file in the pack
 * @param line        1-based line in that file
 */
public record DerivationInfo(String id, String table, String column, int yearsBack, DerivedType type, List<Need> needs,
        List<Need> wholeReturn, List<String> dependsOn, String className, String file, int line) {
    public DerivationInfo {
        needs = List.copyOf(needs);
        wholeReturn = List.copyOf(wholeReturn);
        dependsOn = List.copyOf(dependsOn);
    }
}
