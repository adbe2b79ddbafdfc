/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Objects;

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

    @Override
    public boolean equals(Object other) {
        // written out, what tells most first: a view asks this of all lines whenever the caret moves
        return this == other || other instanceof OutlineItem item && Objects.equals(label, item.label) && kind == item.kind && name.equals(item.name)
                && whole.equals(item.whole) && children.equals(item.children);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(label);
    }
}
