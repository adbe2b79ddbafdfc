/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

/**
 * A generated class.
 *
 * @param className binary name, {@code fettle.pack.ssda903.Rule501}
 * @param text the Java source
 * @param file the {@code .fettle} file that it comes from
 * @param sourceLines for each Java line, from the first: the line of that file
 */
public record JavaSource(String className, String text, String file, int[] sourceLines) {
}
