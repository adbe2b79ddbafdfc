/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

/** Says how wide words are where they will be drawn. */
public interface TextMeasure {

    /** Width in pixels. */
    int width(String text, boolean bold, boolean small);

    /** Height of a line in pixels. */
    int height(boolean small);

    /** A guess for where nothing is drawn yet, such as an SVG file in a usual sans-serif font of 12 pixels. */
    TextMeasure GUESS = new TextMeasure() {
        private static final double WIDE = 6.9;
        private static final double SMALL = 5.9;

        @Override
        public int width(String text, boolean bold, boolean small) {
            return (int) Math.ceil(text.length() * (small ? SMALL : WIDE) * (bold ? 1.18 : 1));
        }

        @Override
        public int height(boolean small) {
            return small ? 13 : 15;
        }
    };
}
