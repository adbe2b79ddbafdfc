/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import org.fettle.data.Dictionary;
import org.fettle.data.Values;

/** Texts and codes in the order of their characters (that of {@link String#compareTo}). Slower than all other comparisons: it reads the texts. */
public final class Alphabet {

    private Alphabet() {
    }

    /** a before b, both given. */
    public static boolean lt(Dictionary dictionary, int a, int b) {
        return given(a, b) && a != b && dictionary.text(a).compareTo(dictionary.text(b)) < 0;
    }

    /** a before b or the same, both given. */
    public static boolean le(Dictionary dictionary, int a, int b) {
        return given(a, b) && (a == b || dictionary.text(a).compareTo(dictionary.text(b)) <= 0);
    }

    private static boolean given(int a, int b) {
        return a > Values.UNREADABLE && b > Values.UNREADABLE;
    }
}
