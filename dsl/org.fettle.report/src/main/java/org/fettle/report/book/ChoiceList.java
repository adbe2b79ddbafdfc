/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

import java.util.List;
import java.util.Objects;

/**
 * Texts that drop-downs offer. They stand in a sheet that is not shown, since a drop-down by itself holds no more than 255 characters.
 *
 * @param name    name by which drop-downs call it: letters, digits and underscores, unlike the name of a cell
 * @param choices the texts, at least one
 */
public record ChoiceList(String name, List<String> choices) {

    /** Checks the name and keeps a copy of the choices. */
    public ChoiceList {
        Objects.requireNonNull(name, "name");
        choices = List.copyOf(choices);
        if (!name.matches("[a-z]+_[A-Za-z0-9_]+") || choices.isEmpty()) {
            throw new IllegalArgumentException("list " + name + " of " + choices.size() + " choices");
        }
    }
}
