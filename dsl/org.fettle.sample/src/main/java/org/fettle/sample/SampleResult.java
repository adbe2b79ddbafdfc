/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.Map;

/**
 * What a finished sample holds.
 *
 * @param children      children in this year's return
 * @param rowsThisYear  data rows of all tables of this year's return
 * @param rowsLastYear  data rows of all tables of last year's return
 * @param errorsPerRule seeded errors by the rule that must find them, in the order of the rule codes; rules without an error are left out
 */
public record SampleResult(int children, long rowsThisYear, long rowsLastYear, Map<String, Integer> errorsPerRule) {
    /** All seeded errors together. */
    public int errors() {
        return errorsPerRule.values().stream().mapToInt(Integer::intValue).sum();
    }
}
