/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.util.List;
import java.util.Objects;

import org.fettle.data.journal.Reason;

/**
 * Something that is done whole or not at all: one cell, or what belongs together, such as the merging of two records.
 *
 * @param reason why it was done
 * @param parts  at least one
 */
public record RecipeEntry(Reason reason, List<RecipePart> parts) {
    /** Checks the parts and keeps a copy. */
    public RecipeEntry {
        Objects.requireNonNull(reason, "reason");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an entry of a recipe needs at least one part");
        }
    }
}
