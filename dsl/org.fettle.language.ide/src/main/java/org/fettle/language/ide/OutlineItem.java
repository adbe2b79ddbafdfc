/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

/**
 * A line of a file's outline.
 *
 * @param label    name, and title where it has one
 * @param kind     what it is
 * @param name     where its name stands, to select it
 * @param whole    all of it, to find the item around a caret
 * @param children what it consists of, in the order of the file
 */
public record OutlineItem(String label, Completion.Kind kind, Location name, Location whole, List<OutlineItem> children) {
    /** Copies the list. */
    public OutlineItem {
        children = List.copyOf(children);
    }
}
