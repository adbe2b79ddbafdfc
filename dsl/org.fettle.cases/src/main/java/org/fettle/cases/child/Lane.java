/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;
import java.util.stream.Stream;

/**
 * A lane of a chronology.
 *
 * @param plan   what it shows
 * @param bands  this year's return, then last year's where it has something to show; in each the tracks, on none of which two records overlap
 */
public record Lane(LanePlan plan, List<Band> bands) {

    /** Copies the list. */
    public Lane {
        bands = List.copyOf(bands);
    }

    /**
     * The records of one year's return in a lane.
     *
     * @param lastYear whether they are last year's
     * @param tracks   records that do not overlap, in the order of their start; at least one track
     * @param undated  records of which no day is known
     */
    public record Band(boolean lastYear, List<List<Item>> tracks, List<Item> undated) {

        /** Copies the lists. */
        public Band {
            tracks = List.copyOf(tracks);
            undated = List.copyOf(undated);
        }
    }

    /** All records, this year's first, in the order of time; those without a day last. */
    public List<Item> items() {
        return bands.stream().flatMap(band -> {
            List<Item> dated = band.tracks().stream().flatMap(List::stream)
                    .sorted((a, b) -> Integer.compare(a.time().start(), b.time().start())).toList();
            return Stream.concat(dated.stream(), band.undated().stream());
        }).toList();
    }
}
