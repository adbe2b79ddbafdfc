/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.cases.Figures;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.data.Period;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RunResult;

/**
 * A table in a year that can be shown.
 *
 * @param table   name of the table or reference
 * @param period  its year
 * @param title   what to call it: {@code Episodes, this year}
 * @param records number of its records
 * @param flagged how many of them have a flag, of the group when one is shown
 */
public record TableChoice(String table, Period period, String title, int records, int flagged) {

    static String title(TableType type, Period period) {
        return type.name() + (type.isReference() ? "" : ", " + period.label() + " year");
    }

    /** The choice with its numbers: {@code Episodes, this year (1,500 records, 48 flagged)}. */
    public String label() {
        return title + " (" + Figures.count(records, "record", "records") + (flagged == 0 ? "" : ", " + Figures.number(flagged) + " flagged") + ")";
    }

    /** Every table that is loaded, this year's first. */
    public static List<TableChoice> all(RunResult run) {
        FlagTable flags = run.flags();
        Map<Table, BitSet> rows = new LinkedHashMap<>();
        Map<Table, Integer> missing = new LinkedHashMap<>();
        for (int flag = 0; flag < flags.size(); flag++) {
            count(flags, flag, rows, missing);
        }
        return choices(run.data().loadedTables(), rows, missing);
    }

    /** The tables that the flags of a group are in, the one with most flagged records first. */
    public static List<TableChoice> of(FlagGroup group) {
        FlagTable flags = group.run().flags();
        Map<Table, BitSet> rows = new LinkedHashMap<>();
        Map<Table, Integer> missing = new LinkedHashMap<>();
        for (int flag : group.flags()) {
            count(flags, flag, rows, missing);
        }
        List<TableChoice> choices = choices(rows.keySet(), rows, missing);
        choices.sort((one, other) -> Integer.compare(other.flagged, one.flagged));
        return choices;
    }

    private static void count(FlagTable flags, int flag, Map<Table, BitSet> rows, Map<Table, Integer> missing) {
        Table table = flags.tableOf(flag);
        BitSet found = rows.computeIfAbsent(table, t -> new BitSet());
        int row = flags.rowOf(flag);
        if (row < 0) {
            missing.merge(table, 1, Integer::sum);
        } else {
            found.set(row);
        }
    }

    private static List<TableChoice> choices(Collection<Table> tables, Map<Table, BitSet> rows, Map<Table, Integer> missing) {
        List<TableChoice> choices = new ArrayList<>();
        for (Table table : tables) {
            int flagged = rows.getOrDefault(table, new BitSet()).cardinality() + missing.getOrDefault(table, 0);
            choices.add(new TableChoice(table.type().name(), table.period(), title(table.type(), table.period()), table.rowCount(), flagged));
        }
        return choices;
    }
}
