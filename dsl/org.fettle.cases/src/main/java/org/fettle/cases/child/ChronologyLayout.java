/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays a chronology out: lanes below each other, time from left to right. */
public final class ChronologyLayout {

    private static final int GAP = 6;
    private static final int MOST_GUTTER = 170;
    private static final int TRACK = 24;
    private static final int LAST_YEAR_TRACK = 19;
    /** Room for the title and, below it, that only last year's return has something. */
    private static final int SMALLEST_LANE = 32;
    private static final Ink[] BARS = {Ink.BAR_1, Ink.BAR_2, Ink.BAR_3, Ink.BAR_4};

    private final Chronology chronology;
    private final Scale scale;
    private final TextMeasure measure;
    private final int width;
    private final int left;
    private final Item chosen;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Picture.Place> places = new ArrayList<>();
    private final ItemShapes items;
    private int y;

    private ChronologyLayout(Chronology chronology, Scale scale, int width, TextMeasure measure, Item chosen) {
        this.chronology = chronology;
        this.scale = scale;
        this.measure = measure;
        this.width = width;
        this.left = gutter(chronology, measure);
        this.chosen = chosen;
        this.items = new ItemShapes(scale, left, width, measure, shapes, places);
    }

    /** How wide the titles of the lanes are: left of the time axis. */
    public static int gutter(Chronology chronology, TextMeasure measure) {
        int widest = chronology.lanes().stream().mapToInt(lane -> measure.width(lane.plan().title(), true, false)).max().orElse(0);
        return Math.min(MOST_GUTTER, widest + 2 * GAP + 4);
    }

    /**
     * Lays a chronology out.
     *
     * @param scale  what stretch of time to show, in the width that the titles leave
     * @param width  width in pixels
     * @param chosen the record that is marked as chosen, or null
     */
    public static Picture of(Chronology chronology, Scale scale, int width, TextMeasure measure, Item chosen) {
        return new ChronologyLayout(chronology, scale, width, measure, chosen).lay();
    }

    private Picture lay() {
        title();
        int axis = y;
        y += measure.height(true) * 2 + GAP;
        int top = y;
        List<Runnable> lanes = new ArrayList<>();
        Map<Lane, Integer> tops = new HashMap<>();
        for (Lane lane : chronology.lanes()) {
            tops.put(lane, y);
            y += height(lane);
        }
        int bottom = y;
        background(axis, top, bottom);
        chronology.lanes().forEach(lane -> lanes.add(() -> lane(lane, tops.get(lane))));
        shapes.add(new Shape.Clip(left, top, width - left, bottom - top));
        lanes.forEach(Runnable::run);
        items.flush();
        if (chosen != null) {
            mark(chosen);
        }
        shapes.add(Shape.Clip.NONE);
        for (Lane lane : chronology.lanes()) {
            titles(lane, tops.get(lane));
        }
        return new Picture(width, bottom + GAP, left, shapes, places);
    }

    private void title() {
        y = GAP;
        shapes.add(new Shape.Words(GAP, y, chronology.title(), Ink.TEXT, true, false));
        int x = GAP + measure.width(chronology.title(), true, false) + 2 * GAP;
        String facts = String.join("  ·  ", chronology.facts());
        shapes.add(new Shape.Words(x, y, items.cut(facts, width - x - GAP, false, false), Ink.FAINT_TEXT, false, false));
        y += measure.height(false) + GAP;
    }

    // ------------------------------------------------------------------ time

    private int x(double day) {
        return left + scale.x(day);
    }

    private void background(int axis, int top, int bottom) {
        shapes.add(new Shape.Clip(left, axis, width - left, bottom - axis));
        int from = x(chronology.yearStart());
        int to = x(chronology.yearEnd() + 1);
        shapes.add(new Shape.Box(from, axis, to - from, bottom - axis, Ink.YEAR, null, false));
        for (Axis.Tick tick : Axis.ticks(scale, width - left)) {
            int at = x(tick.day());
            shapes.add(new Shape.Line(at, tick.year() ? axis + measure.height(true) : top - 4, at, bottom, Ink.GRID, !tick.year(), 1));
            if (at < left) {
                continue;
            }
            shapes.add(
                    new Shape.Words(at + 3, axis + measure.height(true), tick.label(), tick.year() ? Ink.TEXT : Ink.FAINT_TEXT, tick.year(), true));
        }
        for (int edge : new int[] {from, to}) {
            shapes.add(new Shape.Line(edge, axis, edge, bottom, Ink.EDGE, false, 1));
        }
        LocalDate start = LocalDate.ofEpochDay(chronology.yearStart());
        String year = "collection " + start.getYear() + "/" + String.format("%02d", (start.getYear() + 1) % 100);
        int room = Math.min(to, width) - Math.max(from, left) - 2 * GAP;
        shapes.add(new Shape.Words(Math.max(from, left) + 4, axis, items.cut(year, room, false, true), Ink.TEXT, false, true));
        birth(axis, bottom);
        shapes.add(Shape.Clip.NONE);
    }

    private void birth(int axis, int bottom) {
        if (chronology.birth() >= chronology.first() && chronology.birth() <= chronology.last()) {
            int at = x(chronology.birth());
            shapes.add(new Shape.Line(at, axis, at, bottom, Ink.OUTLINE, true, 1));
            shapes.add(new Shape.Words(at + 3, axis, "born", Ink.FAINT_TEXT, false, true));
        }
    }

    // ------------------------------------------------------------------ lanes

    private static int trackHeight(Lane.Band band) {
        return band.lastYear() ? LAST_YEAR_TRACK : TRACK;
    }

    private static int height(Lane.Band band) {
        return (band.tracks().size() + (band.undated().isEmpty() ? 0 : 1)) * trackHeight(band);
    }

    private static int height(Lane lane) {
        return Math.max(lane.bands().size() == 1 && lane.bands().get(0).lastYear() ? SMALLEST_LANE : 0,
                lane.bands().stream().mapToInt(ChronologyLayout::height).sum()) + 2 * GAP;
    }

    private void titles(Lane lane, int top) {
        shapes.add(new Shape.Line(0, top, width, top, Ink.GRID, false, 1));
        int at = top + GAP;
        shapes.add(new Shape.Words(GAP, at + 3, items.cut(lane.plan().title(), left - 2 * GAP, true, false), Ink.TEXT, true, false));
        for (Lane.Band band : lane.bands()) {
            if (band.lastYear()) {
                int below = lane.bands().size() == 1 ? at + 3 + measure.height(false) : at + 1;
                String words = items.cut("last year's return", left - 3 * GAP, false, true);
                shapes.add(new Shape.Words(2 * GAP, below, words, Ink.FAINT_TEXT, false, true));
            }
            at += height(band);
        }
    }

    private void lane(Lane lane, int top) {
        Map<String, Ink> inks = new HashMap<>();
        lane.items().forEach(item -> inks.computeIfAbsent(first(item.label()), label -> BARS[inks.size() % BARS.length]));
        int at = top + GAP;
        for (Lane.Band band : lane.bands()) {
            for (List<Item> track : band.tracks()) {
                items.nextTrack();
                for (int i = 0; i < track.size(); i++) {
                    int room = i + 1 < track.size() ? x(track.get(i + 1).time().start()) : width;
                    items.add(track.get(i), at, trackHeight(band), inks.get(first(track.get(i).label())), room);
                }
                at += trackHeight(band);
            }
            if (!band.undated().isEmpty()) {
                items.undated(band.undated(), at, trackHeight(band));
                at += trackHeight(band);
            }
        }
    }

    private static String first(String label) {
        return label.contains(" ") ? label.substring(0, label.indexOf(' ')) : label;
    }

    private void mark(Item item) {
        for (Picture.Place place : places) {
            if (place.item() == item) {
                shapes.add(new Shape.Box(place.x() - 2, place.y() - 2, place.width() + 3, place.height() + 3, null, Ink.CHOSEN, false));
                shapes.add(new Shape.Box(place.x() - 1, place.y() - 1, place.width() + 1, place.height() + 1, null, Ink.CHOSEN, false));
            }
        }
    }
}
