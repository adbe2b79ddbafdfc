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

    private SyntaxPlace() {
    }

    /** The word behind the one at an offset, when the error is about that; null when the error stands where it belongs. */
    static ILeafNode of(INode root, int offset, Problem problem) {
        if (!CODES.contains(problem.code())) {
            return null;
        }
        ILeafNode at = null;
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (leaf.isHidden() || leaf.getLength() == 0 || leaf.getEndOffset() <= offset) {
                continue;
            }
            if (at == null) {
                at = leaf;
                if (isFound(problem.message(), leaf.getText())) {
                    return null;
                }
            } else {
                return isFound(problem.message(), leaf.getText()) ? leaf : null;
            }
        }
        return null;
    }

    private static boolean isFound(String message, String word) {
        int found = message.lastIndexOf(", found " + word);
        int end = found + ", found ".length() + word.length();
        return found >= 0 && end < message.length() && ".,;".indexOf(message.charAt(end)) >= 0;
    }
}
