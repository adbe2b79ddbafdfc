/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

/**
 * Where something stands in the files of a pack.
 *
 * @param file name of the file as in the pack's sources
 * @param offset first character, from 0
 * @param length number of characters
 * @param line line of the first character, from 1
 */
public record Span(String file, int offset, int length, int line) {

    /** The offset after its last character. */
    public int end() {
        return offset + length;
    }

    /** Whether it holds all of another one. */
    public boolean contains(Span other) {
        return file.equals(other.file) && offset <= other.offset && other.end() <= end();
    }
}
