/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import org.fettle.fix.Change;

/**
 * What came of an entry of a recipe on an extract.
 *
 * @param entry   the entry
 * @param outcome what came of it
 * @param note    why nothing was done, as a clause without a full stop; empty when something was done or nothing had to be
 * @param change  what it changes in the extract; null unless the outcome is {@link Outcome#APPLIED}
 */
public record Replayed(RecipeEntry entry, Outcome outcome, String note, Change change) {
}
