/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spreads records over tracks so that none hides another: a record goes to the first track that is free when it starts. */
final class Tracks {

    private Tracks() {
    }

    static Lane.Band of(boolean lastYear, List<Item> items) {
        List<Item> dated = items.stream().filter(i -> i.time().kind() != Item.Kind.UNDATED)
                .sorted(Comparator.comparingInt((Item i) -> i.time().start()).thenComparingInt(i -> i.time().end())).toList();
        List<List<Item>> tracks = new ArrayList<>();
        for (Item item : dated) {
            List<Item> free = tracks.stream().filter(track -> isFree(track, item)).findFirst().orElse(null);
            if (free == null) {
                free = new ArrayList<>();
                tracks.add(free);
            }
            free.add(item);
        }
        if (tracks.isEmpty()) {
            tracks.add(List.of());
        }
        return new Lane.Band(lastYear, tracks, items.stream().filter(i -> i.time().kind() == Item.Kind.UNDATED).toList());
    }

    /** Records that touch share a track; two on one day do not. */
    private static boolean isFree(List<Item> track, Item item) {
        Item last = track.get(track.size() - 1);
        boolean instant = last.time().start() == last.time().end();
        return instant ? last.time().end() < item.time().start() : last.time().end() <= item.time().start();
    }
}
