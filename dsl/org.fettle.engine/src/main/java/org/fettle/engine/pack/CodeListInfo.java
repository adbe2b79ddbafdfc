/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.List;

/**
 * A code list as it is in force for a range of collection years. A pack may hold several with one name for different years.
 *
 * @param name       name in the language
 * @param ignoreCase whether codes are compared ignoring case
 * @param since      first collection year, 2024 for 2024/25, or null for no lower bound
 * @param until      last collection year, or null for no upper bound
 * @param codes      the codes in the order of the pack
 */
public record CodeListInfo(String name, boolean ignoreCase, Integer since, Integer until, List<Code> codes) {
    public CodeListInfo {
        codes = List.copyOf(codes);
    }

    /** True when this version of the list holds for a collection that starts in {@code year}. */
    public boolean inForce(int year) {
        return (since == null || since <= year) && (until == null || year <= until);
    }
}
