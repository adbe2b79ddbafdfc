/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import org.fettle.data.Problem;

/**
 * Something wrong with a file of a pack, and where to underline it.
 *
 * @param problem what is wrong, with line and column for people
 * @param offset  0-based offset of the first character concerned
 * @param length  number of characters concerned, at least 1 except at the end of a file
 */
public record Diagnostic(Problem problem, int offset, int length) {
}
