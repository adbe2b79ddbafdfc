/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.Comparator;
import java.util.List;

/** Goes from record to record with the keyboard. */
public final class ItemWalk {

    private ItemWalk() {
    }

    /** The next record of the lane in time, or the one before; the same at the end. The first of the chronology when none is given; null without any. */
    public static Item along(Chronology chronology, Item from, int step) {
        if (from == null) {
            return chronology.items().stream().findFirst().orElse(null);
        }
        List<Item> items = lane(chronology, from).items();
        int at = items.indexOf(from) + step;
        return items.get(Math.max(0, Math.min(items.size() - 1, at)));
    }

    /** The record of the next lane, or of the one before, that lies nearest in time. */
    public static Item across(Chronology chronology, Item from, int step) {
        if (from == null) {
            return along(chronology, null, 0);
        }
        int at = chronology.lanes().indexOf(lane(chronology, from)) + step;
        if (at < 0 || at >= chronology.lanes().size()) {
            return from;
        }
        return chronology.lanes().get(at).items().stream().min(Comparator.comparingLong(item -> distance(item, from))).orElse(from);
    }

    private static long distance(Item a, Item b) {
        if (a.time().start() <= b.time().end() && b.time().start() <= a.time().end()) {
            return Math.abs((long) a.time().start() - b.time().start()) / 1_000;
        }
        return Math.abs((long) a.time().start() - b.time().start());
    }

    private static Lane lane(Chronology chronology, Item item) {
        return chronology.lanes().stream().filter(lane -> lane.items().contains(item)).findFirst().orElseThrow();
    }
}
