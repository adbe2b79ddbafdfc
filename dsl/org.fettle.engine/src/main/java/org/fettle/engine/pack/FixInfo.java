/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/**
 * A fix that a rule offers.
 *
 * @param kind  how far it may be trusted
 * @param title what it does, in words
 * @param file  source file in the pack
 * @param line  1-based line in that file
 */
public record FixInfo(FixKind kind, String title, String file, int line) {
}
