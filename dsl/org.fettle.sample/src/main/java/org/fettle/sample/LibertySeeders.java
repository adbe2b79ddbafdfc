/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.DOLO;
import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.Seeder.since;
import static org.fettle.sample.Slip.in;

/** Deprivation of liberty: from 2026/27. */
final class LibertySeeders {
    static final List<Seeder> LIST = List.of(
            since(2026, "700", in(DOLO).clear("DOLO_START")),
            since(2026, "701", in(DOLO).unreadable("DOLO_END")),
            since(2026, "702", in(DOLO).with("DOLO_END").text("DOLO_END", row -> row.get("DOLO_START"))),
            since(2026, "703", in(DOLO).date("DOLO_START", row -> row.year().end() + row.dice().between(1, 60))),
            since(2026, "704", in(DOLO).with("DOLO_END").date("DOLO_END", row -> row.year().end() + row.dice().between(1, 60))),
            since(2026, "705",
                    in(DOLO).where(row -> row.index() > 0).date("DOLO_START",
                            row -> row.previous().day("DOLO_END") - row.dice().between(1, 10))),
            since(2026, "706", LibertySeeders::otherStart),
            since(2026, "707",
                    in(DOLO).where(row -> !row.has("DOLO_END")).date("DOLO_START",
                            row -> row.child().day(EPISODES, 0, "DECOM") - row.dice().between(1, 60))),
            since(2026, "708", in(DOLO).date("DOLO_START", row -> row.day("DOB") - row.dice().between(0, 300))),
            since(2026, "709", in(EPISODES).where(LibertySeeders::underOrder).write("PLACE", "U6", "S1")),
            since(2026, "710", in(EPISODES).where(LibertySeeders::underOrder).write("PLACE", "K1", "K3")));

    private LibertySeeders() {
    }

    private static boolean underOrder(Row episode) {
        return !episode.closed() && episode.child().any(DOLO, order -> order.has("DOLO_END"));
    }

    /** In force since last year, by this return from another day on. */
    private static boolean otherStart(Breaking child) {
        int last = child.countLast(DOLO) - 1;
        if (last < 0 || !child.getLast(DOLO, last, "DOLO_END").isEmpty()) {
            return false;
        }
        return child.set(DOLO, 0, "DOLO_START", Days.text(child.day(DOLO, 0, "DOLO_START") + child.dice.oneOf(-7, -1, 1)));
    }
}
