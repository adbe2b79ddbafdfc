/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.fettle.data.Column;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.Slot;

/**
 * The flagged records of one table, in file order, with the cells to mark. The key comes first, then the columns that are flagged, then the others in file
 * order, so that what is wrong is seen without scrolling. Rows and columns count from 0; the cells are read from the return when they are asked for.
 */
public final class RecordTable {
    private final FlagTable flags;
    private final Table table;
    private final List<String> columns;
    private final int flaggedColumns;
    private final int[] rows;
    private final int[] starts;
    private final int[] numbers;

    /** @param found flags of this table: their numbers in the flag table */
    RecordTable(FlagTable flags, Table table, int[] found) {
        this.flags = flags;
        this.table = table;
        long[] keys = new long[found.length];
        for (int i = 0; i < found.length; i++) {
            int row = flags.rowOf(found[i]);
            keys[i] = (long) (row < 0 ? 0 : table.fileRow(row)) << 32 | found[i];
        }
        Arrays.sort(keys);
        int[] distinct = new int[keys.length];
        int[] offsets = new int[keys.length + 1];
        numbers = new int[keys.length];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            numbers[i] = (int) keys[i];
            boolean same = i > 0 && keys[i] >>> 32 == keys[i - 1] >>> 32 && keys[i] >>> 32 != 0;
            if (!same) {
                distinct[count] = flags.rowOf(numbers[i]);
                offsets[count++] = i;
            }
        }
        offsets[count] = keys.length;
        rows = Arrays.copyOf(distinct, count);
        starts = Arrays.copyOf(offsets, count + 1);
        Set<String> flagged = flaggedColumns(flags, table, found);
        flaggedColumns = flagged.size();
        columns = order(table, flagged);
    }

    /** What the rules say that they flag, instead of asking each of perhaps a hundred thousand flags. */
    private static Set<String> flaggedColumns(FlagTable flags, Table table, int[] found) {
        Set<String> columns = new LinkedHashSet<>();
        int lastRule = -1;
        for (int number : found) {
            int rule = flags.ruleOf(number);
            if (rule == lastRule) {
                continue;
            }
            lastRule = rule;
            for (Slot slot : flags.rules().get(rule).slots()) {
                if (slot.role() == Role.FLAGGED && slot.table().equals(table.type().name()) && slot.yearsBack() == table.period().yearsBack()) {
                    columns.addAll(slot.columns());
                }
            }
        }
        return columns;
    }

    private static List<String> order(Table table, Set<String> flagged) {
        Set<String> order = new LinkedHashSet<>();
        String key = table.type().keyColumn();
        if (key != null) {
            order.add(key);
        }
        order.addAll(flagged);
        for (Column column : table.columns()) {
            order.add(column.spec().name());
        }
        return List.copyOf(order);
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** What to call it: {@code Episodes, this year}. */
    public String title() {
        return table.type().name() + (table.type().isReference() ? "" : ", " + table.period().label() + " year");
    }

    /** Number of records. */
    public int size() {
        return rows.length;
    }

    /** Names of the columns, in the order to show. */
    public List<String> columns() {
        return columns;
    }

    /** How many different columns are flagged somewhere. */
    public int flaggedColumnCount() {
        return flaggedColumns;
    }

    /** 1-based data row of the file; 0 when the record is about a row that does not exist. */
    public int fileRow(int record) {
        return rows[record] < 0 ? 0 : table.fileRow(rows[record]);
    }

    /** The exact text of a cell. */
    public String cell(int record, int column) {
        String name = columns.get(column);
        if (rows[record] < 0) {
            return name.equals(table.type().keyColumn()) ? flags.flag(numbers[starts[record]]).subject() : "";
        }
        Column data = table.column(name);
        return data == null ? "" : data.rawText(rows[record]);
    }

    /** Whether a rule of the group points at the cell. */
    public boolean isFlagged(int record, int column) {
        String name = columns.get(column);
        for (int i = starts[record]; i < starts[record + 1]; i++) {
            if (flags.flag(numbers[i]).columns().contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The flags of a record, in pack order. */
    public List<Flag> flags(int record) {
        List<Flag> found = new ArrayList<>();
        for (int i = starts[record]; i < starts[record + 1]; i++) {
            found.add(flags.flag(numbers[i]));
        }
        return found;
    }

    /** What is wrong with a record, in words; several rules one after the other with their codes. */
    public String message(int record) {
        List<Flag> found = flags(record);
        if (found.size() == 1) {
            return found.get(0).message();
        }
        StringBuilder text = new StringBuilder();
        for (Flag flag : found) {
            text.append(text.isEmpty() ? "" : "  ").append(flag.rule().code()).append(": ").append(flag.message());
        }
        return text.toString();
    }

    /** What is wrong with a cell: the messages of the flags that point at it, one a line; empty when none does. */
    public String cellMessage(int record, int column) {
        StringBuilder text = new StringBuilder();
        for (Flag flag : flags(record)) {
            if (flag.columns().contains(columns.get(column))) {
                text.append(text.isEmpty() ? "" : "\n").append(flag.rule().code()).append(": ").append(flag.message());
            }
        }
        return text.toString();
    }
}
