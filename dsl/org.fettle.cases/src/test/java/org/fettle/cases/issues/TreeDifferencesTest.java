/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.List;
import java.util.Set;

import org.fettle.cases.SmallRuns;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which lines of the issues stay where they are after an edit. */
class TreeDifferencesTest {
    private static final String HEADERS = "CHILD,SEX,TEAM\n1,M,Oak\n2,,Elm\n";
    private static final IssueQuery QUERY = IssueQuery.DEFAULT.with(List.of(Dimension.CATEGORY, Dimension.RULE));

    private final IssueTree before = tree("CHILD,DECOM,PLACE\n1,,a\n1,,z\n2,01/04/2024,\n2,,A\n");

    private static IssueTree tree(String episodes) {
        return SmallRuns.index(SmallRuns.run(episodes, HEADERS)).tree(QUERY, () -> false);
    }

    private TreeDifferences differences(IssueTree after, int limit) {
        IssueNode missing = before.roots().get(0);
        IssueNode starts = missing.children().get(0);
        return new TreeDifferences(before, after, Set.of(missing.id(), starts.id()), id -> limit);
    }

    @Test
    void wherePlacesStayOnlyTheirNumbersAreOther() {
        IssueTree after = tree("CHILD,DECOM,PLACE\n1,,a\n1,,A\n2,01/04/2024,\n2,,A\n");
        TreeDifferences differences = differences(after, 100);
        assertTrue(differences.areSmall());
        assertTrue(differences.refilled().isEmpty());
        IssueNode invalid = after.roots().get(1);
        assertSame(invalid, differences.places().get(invalid.id()));
        assertEquals(1, differences.places().get(before.roots().get(1).id()).counts().issues());
        assertEquals(2 + 3 + 3, differences.places().size(), "categories, the rules of the open one, the flags of the open rule");
    }

    @Test
    void aGroupOfWhichAnIssueIsGoneIsFilledAnew() {
        IssueTree after = tree("CHILD,DECOM,PLACE\n1,02/04/2024,a\n1,,z\n2,01/04/2024,\n2,,A\n");
        TreeDifferences differences = differences(after, 100);
        assertTrue(differences.areSmall());
        assertEquals(Set.of(before.roots().get(0).children().get(0).id()), differences.refilled().keySet());
        assertEquals(2, differences.refilled().values().iterator().next().children().size());
    }

    @Test
    void linesThatAreNotShownDoNotCount() {
        IssueTree after = tree("CHILD,DECOM,PLACE\n1,,a\n1,,z\n2,,\n2,01/04/2024,A\n");
        assertFalse(differences(after, 100).refilled().isEmpty());
        assertTrue(differences(after, 2).refilled().isEmpty(), "of three flags two are shown, and those stay");
    }

    @Test
    void otherOutermostPlacesOrAnotherGroupingAreNoSmallDifference() {
        assertFalse(differences(tree("CHILD,DECOM,PLACE\n1,,A\n1,,A\n2,01/04/2024,\n2,,A\n"), 100).areSmall(), "nothing is invalid any more");
        IssueTree regrouped = before.index().tree(IssueQuery.DEFAULT.with(List.of(Dimension.CATEGORY, Dimension.SUBJECT)), () -> false);
        assertFalse(differences(regrouped, 100).areSmall());
        assertFalse(new TreeDifferences(IssueTree.EMPTY, before, Set.of(), id -> 100).areSmall());
    }
}
