/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import org.fettle.cases.records.RecordColumn;

/**
 * Copies what a register says of the thing that a record names. Where the register lists several codes in one cell, only a single one is taken.
 *
 * @param register the register, ready to be looked up
 * @param by       the column of the record that names the thing
 * @param value    the column of the register to copy
 */
public record FromRegister(Register register, String by, String value) implements BulkTool {
    @Override
    public String sentence() {
        return "Fill from register " + register.name() + " (its " + value + ", found by " + by + ")";
    }

    @Override
    public String impossible() {
        return by.isEmpty() || value.isEmpty() ? "Choose by what to look up, and what to take." : "";
    }

    @Override
    public Made make(Cell cell) {
        RecordColumn key = cell.set().column(by);
        Made found = register.find(key == null ? "" : cell.set().text(cell.record(), key), value);
        boolean several = found.text() != null && cell.column().codes() != null && found.text().indexOf(',') >= 0
                && !cell.column().knows(found.text());
        return several ? Made.left("the register names several codes; choose by hand") : found;
    }
}
