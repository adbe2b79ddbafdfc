/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.cases.records.RecordColumn;

/** The different texts of the chosen cells, with how often each is there: what is wrong first, then what is most frequent. */
public final class ValueTable {
    private final List<Value> values;

    private ValueTable(List<Value> values) {
        this.values = values;
    }

    /**
     * A text.
     *
     * @param text    what stands in the cells, without spaces around it; empty for blank cells
     * @param count   how many cells hold it
     * @param known   whether it is in the code lists of all the columns that it stands in; true when they have none
     * @param meaning what it means in the first of these columns; empty when it means nothing there
     */
    public record Value(String text, int count, boolean known, String meaning) {
    }

    /** Collects the texts. */
    public static ValueTable of(CellChoice choice) {
        Map<String, Value> found = new LinkedHashMap<>();
        Map<String, RecordColumn> seen = new LinkedHashMap<>();
        for (int i = 0; i < choice.size(); i++) {
            Cell cell = choice.cell(i);
            String text = cell.text().strip();
            Value value = found.get(text);
            if (value == null || seen.get(text) != cell.column()) {
                boolean known = (text.isEmpty() || cell.column().knows(text)) && (value == null || value.known());
                String meaning = value == null || value.meaning().isEmpty() ? cell.column().meaning(text) : value.meaning();
                value = new Value(text, value == null ? 0 : value.count(), known, meaning);
                seen.put(text, cell.column());
            }
            found.put(text, new Value(text, value.count() + 1, value.known(), value.meaning()));
        }
        List<Value> values = new ArrayList<>(found.values());
        values.sort(Comparator.comparing(Value::known).thenComparing(Comparator.comparingInt(Value::count).reversed())
                .thenComparing(Value::text));
        return new ValueTable(List.copyOf(values));
    }

    /** The texts. */
    public List<Value> values() {
        return values;
    }
}
