/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.Collection;

import org.fettle.language.ide.Diagnostic;

/** Puts what was probably meant in the place of what a problem underlines. */
record Suggestion(Page page, Diagnostic diagnostic) {

    /** The text that a problem underlines. */
    static String found(Page page, Diagnostic diagnostic) {
        return page.text().substring(diagnostic.offset(), diagnostic.offset() + diagnostic.length());
    }

    void add(Collection<String> meant, FixList fixes) {
        for (String text : meant) {
            fixes.preferred("Change to " + text, page.replace(diagnostic.offset(), diagnostic.length(), text));
        }
    }
}
