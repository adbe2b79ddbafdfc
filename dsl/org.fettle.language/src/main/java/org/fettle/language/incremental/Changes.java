/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a change of texts did to the files: which were parsed, which names lead to other objects now, whether anything else is declared. */
final class Changes {
    private final Set<OpenFile> parsed = new HashSet<>();
    private final Map<String, String> declaredBefore = new HashMap<>();
    private final Map<String, String> declaredAfter = new HashMap<>();
    private WordSet touched = WordSet.EMPTY;
    private boolean any;

    /** To be told before a file is parsed again or removed. */
    void before(OpenFile file) {
        any = true;
        touched = touched.and(file.names());
        declaredBefore.put(file.name(), file.declared());
    }

    /** To be told when a file has been parsed. */
    void after(OpenFile file) {
        any = true;
        parsed.add(file);
        touched = touched.and(file.names());
        declaredAfter.put(file.name(), file.declared());
    }

    boolean isEmpty() {
        return !any;
    }

    boolean isParsed(OpenFile file) {
        return parsed.contains(file);
    }

    /** The words by which something can be referred to that has been replaced. */
    WordSet touched() {
        return touched;
    }

    /** Whether something is declared otherwise than before, in a way that others may see. */
    boolean isDeclaredOtherwise() {
        return !declaredBefore.equals(declaredAfter);
    }
}
