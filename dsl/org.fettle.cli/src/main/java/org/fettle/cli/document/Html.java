/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

import java.util.Locale;

/** Text made fit for HTML. */
final class Html {

    private Html() {
    }

    /** Text as it may stand between tags and in attributes. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A link to a place of the page. */
    static String link(String anchor, String text) {
        return "<a href=\"#" + text(anchor) + "\">" + text(text) + "</a>";
    }

    /** The text with a capital at its start. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
