/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import org.fettle.cases.records.Entry;

/**
 * Writes the same into all cells; nothing clears them.
 *
 * @param typed what was typed; days and spaces around it are tidied as when it is typed into a cell
 */
public record SetText(String typed) implements BulkTool {
    @Override
    public String sentence() {
        return typed.isBlank() ? "Clear" : "Set to " + Quotes.of(typed.strip());
    }

    @Override
    public Made make(Cell cell) {
        return Made.of(typed.isBlank() ? "" : Entry.text(cell.column().spec(), typed));
    }
}
