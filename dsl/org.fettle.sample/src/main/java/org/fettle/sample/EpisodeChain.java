/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes the episodes of one child in the order of time, so that each begins where the one before it ended and its reason says what changed.
 */
final class EpisodeChain {
    private static final String FOLLOWED = "X1";
    private final List<Episode> episodes = new ArrayList<>();

    /** All episodes so far, in the order of time. */
    List<Episode> episodes() {
        return Collections.unmodifiableList(episodes);
    }

    /** The episode that is going on. */
    Episode current() {
        return episodes.get(episodes.size() - 1);
    }

    /** The child starts to be looked after. */
    void start(int day, String legalStatus, Placement placement) {
        if (!episodes.isEmpty() && current().ends() >= day) {
            throw new IllegalStateException("Care cannot start on " + Days.text(day) + ", it goes on until " + Days.text(current().ends()));
        }
        episodes.add(new Episode(day, "S", legalStatus, placement));
    }

    /** The legal status changes, the placement stays. */
    void changeLegalStatus(int day, String legalStatus) {
        follow(day, "L", legalStatus, current().placement, "");
    }

    /** The child moves to other carers. */
    void move(int day, Placement placement, String why) {
        follow(day, "P", current().legalStatus, placement, why);
    }

    /** The type of placement changes while the child stays with the same carers. */
    void stayUnder(int day, Placement placement, String why) {
        follow(day, "T", current().legalStatus, placement, why);
    }

    /** Legal status and carers change on one day. */
    void changeBoth(int day, String legalStatus, Placement placement, String why) {
        follow(day, "B", legalStatus, placement, why);
    }

    /** A temporary placement and the return to the one before; such episodes carry no reason for the change of placement. */
    void visit(int day, Placement temporary, int back) {
        Placement home = current().placement;
        follow(day, "P", current().legalStatus, temporary, "");
        follow(back, "P", current().legalStatus, home, "");
    }

    /** The child stops being looked after. */
    void end(int day, String why) {
        current().end(day, why, "");
    }

    private void follow(int day, String reason, String legalStatus, Placement placement, String whyPlaceChange) {
        current().end(day, FOLLOWED, whyPlaceChange);
        episodes.add(new Episode(day, reason, legalStatus, placement));
    }
}
