/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import org.fettle.cases.records.LastYear;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordSet;
import org.fettle.data.Period;
import org.fettle.data.Table;

/** Copies what last year's return says, from the record of last year that stands beside each record. */
public final class FromLastYear implements BulkTool {
    private final LastYear partners;

    /** @param set the records whose cells are filled */
    public FromLastYear(RecordSet set) {
        Table table = set.table();
        Table last = set.hasLastYear() ? set.run().data().table(table.type().name(), new Period(table.period().yearsBack() + 1)) : null;
        partners = last == null ? null : new LastYear(set.run().data(), table, last);
    }

    @Override
    public String sentence() {
        return "Fill from last year";
    }

    @Override
    public String impossible() {
        return partners == null ? "There is no such table of the year before in this case." : "";
    }

    @Override
    public Made make(Cell cell) {
        int partner = cell.row() < 0 ? -1 : partners.row(cell.row());
        if (partner < 0) {
            return Made.left("last year's return has no such record");
        }
        RecordColumn column = cell.set().lastColumn(cell.column().name());
        String text = column == null || column.data() == null ? "" : column.data().rawText(partner);
        return text.isBlank() ? Made.left("last year's record is blank there") : Made.of(text);
    }
}
