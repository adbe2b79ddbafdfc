/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

/**
 * Something that a pack declares, found by a part of its name.
 *
 * @param label     name, and title where it has one
 * @param kind      what it is
 * @param container what it is part of, such as the table of a column; may be empty
 * @param name      where its name stands
 */
public record Symbol(String label, Completion.Kind kind, String container, Location name) {
}
