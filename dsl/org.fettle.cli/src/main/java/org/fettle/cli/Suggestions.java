/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.Collection;

import org.fettle.language.scoping.Nearest;

/** Names near to one that is not known: "Did you mean …?". */
final class Suggestions {
    private Suggestions() {
    }

    /** A sentence to put behind a message about an unknown name, with a space before it; empty if there is no name near to it. */
    static String didYouMean(String word, Collection<String> known) {
        return Nearest.name(word, known).map(name -> " Did you mean " + name + "?").orElse("");
    }
}
