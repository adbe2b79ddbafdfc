/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import org.eclipse.swt.graphics.Color;

/** Colours between those of the theme, so that they fit light and dark alike. */
final class Shades {
    private Shades() {
    }

    /** A colour between two, by so much of the first, 0 to 1. */
    static Color mix(Color one, Color other, float share) {
        return new Color(part(one.getRed(), other.getRed(), share), part(one.getGreen(), other.getGreen(), share),
                part(one.getBlue(), other.getBlue(), share));
    }

    private static int part(int one, int other, float share) {
        return Math.round(one * share + other * (1 - share));
    }
}
