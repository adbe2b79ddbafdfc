/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.Set;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.fettle.data.Problem;
import org.fettle.language.validation.IssueCodes;

/**
 * Finds the word that a syntax error is about. The parser hangs some errors on the last word that it could read, and says in the message that it
 * found the next one there.
 */
final class SyntaxPlace {
    private static final Set<String> CODES = Set.of(IssueCodes.SYNTAX, IssueCodes.RESERVED_WORD);
    private static final Set<String> CLOSING = Set.of("}", ")", "]");

    private SyntaxPlace() {
    }

    /**
     * The word that an error is about, when that is another one than the one at an offset: the one behind it, or the one at the end of the line before,
     * behind which something is missing. Null when the error stands where it belongs.
     */
    static ILeafNode of(INode root, int offset, Problem problem) {
        if (!CODES.contains(problem.code())) {
            return null;
        }
        ILeafNode before = null;
        ILeafNode at = null;
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (leaf.isHidden() || leaf.getLength() == 0) {
                continue;
            }
            if (leaf.getEndOffset() > offset) {
                if (isFound(problem.message(), leaf.getText())) {
                    return isUnfinished(before, leaf, problem.message()) ? before : at == null ? null : leaf;
                }
                if (at != null) {
                    return null;
                }
                at = leaf;
            }
            before = leaf;
        }
        return null;
    }

    /** Whether a line ends where its last word asks for more: nothing is wrong with the next line. */
    private static boolean isUnfinished(ILeafNode before, ILeafNode found, String message) {
        boolean asked = before != null && (message.startsWith("Expected a column, ") || message.startsWith("Expected a value, "));
        return asked && before.getEndLine() < found.getStartLine() && !CLOSING.contains(before.getText());
    }

    private static boolean isFound(String message, String word) {
        int found = message.lastIndexOf(", found " + word);
        int end = found + ", found ".length() + word.length();
        return found >= 0 && end < message.length() && ".,;".indexOf(message.charAt(end)) >= 0;
    }
}
