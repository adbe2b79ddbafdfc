/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

import java.util.Locale;

/** Text made fit for HTML. */
final class Html {

    private Html() {
    }

    /** Text as it may stand between tags and in attributes. */
    static String text(String text) {
        return org.fettle.report.html.Html.text(text);
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
