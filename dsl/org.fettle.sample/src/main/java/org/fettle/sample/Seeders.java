/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All seeders. Rule 303 has none: it compares the UASC indicator of Header, which a CSV load derives from the very file in which the other
 * side of the comparison stands, so no CSV return can break it.
 */
final class Seeders {
    private static final List<Seeder> ALL = Stream.of(MissingSeeders.LIST, CrossYearSeeders.LIST, ValueSeeders.LIST, EpisodeSeeders.LIST,
            AdoptionSeeders.LIST).flatMap(List::stream).toList();

    private Seeders() {
    }

    static List<Seeder> all() {
        return ALL;
    }

    /** Codes of the rules for which there is a seeder, sorted. */
    static TreeSet<String> rules() {
        TreeSet<String> rules = new TreeSet<>();
        ALL.forEach(seeder -> rules.add(seeder.rule()));
        return rules;
    }
}
