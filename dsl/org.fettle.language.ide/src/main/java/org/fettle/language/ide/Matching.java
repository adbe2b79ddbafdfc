/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Locale;

/** How well a name fits what has been typed of it. */
final class Matching {
    /** The name does not fit. */
    static final int NONE = -1;

    private Matching() {
    }

    /** 0 for a name that starts as typed, 1 if only case differs, 2 if a later word of it starts so, 3 if it has it anywhere; {@link #NONE} else. */
    static int rank(String name, String typed) {
        if (name.startsWith(typed)) {
            return 0;
        }
        String lowerName = name.toLowerCase(Locale.ROOT);
        String lowerTyped = typed.toLowerCase(Locale.ROOT);
        if (lowerName.startsWith(lowerTyped)) {
            return 1;
        }
        for (int at = lowerName.indexOf(lowerTyped); at >= 0; at = lowerName.indexOf(lowerTyped, at + 1)) {
            if (startsWord(name, at)) {
                return 2;
            }
        }
        if (initials(name).toLowerCase(Locale.ROOT).startsWith(lowerTyped)) {
            return 2;
        }
        return typed.length() > 1 && lowerName.contains(lowerTyped) ? 3 : NONE;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (startsWord(name, i)) {
                initials.append(name.charAt(i));
            }
        }
        return initials.toString();
    }

    private static boolean startsWord(String name, int at) {
        if (at == 0) {
            return true;
        }
        char before = name.charAt(at - 1);
        return before == '-' || before == '_' || before == ' ' || Character.isLowerCase(before) && Character.isUpperCase(name.charAt(at));
    }
}
