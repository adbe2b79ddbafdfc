/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Progress;
import org.fettle.data.Table;

/** The records that a query chose, in its order: positions from 0, one number each. Never modified. */
public final class RecordRows {
    private static final int CHECK_EVERY = 1 << 15;

    private final RecordSet set;
    private final RecordQuery query;
    private final int[] records;
    private final Map<String, String> problems;
    private Map<Integer, Integer> positionsOfMissing;

    private RecordRows(RecordSet set, RecordQuery query, int[] records, Map<String, String> problems) {
        this.set = set;
        this.query = query;
        this.records = records;
        this.problems = problems;
    }

    /**
     * Filters and sorts. A filter that cannot be understood filters nothing and is among the {@link #problems}.
     *
     * @param searched the columns that are looked through for {@link RecordQuery#text()}
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static RecordRows of(RecordSet set, RecordQuery query, List<RecordColumn> searched, Progress progress) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<RecordTest> tests = tests(set, query, problems);
        List<RecordTest> anyOf = query.text().isBlank() ? null : textTests(set, query.text().strip(), searched);
        int[] chosen = filter(set, query, tests, anyOf, progress);
        List<RecordColumn> columns = new ArrayList<>();
        List<Boolean> descending = new ArrayList<>();
        for (SortKey key : query.sort()) {
            RecordColumn column = key.lastYear() ? set.lastColumn(key.column()) : set.column(key.column());
            if (column != null) {
                columns.add(column);
                descending.add(key.descending());
            }
        }
        return new RecordRows(set, query, new RecordSorter(set.cells(), progress).sort(chosen, columns, descending), problems);
    }

    private static List<RecordTest> tests(RecordSet set, RecordQuery query, Map<String, String> problems) {
        List<RecordTest> tests = new ArrayList<>();
        query.filters().forEach((name, typed) -> {
            RecordColumn column = set.column(name);
            try {
                Condition condition = column == null ? null : Condition.parse(column.spec(), typed);
                if (condition != null) {
                    tests.add(new RecordTest(set.cells(), column, condition));
                }
            } catch (IllegalArgumentException e) {
                problems.put(name, e.getMessage());
            }
        });
        return tests;
    }

    /** One for each column; those of texts share what they learn, because the same text stands in many columns. */
    static List<RecordTest> textTests(RecordSet set, String text, List<RecordColumn> searched) {
        byte[] shared = new byte[set.cells().symbols()];
        List<RecordTest> tests = new ArrayList<>();
        for (RecordColumn column : searched) {
            Condition condition = Condition.contains(column.spec(), text);
            tests.add(column.spec().type().isSymbol() ? new RecordTest(set.cells(), column, condition, shared)
                    : new RecordTest(set.cells(), column, condition));
        }
        return tests;
    }

    private static int[] filter(RecordSet set, RecordQuery query, List<RecordTest> tests, List<RecordTest> anyOf, Progress progress) {
        int[] all = set.records();
        if (tests.isEmpty() && anyOf == null && !query.onlyFlagged()) {
            return all;
        }
        int[] chosen = new int[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i % CHECK_EVERY == 0) {
                progress.check();
            }
            if (passes(set, query, tests, anyOf, all[i])) {
                chosen[count++] = all[i];
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private static boolean passes(RecordSet set, RecordQuery query, List<RecordTest> tests, List<RecordTest> anyOf, int record) {
        if (query.onlyFlagged() && !set.flags().isFlagged(record)) {
            return false;
        }
        for (RecordTest test : tests) {
            if (!test.test(record)) {
                return false;
            }
        }
        return anyOf == null || anyOf.stream().anyMatch(test -> test.test(record));
    }

    /**
     * The same records in the same order after an edit, so that nothing moves under the hand of who edits: they are not sorted or filtered again. Records
     * that are gone leave, new ones come last; unless these are simply all in file order.
     *
     * @param after the same table or group after the edit
     */
    public RecordRows after(RecordSet after, List<RecordColumn> searched, Progress progress) {
        if (!query.isFiltered() && query.sort().isEmpty()) {
            return of(after, query, searched, progress);
        }
        boolean sameRows = sameRows(set.table(), after.table());
        if (sameRows && set.group() == null && after.group() == null) {
            return new RecordRows(after, query, records, problems);
        }
        BitSet there = new BitSet();
        for (int record : after.records()) {
            if (record >= 0) {
                there.set(record);
            }
        }
        int[] kept = new int[records.length + after.records().length];
        int count = 0;
        for (int record : records) {
            int now = record < 0 ? -1 : sameRows ? record : after.table().rowOfFileRow(set.table().fileRow(record));
            if (now >= 0 && there.get(now)) {
                kept[count++] = now;
                there.clear(now);
            }
        }
        BitSet before = new BitSet();
        for (int record : set.records()) {
            int now = record < 0 ? -1 : sameRows ? record : after.table().rowOfFileRow(set.table().fileRow(record));
            if (now >= 0) {
                before.set(now);
            }
        }
        for (int record : of(after, query, searched, progress).records) {
            if (record < 0 || there.get(record) && !before.get(record)) {
                kept[count++] = record;
            }
        }
        return new RecordRows(after, query, Arrays.copyOf(kept, count), problems);
    }

    private static boolean sameRows(Table before, Table after) {
        return before.rowCount() == after.rowCount() && before.offsets() == after.offsets();
    }

    /** The records to choose from. */
    public RecordSet set() {
        return set;
    }

    /** What was asked. */
    public RecordQuery query() {
        return query;
    }

    /** Number of records. */
    public int size() {
        return records.length;
    }

    /** The record at a position. */
    public int record(int position) {
        return records[position];
    }

    /** The position of a record, or -1 when it is not among these. Looks at each of them. */
    public int position(int record) {
        if (record < -1) {
            if (positionsOfMissing == null) {
                positionsOfMissing = new LinkedHashMap<>();
                for (int i = 0; i < records.length; i++) {
                    if (records[i] < 0) {
                        positionsOfMissing.put(records[i], i);
                    }
                }
            }
            return positionsOfMissing.getOrDefault(record, -1);
        }
        for (int i = 0; i < records.length; i++) {
            if (records[i] == record) {
                return i;
            }
        }
        return -1;
    }

    /** The position of the first record of a child, or -1; the key is compared ignoring case and spaces around it. */
    public int positionOfSubject(String key) {
        String wanted = key.strip();
        for (int i = 0; i < records.length; i++) {
            if (set.subject(records[i]).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** By column, what is wrong with a filter that could not be understood. */
    public Map<String, String> problems() {
        return problems;
    }
}
