/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import org.apache.commons.text.similarity.LevenshteinDistance;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keys that differ in one letter are those whose distance is one. */
class KeysLawsTest {
    @Property
    void differInOneLetter(@ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 5) String one,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 5) String other) {
        assertEquals(LevenshteinDistance.getDefaultInstance().apply(one, other) == 1, Keys.differInOneLetter(one, other));
    }
}
