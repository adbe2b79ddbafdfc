/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All seeders, those of the frequent errors first. Which rules have none, and why, is a table in docs/sample.md. */
final class Seeders {
    private static final List<Seeder> ALL = Stream.of(MissingSeeders.LIST, CrossYearSeeders.LIST, ValueSeeders.LIST, EpisodeSeeders.LIST,
            AdoptionSeeders.LIST, IdentitySeeders.LIST, MotherSeeders.LIST, PlacementSeeders.LIST, StatusSeeders.LIST, CareEndSeeders.LIST,
            PostcodeSeeders.LIST, ProviderSeeders.LIST, CarriedOverSeeders.LIST, OutcomeSeeders.LIST, CareLeaverSeeders.LIST,
            AdopterSeeders.LIST, AdoptionPlanSeeders.LIST, AbsenceSeeders.LIST, PermanenceSeeders.LIST, LibertySeeders.LIST,
            SocialWorkerSeeders.LIST, KeySeeders.LIST).flatMap(List::stream).toList();

    private Seeders() {
    }

    static List<Seeder> all() {
        return ALL;
    }

    /** Codes of the rules in force in that year for which there is a seeder, sorted. */
    static TreeSet<String> rules(ReturnYear year) {
        return ALL.stream().filter(seeder -> seeder.inForce(year)).map(Seeder::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
