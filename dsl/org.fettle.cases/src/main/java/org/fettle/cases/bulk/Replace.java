/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a text and puts another in its place. The text is taken as it is: no character in it has a meaning of its own.
 *
 * @param find      what to find
 * @param with      what to put there; empty to take it out
 * @param whole     only where it is all that stands in the cell, spaces around it aside
 * @param matchCase whether capitals and small letters differ
 */
public record Replace(String find, String with, boolean whole, boolean matchCase) implements BulkTool {
    @Override
    public String sentence() {
        return (with.isEmpty() ? "Take out " + Quotes.of(find) : "Replace " + Quotes.of(find) + " with " + Quotes.of(with))
                + (whole ? " (whole cells)" : "");
    }

    @Override
    public String impossible() {
        return find.isEmpty() ? "Say what to find." : "";
    }

    @Override
    public Made make(Cell cell) {
        if (whole) {
            String text = cell.text().strip();
            boolean found = matchCase ? text.equals(find) : text.equalsIgnoreCase(find);
            return found ? Made.of(with) : Made.left("they do not hold " + Quotes.of(find));
        }
        Matcher matcher = pattern().matcher(cell.text());
        return matcher.find() ? Made.of(matcher.replaceAll(Matcher.quoteReplacement(with))) : Made.left("they do not hold " + Quotes.of(find));
    }

    private Pattern pattern() {
        return Pattern.compile(find, Pattern.LITERAL | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
