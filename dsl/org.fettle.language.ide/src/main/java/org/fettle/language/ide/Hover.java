/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

/**
 * What is known of the thing under the pointer.
 *
 * @param offset 0-based offset of the first character of the thing's name
 * @param length number of characters of the name
 * @param title  one line: what it is
 * @param text   what it means, plain text of any number of lines; may be empty
 * @param facts  what the open return has of it, plain text of any number of lines; empty when no return is open
 */
public record Hover(int offset, int length, String title, String text, String facts) {
}
