/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What dragging chips does to a chain. */
class ChainTest {
    private static final List<Dimension> CHAIN = List.of(Dimension.CATEGORY, Dimension.RULE, Dimension.TABLE);

    @Test
    void aDimensionIsAddedWhereItIsDropped() {
        assertEquals(List.of(Dimension.VALUE, Dimension.CATEGORY, Dimension.RULE, Dimension.TABLE), Chain.with(CHAIN, Dimension.VALUE, 0));
        assertEquals(List.of(Dimension.CATEGORY, Dimension.RULE, Dimension.TABLE, Dimension.VALUE), Chain.with(CHAIN, Dimension.VALUE, 9));
    }

    @Test
    void oneThatIsThereMovesToWhereItIsDropped() {
        assertEquals(List.of(Dimension.RULE, Dimension.CATEGORY, Dimension.TABLE), Chain.with(CHAIN, Dimension.CATEGORY, 2));
        assertEquals(List.of(Dimension.TABLE, Dimension.CATEGORY, Dimension.RULE), Chain.with(CHAIN, Dimension.TABLE, 0));
        assertEquals(CHAIN, Chain.with(CHAIN, Dimension.RULE, 1));
        assertEquals(CHAIN, Chain.with(CHAIN, Dimension.RULE, 2));
    }

    @Test
    void movingStopsAtTheEnds() {
        assertEquals(CHAIN, Chain.moved(CHAIN, Dimension.CATEGORY, -1));
        assertEquals(List.of(Dimension.CATEGORY, Dimension.TABLE, Dimension.RULE), Chain.moved(CHAIN, Dimension.RULE, 1));
        assertEquals(CHAIN, Chain.moved(CHAIN, Dimension.VALUE, 1));
    }

    @Test
    void takenAwayItIsGone() {
        assertEquals(List.of(Dimension.CATEGORY, Dimension.TABLE), Chain.without(CHAIN, Dimension.RULE));
    }
}
