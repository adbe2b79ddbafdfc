/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.SW_EPISODES;
import static org.fettle.sample.Seeder.only;
import static org.fettle.sample.Seeder.since;
import static org.fettle.sample.Slip.in;

/** Social worker episodes: from 2023/24. */
final class SocialWorkerSeeders {
    private static final int APRIL_2023 = Days.of(2023, 4, 1);
    static final List<Seeder> LIST = List.of(
            since(2024, "SW01aSTG1", in(SW_EPISODES).where(row -> row.day("SW_DECOM") < APRIL_2023).clear("SW_ID")),
            since(2024, "SW01bSTG1", in(SW_EPISODES).where(row -> row.day("SW_DECOM") >= APRIL_2023).clearOne("SW_ID", "SW_REASON")),
            since(2023, "SW02STG1", in(SW_EPISODES).write("SW_ID", "AB123", "900001")),
            only(2023, "SW03STG1", in(SW_EPISODES).clearOne("SW_ID", "SW_DECOM", "SW_REASON")),
            since(2023, "SW04STG1", in(SW_EPISODES).unreadable("SW_DECOM")),
            since(2023, "SW05STG1", in(SW_EPISODES).unreadable("SW_DEC")),
            since(2023, "SW06STG2",
                    in(SW_EPISODES).where(Row::last).date("SW_DECOM", row -> row.year().end() + row.dice().between(1, 60))),
            since(2023, "SW07STG2", in(SW_EPISODES).with("SW_DEC")
                    .date("SW_DEC", row -> row.year().end() + row.dice().between(1, 60))),
            since(2023, "SW08STG2", in(SW_EPISODES).where(row -> !row.last()).clear("SW_DEC")),
            since(2023, "SW09STG2", in(SW_EPISODES).with("SW_DEC").text("SW_DEC", row -> row.get("SW_DECOM"))),
            since(2023, "SW10STG2", in(SW_EPISODES).where(row -> row.index() > 0).move("SW_DECOM", 8, 30)),
            only(2023, "SW11aSTG2", in(SW_EPISODES).where(row -> row.index() > 0).move("SW_DECOM", 6, 30)),
            since(2023, "SW11bSTG2",
                    in(SW_EPISODES).where(row -> row.child().count(SW_EPISODES) == 1 && row.day("SW_DECOM") < row.year().end() - 6)
                            .date("SW_DEC", row -> row.year().end() - row.dice().below(6))),
            since(2023, "SW12STG2", in(SW_EPISODES).where(row -> row.child().count(SW_EPISODES) == 1).mistyped()),
            since(2023, "SW13STG1", in(SW_EPISODES).write("SW_REASON", "MOVED", "X")),
            only(2023, "SW14STG2", in(SW_EPISODES).where(row -> !row.last()).clear("SW_DEC")),
            since(2025, "SW17STG2", in(SW_EPISODES).where(row -> row.last() && row.day("SW_DECOM") < row.year().end() - 60)
                    .date("SW_DEC", row -> row.year().end() - row.dice().between(7, 50))));

    private SocialWorkerSeeders() {
    }
}
