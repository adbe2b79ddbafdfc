/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

import org.fettle.cases.focus.FlagGroup;
import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CodeListInfo;

/**
 * The records of one table in one year, after one run: all of them, or those that a group of flags is about. Records are numbered as in
 * {@link RecordFlags}. Never modified, but its caches are for one thread at a time.
 */
public final class RecordSet {
    private final RunResult run;
    private final Table table;
    private final Table last;
    private final FlagGroup group;
    private final RecordFlags flags;
    private final RecordFlags all;
    private final RecordFlags waived;
    private final int[] records;
    private final List<RecordColumn> columns;
    private final List<RecordColumn> lastColumns;
    private final RecordCells cells;
    private final LastYear lastYear;
    private final RecordMarks marks;

    /**
     * Collects the records.
     *
     * @param run    what was flagged
     * @param table  name of the table or reference
     * @param period its year
     * @param group  only the records of these flags; null for all records of the table
     * @param kept   file rows of records that stay in the group although their flags are gone
     */
    public static RecordSet of(RunResult run, String table, Period period, FlagGroup group, Set<Integer> kept, Progress progress) {
        return of(run, table, period, group, kept, flag -> false, progress);
    }

    /**
     * Collects the records.
     *
     * @param waived says of the number of a flag whether it is waived; waived flags mark a cell as such and as nothing else, unless they are the group's
     */
    public static RecordSet of(RunResult run, String table, Period period, FlagGroup group, Set<Integer> kept, IntPredicate waived,
            Progress progress) {
        Return data = run.data();
        Table shown = data.table(table, period);
        progress.check();
        RecordFlags all = RecordFlags.of(run.flags(), shown, waived.negate());
        RecordFlags set = RecordFlags.of(run.flags(), shown, waived);
        progress.check();
        RecordFlags flags = group == null ? all : RecordFlags.of(run.flags(), shown, group.flags());
        progress.check();
        return new RecordSet(run, shown, group, flags, all, set, group == null ? fileOrder(shown) : flagged(shown, flags, kept));
    }

    private RecordSet(RunResult run, Table table, FlagGroup group, RecordFlags flags, RecordFlags all, RecordFlags waived, int[] records) {
        this.run = run;
        this.table = table;
        this.group = group;
        this.flags = flags;
        this.all = all;
        this.waived = waived;
        this.records = records;
        Return data = run.data();
        Table before = table.type().isReference() ? null : data.table(table.type().name(), new Period(table.period().yearsBack() + 1));
        last = before == null || !before.isLoaded() ? null : before;
        lastYear = last == null ? null : new LastYear(data, table, last);
        cells = new RecordCells(data, table, lastYear);
        columns = columns(table, 0);
        lastColumns = last == null ? List.of() : columns(last, 1);
        marks = new RecordMarks(this);
    }

    private static int[] fileOrder(Table table) {
        int rows = table.rowCount();
        int largest = 0;
        boolean plain = true;
        for (int row = 0; row < rows; row++) {
            int fileRow = table.fileRow(row);
            plain &= fileRow == row + 1;
            largest = Math.max(largest, fileRow);
        }
        int[] order = new int[rows];
        int count = 0;
        for (int fileRow = 1; fileRow <= largest; fileRow++) {
            int row = plain ? fileRow - 1 : table.rowOfFileRow(fileRow);
            if (row >= 0) {
                order[count++] = row;
            }
        }
        return order;
    }

    /** In file order; records that are in no file come last. */
    private static int[] flagged(Table table, RecordFlags flags, Set<Integer> kept) {
        int[] flagged = flags.records();
        long[] keys = new long[flagged.length + kept.size()];
        int count = 0;
        for (int record : flagged) {
            keys[count++] = (long) (record < 0 ? Integer.MAX_VALUE : table.fileRow(record)) << 32 | record & 0xFFFF_FFFFL;
        }
        for (int fileRow : kept) {
            int row = table.rowOfFileRow(fileRow);
            if (row >= 0 && !flags.isFlagged(row)) {
                keys[count++] = (long) fileRow << 32 | row;
            }
        }
        keys = Arrays.copyOf(keys, count);
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** The key, then what the group is about, then the others in file order, then those that the return names and the file lacks. */
    private List<RecordColumn> columns(Table of, int yearsBack) {
        Set<String> names = new LinkedHashSet<>();
        TableType type = of.type();
        if (type.keyColumn() != null) {
            names.add(type.keyColumn());
        }
        if (group != null && yearsBack == 0) {
            names.addAll(flags.columns());
        }
        of.columns().forEach(column -> names.add(column.spec().name()));
        type.columns().forEach(spec -> names.add(spec.name()));
        List<RecordColumn> found = new ArrayList<>();
        for (String name : names) {
            Column column = of.column(name);
            ColumnSpec spec = column != null ? column.spec() : type.column(name);
            if (spec != null) {
                boolean key = type.keyColumn() != null && TableType.fold(name).equals(TableType.fold(type.keyColumn()));
                found.add(new RecordColumn(spec, column, codes(spec, of.period()), key, yearsBack > 0));
            }
        }
        return List.copyOf(found);
    }

    private CodeListInfo codes(ColumnSpec spec, Period period) {
        int year = run.options().collectionYear().firstYear() - period.yearsBack();
        CodeListInfo list = spec.codeList() == null ? null : run.pack().codeList(spec.codeList(), year);
        return list != null || spec.codeList() == null ? list : run.pack().codeList(spec.codeList(), year + period.yearsBack());
    }

    /** The run after which this is shown. */
    public RunResult run() {
        return run;
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** The group whose records these are; null when these are all records of the table. */
    public FlagGroup group() {
        return group;
    }

    /** What to call the table: {@code Episodes, this year}. */
    public String title() {
        return TableChoice.title(table.type(), table.period());
    }

    /** The records in file order. Shared: never modify them. */
    public int[] records() {
        return records;
    }

    /** The columns in the order to show when nobody has chosen another. */
    public List<RecordColumn> columns() {
        return columns;
    }

    /** Last year's column with this name, or null. */
    public RecordColumn lastColumn(String name) {
        return find(lastColumns, name);
    }

    /** The column with this name, ignoring case, or null. */
    public RecordColumn column(String name) {
        return find(columns, name);
    }

    private static RecordColumn find(List<RecordColumn> columns, String name) {
        for (RecordColumn column : columns) {
            if (column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return null;
    }

    /** Whether there is a table of the year before to compare with. */
    public boolean hasLastYear() {
        return last != null;
    }

    /** Finds last year's records; null when there is no such table. */
    LastYear lastYear() {
        return lastYear;
    }

    /** The cells. */
    RecordCells cells() {
        return cells;
    }

    /** The exact text of a cell. */
    public String text(int record, RecordColumn column) {
        return cells.text(record, column);
    }

    /** What is special about cells, and why. */
    public RecordMarks marks() {
        return marks;
    }

    /** The flags that these records are shown for: the group's, or all. */
    public RecordFlags flags() {
        return flags;
    }

    /** All flags of the table that are not waived. */
    public RecordFlags allFlags() {
        return all;
    }

    /** The waived flags of the table. */
    RecordFlags waivedFlags() {
        return waived;
    }

    /** 1-based data row of the file; 0 when the record is in no file. */
    public int fileRow(int record) {
        return record < 0 ? 0 : table.fileRow(record);
    }

    /** What names the record over edits and runs. */
    public RowRef reference(int record) {
        return new RowRef(table.type().name(), table.period(), fileRow(record));
    }

    /** The record that a reference names, or -1 when it is not in this table. */
    public int record(RowRef reference) {
        return reference == null || !reference.table().equals(table.type().name()) || !reference.period().equals(table.period()) ? -1
                : table.rowOfFileRow(reference.row());
    }

    /** Key of the child that the record is of; empty when it is of none. */
    public String subject(int record) {
        if (record < 0) {
            int subject = RecordFlags.subjectOfMissing(record);
            return subject < 0 ? "" : run.data().subjects().key(subject);
        }
        int subject = table.subject(record);
        return subject < 0 ? "" : run.data().subjects().key(subject);
    }

    /** What is wrong with a record, the group's flags first. */
    public List<Flag> flags(int record) {
        List<Flag> found = new ArrayList<>(flags.flags(record));
        if (flags != all) {
            for (Flag flag : all.flags(record)) {
                if (found.stream().noneMatch(own -> own.rule() == flag.rule() && own.rowIndex() == flag.rowIndex())) {
                    found.add(flag);
                }
            }
        }
        return found;
    }
}
