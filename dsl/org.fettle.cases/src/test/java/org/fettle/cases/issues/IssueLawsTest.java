/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.SmallRuns;
import org.fettle.engine.Flag;
import org.fettle.engine.RunResult;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for any rows and any chain. */
class IssueLawsTest {
    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> child = Arbitraries.of("1", "2", "3", "");
        Arbitrary<String> start = Arbitraries.of("", "01/04/2024", "02/04/2024", "31/02/2024");
        Arbitrary<String> place = Arbitraries.of("", "A", "a", "z");
        return Combinators.combine(child, start, place).as((c, s, p) -> c + "," + s + "," + p).list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Dimension>> chains() {
        return Arbitraries.shuffle(Dimension.FIXED).flatMap(all -> Arbitraries.integers().between(0, 4).map(size -> all.subList(0, size)));
    }

    @Property(tries = 60)
    void everyFlagIsInExactlyOneGroupOfEveryLevel(@ForAll("rows") List<String> rows, @ForAll("chains") List<Dimension> chain) {
        IssueIndex index = SmallRuns.index(SmallRuns.run(rows));
        IssueTree tree = index.tree(IssueQuery.DEFAULT.with(chain), () -> false);
        assertEquals(index.total().issues(), check(index, tree.roots(), new HashSet<>()));
    }

    private static int check(IssueIndex index, List<? extends IssueNode> nodes, Set<String> ids) {
        int sum = 0;
        for (IssueNode node : nodes) {
            assertTrue(ids.add(node.id()), "twice: " + node.id());
            sum += node.flags().length;
            assertEquals(node.flags().length, node.counts().issues());
            assertEquals(counts(index.result(), node.flags()), node.counts(), node.id());
            if (!node.isLeaf()) {
                assertEquals(node.flags().length, check(index, node.children(), ids));
            }
        }
        return sum;
    }

    private static Counts counts(RunResult run, int[] flags) {
        Set<String> rows = new HashSet<>();
        Set<String> children = new HashSet<>();
        for (int number : flags) {
            Flag flag = run.flags().flag(number);
            rows.add(flag.table() + flag.period() + flag.row());
            children.add(flag.subject());
        }
        children.remove("");
        return new Counts(flags.length, rows.size(), children.size());
    }

    @Property(tries = 60)
    void narrowingToAValueShowsWhatItsFacetSaid(@ForAll("rows") List<String> rows) {
        IssueIndex index = SmallRuns.index(SmallRuns.run(rows));
        for (Facet facet : index.tree(IssueQuery.DEFAULT, () -> false).facets()) {
            for (Facet.Value value : facet.values()) {
                IssueTree narrow = index.tree(IssueQuery.DEFAULT.narrow(facet.dimension(), Set.of(value.id())), () -> false);
                assertEquals(value.count(), narrow.shown().issues(), facet.dimension() + " " + value.id());
            }
        }
    }

    @Provide
    Arbitrary<IssueQuery> queries() {
        Arbitrary<IssueQuery.Sort> sorts = Combinators.combine(Arbitraries.of(IssueQuery.Measure.class), Arbitraries.of(true, false))
                .as(IssueQuery.Sort::new);
        Arbitrary<Set<String>> ids = Arbitraries.strings().alpha().ofMinLength(0).ofMaxLength(5).set().ofMaxSize(3);
        return Combinators.combine(chains(), sorts, Arbitraries.strings().alpha().withChars(' ').ofMaxLength(10), ids)
                .as((chain, sort, text, values) -> new IssueQuery(chain, sort, text.replaceAll("\\s+", " "),
                        Map.of(Dimension.field("TEAM"), values)));
    }

    @Property
    void aQueryIsReadAsItWasWritten(@ForAll("queries") IssueQuery query) {
        assertEquals(query, IssueQuery.read(query.write()));
    }

    @Property
    void anyTextIsReadAsSomeQuery(@ForAll String text) {
        assertTrue(IssueQuery.read(text).chain().size() >= 0);
    }
}
