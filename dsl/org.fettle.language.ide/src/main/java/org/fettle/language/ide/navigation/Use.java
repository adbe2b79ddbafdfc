/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.navigation;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.ide.Location;
import org.fettle.language.ide.Occurrence;

/**
 * A place where a name stands.
 *
 * @param file   file name within the pack
 * @param offset 0-based offset of the first character of the name
 * @param length number of characters
 * @param target what the name stands for; of several declarations that are one thing (the years' versions of a list) the first
 * @param meant  the one of them that is meant there
 * @param kind   how it stands there
 * @param style  how it is written there
 */
record Use(String file, int offset, int length, EObject target, EObject meant, Occurrence.Kind kind, Style style) {
    /** How a name is written in a place. */
    enum Style {
        /** As a name, marked with {@code ^} when it is a word of the language. */
        NAME,
        /** As a code: quoted when it has to be. */
        CODE,
        /** As a code that is quoted already. */
        QUOTED,
        /** As it is: in a message, in a table of an example. */
        PLAIN
    }

    boolean covers(int place) {
        return offset <= place && place <= offset + length;
    }

    Location location() {
        return new Location(file, offset, length);
    }

    Occurrence occurrence() {
        return new Occurrence(location(), kind);
    }
}
