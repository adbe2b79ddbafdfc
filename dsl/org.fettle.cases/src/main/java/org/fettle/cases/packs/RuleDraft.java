/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.packs;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rule as it begins: what the wizard asks for, and a condition to be written.
 *
 * @param code     its code, such as L1
 * @param title    one line
 * @param visits   a table for each of its rows, the subject, or empty for the return as a whole
 * @param alias    the name of the row that is visited; may be empty
 * @param category one of {@link #CATEGORIES}
 * @param severity one of {@link #SEVERITIES}
 * @param impact   one of {@link #IMPACTS}
 */
public record RuleDraft(String code, String title, String visits, String alias, String category, String severity, String impact) {
    /** Categories of rules. */
    public static final List<String> CATEGORIES = List.of("inconsistent", "missing", "invalid", "cross-year");
    /** How bad it is. */
    public static final List<String> SEVERITIES = List.of("error", "query");
    /** How much it matters to figures. */
    public static final List<String> IMPACTS = List.of("high", "medium", "low");

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*|[0-9]+[A-Za-z0-9_]*");

    /** Why the rule cannot be made, as a sentence; empty when it can. */
    public String objection() {
        if (!CODE.matcher(code).matches()) {
            return code.isEmpty() ? "Give the rule a code, such as L1." : "A rule's code has letters and digits only, such as L1 or 205A.";
        }
        return title.isBlank() ? "Say in one line what the rule finds." : "";
    }

    /** The rule's text, without a line break at its end. The condition is the letters {@code …}, which the author replaces. */
    public String text() {
        String row = alias.isBlank() ? "" : " " + alias.strip();
        String visit = visits.isBlank() ? "once" : "each " + visits + row;
        String cell = visits.isBlank() ? "…" : (alias.isBlank() ? visits.substring(0, 1).toLowerCase(Locale.ROOT) : alias.strip()) + ".…";
        return "rule " + code + " \"" + PackShelf.quoted(title) + "\" {\n"
                + "    category " + category + "  severity " + severity + "  impact " + impact + "\n"
                + "    " + visit + "\n"
                + "    flag " + cell + " when …\n"
                + "    message \"…\"\n"
                + "}";
    }

    /** The text of a file with the rule at its end. */
    public String appendedTo(String file) {
        return file.isBlank() ? text() + "\n" : file.stripTrailing() + "\n\n" + text() + "\n";
    }
}
