/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.fettle.sample.Seeder.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SeedersTest {
    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void everyRuleInForceWithASeederGetsAnError(int year) {
        assertEquals(Seeders.rules(new ReturnYear(year)), seeded(year, 0.5, 6_000).keySet());
    }

    @Test
    void aSmallShareReachesEveryRuleInOneOfTheYears() {
        Set<String> expected = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        for (int year = SampleOptions.FIRST_YEAR; year <= SampleOptions.LAST_YEAR; year++) {
            expected.addAll(Seeders.rules(new ReturnYear(year)));
            rules.addAll(seeded(year, 0.05, 10_000).keySet());
        }
        assertEquals(expected, rules);
    }

    @Test
    void someRulesEndWithTheirYear() {
        assertTrue(seeded(2023, 1, 4_000).containsKey("SW01STG1"));
        assertEquals(Set.of(), intersection(seeded(2024, 1, 4_000).keySet(), Set.of("370", "SW01STG1")));
    }

    @Test
    void errorsAreMixedAsCouncilsReportThem() {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        Map<String, Integer> rules = new TreeMap<>();
        SampleChildren children = new SampleChildren(2024, 5);
        ErrorSeeding seeding = children.errors(0.2);
        for (int index = 0; index < 40_000; index++) {
            Life life = children.life(index);
            SeededError error = seeding.seed(life, children.rows(life));
            if (error.rule() != null) {
                rules.merge(error.rule(), 1, Integer::sum);
                kinds.merge(kindOf(error), 1, Integer::sum);
            }
        }
        double all = rules.values().stream().mapToInt(Integer::intValue).sum();
        assertEquals(0.39, kinds.get(Kind.MISSING) / all, 0.04, () -> "missing values: " + kinds);
        assertEquals(0.32, kinds.get(Kind.CROSS_YEAR) / all, 0.04, () -> "contradictions of last year: " + kinds);
        List<Integer> counts = rules.values().stream().sorted(Comparator.reverseOrder()).toList();
        int most = counts.get(0) + counts.get(1) + counts.get(2) + counts.get(3) + counts.get(4);
        assertTrue(most > 0.5 * all, () -> "five kinds make more than half: " + rules);
        assertEquals(8_000, all, 400);
    }

    /** A rule may have a seeder of missing and one of wrong values: a blank cell tells which it was. */
    private static Kind kindOf(SeededError error) {
        Set<Kind> kinds = Seeders.all().stream().filter(s -> s.rule().equals(error.rule())).map(Seeder::kind).collect(Collectors.toSet());
        if (kinds.size() == 1) {
            return kinds.iterator().next();
        }
        return error.changes().get(0).value().isEmpty() ? Kind.MISSING : Kind.OTHER;
    }

    private static Map<String, Integer> seeded(int year, double share, int count) {
        Map<String, Integer> rules = new TreeMap<>();
        SampleChildren children = new SampleChildren(year, 11);
        ErrorSeeding seeding = children.errors(share);
        for (int index = 0; index < count; index++) {
            Life life = children.life(index);
            SeededError error = seeding.seed(life, children.rows(life));
            if (error.rule() != null) {
                rules.merge(error.rule(), 1, Integer::sum);
            }
        }
        return rules;
    }

    private static Set<String> intersection(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}
