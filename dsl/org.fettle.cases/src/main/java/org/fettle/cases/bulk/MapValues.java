/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.util.Map;

import org.fettle.cases.Figures;
import org.fettle.cases.records.Entry;

/**
 * Puts one text in the place of another, for several texts at once; none is looked at twice, so that texts may change places.
 *
 * @param table new text by old one, both without spaces around them; what is not in it is left alone
 */
public record MapValues(Map<String, String> table) implements BulkTool {
    /** Keeps a copy. */
    public MapValues {
        table = Map.copyOf(table);
    }

    @Override
    public String sentence() {
        if (table.size() == 1) {
            Map.Entry<String, String> only = table.entrySet().iterator().next();
            return "Map " + Quotes.of(only.getKey()) + " to " + Quotes.of(only.getValue());
        }
        return "Map " + Figures.count(table.size(), "value", "values");
    }

    @Override
    public String impossible() {
        return table.isEmpty() ? "Write new values beside the old ones." : "";
    }

    @Override
    public Made make(Cell cell) {
        String mapped = table.get(cell.text().strip());
        return mapped == null ? Made.left("their value is not mapped") : Made.of(Entry.text(cell.column().spec(), mapped));
    }
}
