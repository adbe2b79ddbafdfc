/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.typing;

/**
 * What is done instead of what a key alone would do.
 *
 * @param offset 0-based offset of the first character that is replaced
 * @param length number of characters that are replaced
 * @param text   the new text
 * @param caret  where the caret stands afterwards, as an offset into the file
 */
public record Edit(int offset, int length, String text, int caret) {
}
