/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;

/**
 * A chronology laid out: what to draw, and where its records are.
 *
 * @param width    width in pixels
 * @param height   height in pixels
 * @param plotLeft where the time axis begins; left of it stand the titles of the lanes
 * @param shapes   what to draw, in this order
 * @param places   where the records are; later ones lie above earlier ones
 */
public record Picture(int width, int height, int plotLeft, List<Shape> shapes, List<Place> places) {

    /** Copies the lists. */
    public Picture {
        shapes = List.copyOf(shapes);
        places = List.copyOf(places);
    }

    /** Where a record is. */
    public record Place(int x, int y, int width, int height, Item item) {
        /** Whether a point lies in it. */
        public boolean contains(int px, int py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }
    }

    /** The record at a point, or null. */
    public Item at(int x, int y) {
        for (int i = places.size() - 1; i >= 0; i--) {
            if (places.get(i).contains(x, y)) {
                return places.get(i).item();
            }
        }
        return null;
    }

    /** Where a record is, or null. */
    public Place of(Item item) {
        return places.stream().filter(place -> place.item() == item).findFirst().orElse(null);
    }
}
