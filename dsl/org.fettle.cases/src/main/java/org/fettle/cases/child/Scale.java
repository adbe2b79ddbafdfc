/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

/**
 * The stretch of time that is shown.
 *
 * @param from         first day shown, as epoch day, with a fraction
 * @param pixelsPerDay how wide a day is
 */
public record Scale(double from, double pixelsPerDay) {

    /** A month is as wide as the window. */
    private static final double LARGEST = 40;

    /** All of a chronology in a width. */
    public static Scale fit(Chronology chronology, int width) {
        return new Scale(chronology.first(), Math.max(1, width) / (double) (chronology.last() - chronology.first()));
    }

    /** Place of the beginning of a day, from the left of the plot. */
    public int x(double day) {
        return (int) Math.round(Math.max(-100_000, Math.min(100_000, (day - from) * pixelsPerDay)));
    }

    /** The day at a place. */
    public double day(int x) {
        return from + x / pixelsPerDay;
    }

    /**
     * Larger or smaller around a place that stays, and never beyond the chronology's first and last day.
     *
     * @param factor above 1 for larger
     */
    public Scale zoomed(double factor, int x, Chronology chronology, int width) {
        double smallest = fit(chronology, width).pixelsPerDay();
        double pixels = Math.max(smallest, Math.min(LARGEST, pixelsPerDay * factor));
        return new Scale(day(x) - x / pixels, pixels).within(chronology, width);
    }

    /** Starting at another day. */
    public Scale at(double day, Chronology chronology, int width) {
        return new Scale(day, pixelsPerDay).within(chronology, width);
    }

    /** Moved so that nothing is shown beyond the chronology. */
    public Scale within(Chronology chronology, int width) {
        double latest = Math.max(chronology.first(), chronology.last() - width / pixelsPerDay);
        return new Scale(Math.max(chronology.first(), Math.min(latest, from)), pixelsPerDay);
    }
}
