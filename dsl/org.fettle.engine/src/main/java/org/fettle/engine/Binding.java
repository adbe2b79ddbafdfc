/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fettle.data.CellTexts;
import org.fettle.data.Column;
import org.fettle.data.Dictionary;
import org.fettle.data.IntColumn;
import org.fettle.data.LongColumn;
import org.fettle.data.Lookup;
import org.fettle.data.Order;
import org.fettle.data.OrderKey;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.PackInfo;

/**
 * Gives kernels the arrays of one run. Kernels ask in their constructors and keep what they get; they never change it, except that a
 * derivation writes its own output. A table that is not loaded has no rows; a column that the file lacks is blank throughout.
 * Safe for use by many threads.
 */
public final class Binding {
    private final PackInfo pack;
    private final Return data;
    private final RunOptions options;
    private final Parameters parameters;
    private final Map<String, boolean[]> codes = new HashMap<>();
    private final Map<String, Object> derived = new HashMap<>();
    private final Map<Integer, int[]> blankInts = new HashMap<>();
    private final Map<Integer, long[]> blankLongs = new HashMap<>();

    /**
     * Binds a pack to a return.
     *
     * @throws IllegalArgumentException when a parameter of the run is wrong; the message names all that are
     */
    public Binding(PackInfo pack, Return data, RunOptions options) {
        this.pack = pack;
        this.data = data;
        this.options = options;
        List<String> problems = new ArrayList<>();
        this.parameters = new Parameters(pack, options, data.dictionary(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }

    /** A table or reference of a return. */
    static Table table(Return data, String table, int yearsBack) {
        TableType type = data.type().table(table);
        if (type == null) {
            throw new IllegalArgumentException("the return has no table " + table);
        }
        if (type.isReference()) {
            return data.reference(table);
        }
        return data.table(table, yearsBack == 0 ? Period.THIS : yearsBack == 1 ? Period.LAST : new Period(yearsBack));
    }

    private Table table(String table, int yearsBack) {
        return table(data, table, yearsBack);
    }

    /** Values of a text, code, date or flag column, by row. */
    public int[] ints(String table, int yearsBack, String column) {
        Table source = table(table, yearsBack);
        Column found = source.column(column);
        if (found instanceof IntColumn ints) {
            return ints.values();
        }
        if (found != null) {
            throw new IllegalArgumentException(
                    "column " + column + " of table " + table + " holds numbers, not text, codes, dates or flags");
        }
        return blankInts(source.rowCount());
    }

    /** Values of a number or decimal column, by row. */
    public long[] longs(String table, int yearsBack, String column) {
        Table source = table(table, yearsBack);
        Column found = source.column(column);
        if (found instanceof LongColumn longs) {
            return longs.values();
        }
        if (found != null) {
            throw new IllegalArgumentException(
                    "column " + column + " of table " + table + " holds text, codes, dates or flags, not numbers");
        }
        return blankLongs(source.rowCount());
    }

    /** A column with its texts, or null where the file does not have it. */
    public Column column(String table, int yearsBack, String column) {
        return table(table, yearsBack).column(column);
    }

    private synchronized int[] blankInts(int rows) {
        int[] found = blankInts.get(rows);
        if (found == null) {
            found = new int[rows];
            Arrays.fill(found, Values.BLANK);
            blankInts.put(rows, found);
        }
        return found;
    }

    private synchronized long[] blankLongs(int rows) {
        long[] found = blankLongs.get(rows);
        if (found == null) {
            found = new long[rows];
            Arrays.fill(found, Values.BLANK_LONG);
            blankLongs.put(rows, found);
        }
        return found;
    }

    /** Where the rows of each subject start; one more than there are subjects. A reference has one subject, which has all its rows. */
    public int[] offsets(String table, int yearsBack) {
        Table found = table(table, yearsBack);
        return found.type().isReference() ? new int[] {0, found.rowCount()} : found.offsets();
    }

    /** How many rows a table has. */
    public int rows(String table, int yearsBack) {
        return table(table, yearsBack).rowCount();
    }

    /** How many subjects there are, with the one that holds the rows whose key is blank. */
    public int subjects() {
        return data.subjects().count();
    }

    /** The subject that holds the rows whose key is blank. */
    public int keyless() {
        return data.subjects().keyless();
    }

    /** The symbol of a text, made when the return does not have it. */
    public int symbol(String text) {
        return data.dictionary().intern(text);
    }

    /** Which symbols belong to a code list as it is in force in the collection year; symbols past the end do not. */
    public synchronized boolean[] codes(String listName) {
        boolean[] found = codes.get(listName);
        if (found == null) {
            CodeListInfo list = pack.codeList(listName, options.collectionYear().firstYear());
            if (list == null) {
                throw new NotAvailableException("because code list " + listName + " has no codes for " + options.collectionYear());
            }
            found = codes(list);
            codes.put(listName, found);
        }
        return found;
    }

    private boolean[] codes(CodeListInfo list) {
        int[] symbols = new int[list.codes().size()];
        int largest = -1;
        for (int i = 0; i < symbols.length; i++) {
            Code code = list.codes().get(i);
            symbols[i] = symbol(list.ignoreCase() ? code.value().toUpperCase(Locale.ROOT) : code.value());
            largest = Math.max(largest, symbols[i]);
        }
        boolean[] set = new boolean[largest + 1];
        for (int symbol : symbols) {
            set[symbol] = true;
        }
        return set;
    }

    /** The rows of each subject ordered by a column. */
    public Order order(String table, int yearsBack, String column, boolean descending) {
        return data.indexes().order(table(table, yearsBack), column, descending);
    }

    /**
     * The rows of each subject in an order as the rule language writes it.
     *
     * @param order such as {@code DECOM missing last then DEC descending}
     */
    public Order order(String table, int yearsBack, String order) {
        return data.indexes().order(table(table, yearsBack), OrderKey.parse(order));
    }

    /** The rows of a whole table by the value of a column. */
    public Lookup lookup(String table, int yearsBack, String column) {
        return data.indexes().lookup(table(table, yearsBack), column);
    }

    /** Symbols of a column's trimmed texts, by row, whatever the type of the column; blank where nothing is in the cell. */
    public CellTexts texts(String table, int yearsBack, String column) {
        Column found = table(table, yearsBack).column(column);
        return found == null ? CellTexts.none() : data.indexes().texts(found);
    }

    /** True when the table or reference is there. */
    public boolean loaded(String table, int yearsBack) {
        return table(table, yearsBack).isLoaded();
    }

    /** First day of the collection, in epoch days. */
    public int collectionStart() {
        return (int) options.start().toEpochDay();
    }

    /** Last day of the collection, in epoch days. */
    public int collectionEnd() {
        return (int) options.end().toEpochDay();
    }

    /** The year in which the collection year starts, 2024 for 2024/25. */
    public int collectionYear() {
        return options.collectionYear().firstYear();
    }

    /** The symbol of the file format of this year's return: {@code csv}, {@code xml} or {@code xlsx}. */
    public int collectionFormat() {
        return symbol(data.format());
    }

    /** Value of a text, code, date or flag parameter. A rule that asks for one without a value is skipped. */
    public int intParameter(String name) {
        return Values.narrow(parameters.value(name));
    }

    /** Value of a number or decimal parameter. A rule that asks for one without a value is skipped. */
    public long longParameter(String name) {
        return parameters.value(name);
    }

    /** Output of a derivation of text, codes, dates or flags, by row (or by subject when it has no table). */
    public int[] derivedInts(String id) {
        return (int[]) derivedArray(id);
    }

    /** Output of a derivation of numbers or decimals, by row (or by subject when it has no table). */
    public long[] derivedLongs(String id) {
        return (long[]) derivedArray(id);
    }

    /** Output of a definition that is a condition: 0 false, 1 true, 2 unknown; by row (or by subject when it has no table). */
    public byte[] derivedConditions(String id) {
        return (byte[]) derivedArray(id);
    }

    /** The output array of a derivation, made when it is not there yet. */
    synchronized Object derivedArray(String id) {
        Object found = derived.get(id);
        if (found == null) {
            DerivationInfo info = pack.derivation(id);
            if (info == null) {
                throw new IllegalArgumentException("the pack derives no " + id);
            }
            found = newArray(info, info.table() == null ? subjects() : rows(info.table(), info.yearsBack()));
            derived.put(id, found);
        }
        return found;
    }

    private static Object newArray(DerivationInfo info, int length) {
        switch (info.type()) {
            case CONDITION:
                return new byte[length];
            case NUMBER, DECIMAL:
                long[] longs = new long[length];
                Arrays.fill(longs, Values.BLANK_LONG);
                return longs;
            default:
                int[] ints = new int[length];
                Arrays.fill(ints, Values.BLANK);
                return ints;
        }
    }

    /** Gives a derivation's output before it runs: values of the file, or of an earlier run. */
    synchronized void presetDerived(String id, Object array) {
        derived.put(id, array);
    }

    /** Texts of the symbols. */
    public Dictionary dictionary() {
        return data.dictionary();
    }

    /** The return that is judged. */
    public Return data() {
        return data;
    }

    /** How the run is made. */
    public RunOptions options() {
        return options;
    }
}
