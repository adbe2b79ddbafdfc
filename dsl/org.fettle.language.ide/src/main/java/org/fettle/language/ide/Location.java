/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

/**
 * A place in a pack.
 *
 * @param file   file name within the pack
 * @param offset 0-based offset of the first character
 * @param length number of characters
 */
public record Location(String file, int offset, int length) {
}
