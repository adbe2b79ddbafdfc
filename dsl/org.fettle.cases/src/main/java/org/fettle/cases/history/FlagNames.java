/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fettle.data.Column;
import org.fettle.data.RecordKeys;
import org.fettle.data.Table;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RunResult;

/** The names of the flags of a run. Names are made when they are asked for; any number of threads may ask. */
public final class FlagNames {
    private final FlagTable flags;
    private final RecordKeys keys;

    /** The names of the flags that a run found. */
    public FlagNames(RunResult result) {
        flags = result.flags();
        keys = new RecordKeys(result.data().type());
    }

    /** The flags that are named. */
    public FlagTable flags() {
        return flags;
    }

    /** What {@link FlagName#number} says of the flag's name, without making the name. */
    public long number(int flag) {
        Table table = flags.tableOf(flag);
        String rule = flags.rules().get(flags.ruleOf(flag)).code();
        return number(FlagName.start(rule, table.type().name(), table.period().yearsBack()), table, flag);
    }

    private long number(long start, Table table, int flag) {
        long hash = FlagName.add(start, subject(flag));
        int row = flags.rowOf(flag);
        for (String column : keys.of(table.type())) {
            hash = FlagName.add(hash, text(table, row, column));
        }
        return FlagName.finish(hash);
    }

    /** The numbers of all flags. */
    public long[] numbers() {
        long[] numbers = new long[flags.size()];
        var rules = flags.rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            Table last = null;
            long start = 0;
            for (int flag = flags.start(rule); flag < flags.start(rule + 1); flag++) {
                Table table = flags.tableOf(flag);
                if (table != last) {
                    last = table;
                    start = FlagName.start(rules.get(rule).code(), table.type().name(), table.period().yearsBack());
                }
                numbers[flag] = number(start, table, flag);
            }
        }
        return numbers;
    }

    private String subject(int flag) {
        int subject = flags.subjectOf(flag);
        return subject < 0 ? "" : flags.data().subjects().key(subject);
    }

    private static String text(Table table, int row, String column) {
        Column data = row < 0 ? null : table.column(column);
        return data == null ? "" : data.text(row);
    }

    /** The name of a flag. */
    public FlagName name(int flag) {
        Table table = flags.tableOf(flag);
        return new FlagName(flags.rules().get(flags.ruleOf(flag)).code(), table.type().name(), table.period().yearsBack(), subject(flag), key(flag),
                record(flag));
    }

    List<String> key(int flag) {
        Table table = flags.tableOf(flag);
        List<String> key = new ArrayList<>();
        for (String column : keys.of(table.type())) {
            key.add(text(table, flags.rowOf(flag), column));
        }
        return key;
    }

    /** Names of the columns of the key of a table; empty when it has none or the return does not know it. */
    public List<String> keyColumns(String table) {
        var type = flags.data().type().table(table);
        return type == null ? List.of() : keys.of(type);
    }

    /** The digest of the flagged record. The order of the columns does not matter, nor do columns in which the record has nothing. */
    public String record(int flag) {
        int row = flags.rowOf(flag);
        if (row < 0) {
            return "";
        }
        long sum = 0;
        for (Column column : flags.tableOf(flag).columns()) {
            String text = column.text(row);
            if (!text.isEmpty()) {
                sum += FlagName.finish(FlagName.add(FlagName.start(column.spec().name().toUpperCase(Locale.ROOT), "", 0), text));
            }
        }
        return Long.toHexString(sum);
    }
}
