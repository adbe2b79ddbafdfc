/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.SmallRuns;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.fettle.engine.RunResult;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Flags grouped, narrowed, sorted and counted, on two tables of which one names the team. */
class IssueIndexTest {
    private static final Dimension TEAM = Dimension.field("TEAM");

    private final RunResult run = SmallRuns.run("CHILD,DECOM,PLACE\n1,,a\n1,,z\n2,01/04/2024,\n3,,\n10,02/04/2024,y\n",
            "CHILD,SEX,TEAM\n1,M,Oak\n2,F,Elm\n3,,\n10,,Oak\n");
    private final IssueIndex index = SmallRuns.index(run);

    private IssueTree tree(IssueQuery query) {
        return index.tree(query, () -> false);
    }

    private static List<String> labels(List<? extends IssueNode> nodes) {
        return nodes.stream().map(node -> node.label() + " " + node.counts().issues()).toList();
    }

    private List<String> by(Dimension... chain) {
        return labels(tree(IssueQuery.DEFAULT.with(List.of(chain))).roots());
    }

    @Test
    void countsIssuesRowsAndChildrenApart() {
        assertEquals(new Counts(10, 7, 4), index.total());
    }

    @Test
    void groupsByEveryDimension() {
        assertEquals(List.of("Missing 7", "Invalid 3"), by(Dimension.CATEGORY));
        assertEquals(List.of("1  No start 3", "2  Place is no code 3", "3  No place 2", "10  No sex 2"), by(Dimension.RULE));
        assertEquals(List.of("Error 8", "Query 2"), by(Dimension.SEVERITY));
        assertEquals(List.of("High impact 3", "Medium impact 3", "Low impact 4"), by(Dimension.IMPACT));
        assertEquals(List.of("Header 2", "Episodes 8"), by(Dimension.TABLE));
        assertEquals(List.of("PLACE 5", "DECOM 3", "SEX 2"), by(Dimension.COLUMN));
        assertEquals(List.of("(blank) 7", "a 1", "y 1", "z 1"), by(Dimension.VALUE));
        assertEquals(List.of("1 4", "3 3", "10 2", "2 1"), by(Dimension.SUBJECT));
    }

    @Test
    void aColumnOfTheFilesIsFoundThroughTheChildWhereTheFlaggedTableLacksIt() {
        assertEquals(List.of(TEAM), index.extraFields());
        assertEquals(List.of("Oak 6", "(no team) 3", "Elm 1"), by(TEAM));
        assertEquals(List.of("Field.PLACE", "Field.SEX"), index.namedFields().stream().map(d -> "Field." + d.column()).filter(f -> f.endsWith("E")
                || f.endsWith("X")).toList());
    }

    @Test
    void aChainGroupsWithinGroupsDownToSingleFlags() {
        IssueNode oak = tree(IssueQuery.DEFAULT.with(List.of(TEAM, Dimension.RULE))).roots().get(0);
        assertEquals(List.of("2  Place is no code 3", "1  No start 2", "10  No sex 1"), labels(oak.children()));
        IssueNode places = oak.children().get(0);
        assertEquals(List.of("1  a is no place.", "1  z is no place.", "10  y is no place."),
                places.children().stream().map(IssueNode::label).toList());
        assertEquals("2", places.children().get(0).rule().code());
        assertEquals(1, places.children().get(0).flag().row());
        assertNull(oak.rule());
        assertEquals(new Counts(3, 3, 2), places.counts());
    }

    @Test
    void anEmptyChainListsSingleFlags() {
        assertEquals(10, tree(IssueQuery.DEFAULT.with(List.of())).roots().size());
    }

    @Test
    void wordsAreFoundInRulesMessagesChildrenValuesAndTeams() {
        Map<String, Integer> expected = Map.of("no start", 3, "z is", 1, "OAK", 6, "oak missing", 3, "10", 3, "nothing like it", 0);
        expected.forEach((text, count) -> assertEquals(count, tree(IssueQuery.DEFAULT.withText(text)).shown().issues(), text));
    }

    @Test
    void facetsCountWhatEachValueWouldShowUnderTheOthers() {
        IssueQuery query = IssueQuery.DEFAULT.narrow(Dimension.SEVERITY, Set.of("ERROR")).narrow(TEAM, Set.of("Oak"));
        IssueTree tree = tree(query);
        assertEquals(6, tree.shown().issues());
        Map<Dimension, List<String>> facets = new HashMap<>();
        for (Facet facet : tree.facets()) {
            facets.put(facet.dimension(), facet.values().stream().map(v -> v.label() + " " + v.count() + (v.chosen() ? "*" : "")).toList());
        }
        assertEquals(List.of("Error 6*"), facets.get(Dimension.SEVERITY));
        assertEquals(List.of("Oak 6*", "(no team) 2"), facets.get(TEAM));
        assertEquals(List.of("Missing 3", "Invalid 3"), facets.get(Dimension.CATEGORY));
        assertEquals(List.of("2  Place is no code 3", "1  No start 2", "10  No sex 1"),
                index.facet(query, Dimension.RULE).values().stream().map(v -> v.label() + " " + v.count()).toList());
    }

    @Test
    void brothersAreSortedByAnyMeasureBothWays() {
        IssueQuery rules = IssueQuery.DEFAULT.with(List.of(Dimension.RULE));
        IssueQuery byName = rules.with(rules.sort().next(IssueQuery.Measure.NAME));
        assertEquals(List.of("1  No start 3", "2  Place is no code 3", "3  No place 2", "10  No sex 2"), labels(tree(byName).roots()));
        IssueQuery backwards = byName.with(byName.sort().next(IssueQuery.Measure.NAME));
        assertEquals("10  No sex 2", labels(tree(backwards).roots()).get(0));
        assertEquals(IssueQuery.Sort.USUAL, backwards.sort().next(IssueQuery.Measure.NAME));
        for (IssueQuery.Measure measure : IssueQuery.Measure.values()) {
            assertEquals(4, tree(rules.with(new IssueQuery.Sort(measure, true))).roots().size(), measure.name());
        }
    }

    @Test
    void waivedFlagsAreInNoCountAndNoGroup() {
        BitSet waived = new BitSet();
        for (int flag : index.group("rule:2").flags()) {
            waived.set(flag);
        }
        IssueIndex less = index.withWaived(waived, true, i -> null);
        assertEquals(new Counts(7, 6, 4), less.total());
        assertEquals(0, less.group("rule:2").flags().length);
        assertNotEquals(index.group("rule:2"), less.group("rule:2"));
    }

    @Test
    void aPathNamesTheSameGroupWhateverIsShown() {
        IssueTree tree = tree(IssueQuery.DEFAULT.with(List.of(TEAM, Dimension.RULE)));
        IssueNode node = tree.roots().get(0).children().get(1);
        assertEquals(node, tree.find(node.id()));
        FlagGroup group = index.group(node.id());
        assertArrayEquals(node.flags(), group.flags());
        assertEquals(node.label(), group.label());
        assertEquals(List.of("1"), group.rules().stream().map(rule -> rule.code()).toList());
        assertNull(index.group("no/path"));
        assertNull(tree.find("field.TEAM:Oak/rule:99"));
    }

    @Test
    void severalPlacesTogetherAreOneGroupOfDifferentFlags() {
        List<IssueNode> roots = tree(IssueQuery.DEFAULT).roots();
        FlagGroup both = index.together(List.of(roots.get(0), roots.get(0).children().get(0), roots.get(1)));
        assertEquals(10, both.flags().length);
        assertEquals("3 groups", both.label());
        assertNull(index.together(List.of()));
    }

    @Test
    void fixableIssuesAreKnownOnceTheyAreWorkedOut() {
        IssueNode invalid = tree(IssueQuery.DEFAULT).roots().get(1);
        assertEquals(-1, invalid.certain());
        assertEquals(-1, invalid.suggested());
        index.mending().workOut(Progress.NONE);
        assertEquals(1, invalid.certain());
        assertEquals(0, invalid.suggested(), "another letter instead of the only one is nothing to go by");
    }

    @Test
    void nobodyWaitsForAnAnswerThatIsNotWanted() {
        assertThrows(CancelledException.class, () -> index.tree(IssueQuery.DEFAULT, () -> true));
    }

    @Test
    void thereIsNothingToCountWithoutARun() {
        assertEquals(Counts.NONE, IssueIndex.EMPTY.total());
        assertTrue(IssueIndex.EMPTY.isEmpty());
        assertEquals(List.of(), new ArrayList<>(IssueTree.EMPTY.roots()));
    }

    @Test
    void presetsNameTheTeamWhenTheFilesDo() {
        assertTrue(Preset.of(index).stream().anyMatch(preset -> preset.label().equals("Team > Rule")), Preset.of(index).toString());
        assertFalse(Preset.of(SmallRuns.index(SmallRuns.run(List.of("1,,A")))).stream().anyMatch(preset -> preset.label().contains("Team")));
    }

    @Test
    void copiedPlacesAreLinesWithTabs() {
        IssueTree tree = tree(IssueQuery.DEFAULT);
        String text = IssueText.of(tree, List.of(tree.roots().get(0), tree.roots().get(0).children().get(0)));
        assertEquals("Category > Rule\tIssues\tRows\tChildren\tCertain fix\tSuggested\nMissing\t7\t6\t4\t\t\nMissing > 1  No start\t3\t3\t2\t\t\n",
                text);
    }
}
