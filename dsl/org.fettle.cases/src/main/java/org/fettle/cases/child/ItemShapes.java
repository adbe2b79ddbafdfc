/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.ArrayList;
import java.util.List;

import org.fettle.engine.pack.Severity;

/** Draws the records of a lane: bars, marks, what is undated, and the flags on them. */
final class ItemShapes {

    private static final int PAD = 4;
    private static final int ARROW = 8;
    private static final int SMALLEST = 4;
    private static final int MARK = 6;
    private static final String MORE = "…";

    private final Scale scale;
    private final int left;
    private final int width;
    private final TextMeasure measure;
    private final List<Shape> shapes;
    private final List<Picture.Place> places;
    /** Flags lie above all bars. */
    private final List<Shape> above = new ArrayList<>();
    /** Where the last flag of the track ends; words begin behind it. */
    private int taken;

    ItemShapes(Scale scale, int left, int width, TextMeasure measure, List<Shape> shapes, List<Picture.Place> places) {
        this.scale = scale;
        this.left = left;
        this.width = width;
        this.measure = measure;
        this.shapes = shapes;
        this.places = places;
    }

    /**
     * Adds a record.
     *
     * @param room up to where words beside a mark may go
     */
    void add(Item item, int top, int height, Ink ink, int room) {
        switch (item.time().kind()) {
            case MARK -> mark(item, top, height, room);
            case UNDATED -> throw new IllegalArgumentException("it has no place in time: " + item.sentence());
            default -> bar(item, top, height, ink);
        }
    }

    void nextTrack() {
        taken = 0;
    }

    void flush() {
        shapes.addAll(above);
        above.clear();
    }

    // ------------------------------------------------------------------ bars

    private void bar(Item item, int top, int height, Ink ink) {
        Item.Time time = item.time();
        int from = left + scale.x(time.start());
        int to = Math.max(from + SMALLEST, left + scale.x(time.kind() == Item.Kind.CLOSED ? time.end() : time.end() + 1));
        if (time.kind() == Item.Kind.NO_START) {
            from = to - 3 * ARROW;
        }
        boolean reversed = time.kind() == Item.Kind.REVERSED;
        boolean odd = reversed || !time.note().isEmpty();
        Ink fill = reversed ? Ink.PAPER : item.isLastYear() ? Ink.LAST_YEAR : ink;
        Ink stroke = odd ? Ink.ERROR : Ink.OUTLINE;
        int barTop = top + 2;
        int barHeight = height - 4;
        shapes.add(new Shape.Box(from, barTop, to - from, barHeight, fill, stroke, odd || item.isLastYear()));
        if (time.kind() == Item.Kind.OPEN) {
            arrow(to, barTop, barHeight, ARROW, fill, stroke);
        } else if (time.kind() == Item.Kind.NO_START) {
            arrow(from, barTop, barHeight, -ARROW, fill, stroke);
        }
        int badge = flag(item, Math.max(from, left) + 1, top, height);
        places.add(new Picture.Place(from, barTop, Math.max(to - from, badge), barHeight, item)); // a day's bar is no larger than its flag
        int text = Math.max(Math.max(from, left) + PAD + badge, taken);
        taken = badge == 0 ? taken : text;
        boolean small = item.isLastYear();
        String words = label(item, Math.min(to, width) - text - 2, small);
        shapes.add(new Shape.Words(text, top + (height - measure.height(small)) / 2, words, Ink.BAR_TEXT, false, small));
    }

    private void arrow(int x, int top, int height, int length, Ink fill, Ink stroke) {
        shapes.add(new Shape.Polygon(List.of(x, top, x + length, top + height / 2, x, top + height), fill, stroke));
    }

    /** As much of codes and meaning as there is room for; the codes alone rather than half a word. */
    private String label(Item item, int room, boolean small) {
        String full = item.meaning().isEmpty() ? item.label() : item.label() + "  " + item.meaning();
        if (measure.width(full, false, small) <= room) {
            return full;
        }
        String cut = cut(full, room, false, small);
        return cut.length() > item.label().length() + MORE.length() + 2 ? cut : measure.width(item.label(), false, small) <= room ? item.label() : "";
    }

    // ------------------------------------------------------------------ marks

    private void mark(Item item, int top, int height, int room) {
        int x = left + scale.x(item.time().start() + 0.5);
        int y = top + height / 2;
        Ink fill = item.isLastYear() ? Ink.LAST_YEAR : Ink.OUTLINE;
        boolean odd = !item.time().note().isEmpty();
        shapes.add(new Shape.Polygon(List.of(x, y - MARK, x + MARK, y, x, y + MARK, x - MARK, y), fill, odd ? Ink.ERROR : Ink.OUTLINE));
        int text = x + MARK + PAD;
        text += flag(item, x + MARK + 2, top, height);
        String words = cut(item.label(), Math.min(room, width) - text - 2 * MARK, false, true);
        boolean whole = words.equals(item.label());
        if (whole) {
            shapes.add(new Shape.Words(text, top + (height - measure.height(true)) / 2, words, Ink.TEXT, false, true));
        }
        int end = whole ? text + measure.width(words, false, true) : text;
        places.add(new Picture.Place(x - MARK, top + 2, end - x + MARK, height - 4, item));
    }

    /** Records without a day stand at the left, whatever stretch of time is shown. */
    void undated(List<Item> items, int top, int height) {
        int x = left + PAD;
        for (Item item : items) {
            String words = "no date" + (item.label().isEmpty() ? "" : ": " + item.label());
            int flags = flagWidth(item);
            int boxWidth = measure.width(words, false, true) + 2 * PAD + flags;
            shapes.add(new Shape.Box(x, top + 2, boxWidth, height - 4, Ink.PAPER, Ink.ERROR, true));
            flag(item, x + 1, top, height);
            shapes.add(new Shape.Words(x + PAD + flags, top + (height - measure.height(true)) / 2, words, Ink.TEXT, false, true));
            places.add(new Picture.Place(x, top + 2, boxWidth, height - 4, item));
            x += boxWidth + 2 * PAD;
        }
    }

    // ------------------------------------------------------------------ flags and words

    private static String flagText(Item item) {
        boolean error = item.flags().stream().anyMatch(f -> f.severity() == Severity.ERROR);
        return (error ? "!" : "?") + (item.flags().size() == 1 ? "" : " " + item.flags().size());
    }

    private int flagWidth(Item item) {
        return item.flags().isEmpty() ? 0 : measure.width(flagText(item), true, true) + 2 * PAD + 2;
    }

    /** A badge: an exclamation mark for errors, a question mark for queries, and how many; the width that it takes. */
    private int flag(Item item, int x, int top, int height) {
        if (item.flags().isEmpty()) {
            return 0;
        }
        boolean error = flagText(item).startsWith("!");
        int badge = flagWidth(item) - 2;
        above.add(new Shape.Box(x, top + 3, badge, height - 6, error ? Ink.ERROR : Ink.QUERY, Ink.PAPER, false));
        above.add(new Shape.Words(x + PAD, top + (height - measure.height(true)) / 2, flagText(item), Ink.FLAG_TEXT, true, true));
        return badge + 2;
    }

    /** A text, cut with an ellipsis where it is too long; empty where not even that fits. */
    String cut(String text, int room, boolean bold, boolean small) {
        if (measure.width(text, bold, small) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (measure.width(text.substring(0, middle) + MORE, bold, small) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + MORE;
    }
}
