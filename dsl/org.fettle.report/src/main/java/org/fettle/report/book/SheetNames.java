/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names that tabs may have out of any texts: each differs from those before it. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        taken.add("history"); // Excel keeps this one for itself
    }

    String of(String text) {
        String clean = text.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("\\s+", " ").replaceAll("^['\\s]+|['\\s]+$", "");
        String base = clean.isEmpty() ? "Sheet" : cut(clean, LONGEST);
        String name = base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            name = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    /** Not longer than that, nor half a character or a quote at the end. */
    private static String cut(String text, int length) {
        int end = Math.min(text.length(), length);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).replaceAll("['\\s]+$", "");
    }
}
