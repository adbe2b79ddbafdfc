/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was done to a return, to be done again to its next extract.
 *
 * @param title      what it is, for people; may be empty
 * @param returnName name of the return, such as SSDA903
 * @param year       calendar year in which the collection year of the return starts: 2024 for 2024/25
 * @param author     who made it; may be empty
 * @param made       when
 * @param entries    in the order in which they are done; no cell and no record is named twice
 */
public record Recipe(String title, String returnName, int year, String author, Instant made, List<RecipeEntry> entries) {
    /** Checks the parts and keeps a copy of the entries. */
    public Recipe {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(returnName, "returnName");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(made, "made");
        entries = List.copyOf(entries);
    }
}
