/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;

/** Something to draw. Lengths are pixels from the top left; who draws scales them. */
public sealed interface Shape {

    /**
     * A rectangle.
     *
     * @param fill   null for none
     * @param stroke null for none
     * @param dashed whether its outline is
     */
    record Box(int x, int y, int width, int height, Ink fill, Ink stroke, boolean dashed) implements Shape {
    }

    /** A line. */
    record Line(int x1, int y1, int x2, int y2, Ink ink, boolean dashed, int width) implements Shape {
    }

    /**
     * Words, from their left end and their top; cut to a width where they would be longer.
     *
     * @param bold  whether they are bold
     * @param small whether they are smaller than the others
     */
    record Words(int x, int y, String text, Ink ink, boolean bold, boolean small) implements Shape {
    }

    /**
     * A polygon.
     *
     * @param points x and y in turns
     */
    record Polygon(List<Integer> points, Ink fill, Ink stroke) implements Shape {
        /** Copies the list. */
        public Polygon {
            points = List.copyOf(points);
        }
    }

    /** From here on only what lies within is drawn; a width below 0 ends that. */
    record Clip(int x, int y, int width, int height) implements Shape {
        /** Draws everywhere again. */
        public static final Clip NONE = new Clip(0, 0, -1, -1);
    }
}
