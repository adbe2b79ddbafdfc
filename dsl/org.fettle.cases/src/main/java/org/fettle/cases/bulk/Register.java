/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.records.RecordColumn;
import org.fettle.data.CellParser;
import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;

/** A register (reference file) of the case, looked up by one of its columns. Capitals and spaces make no difference: postcodes are written both ways. */
public final class Register {
    private static final int SEVERAL = -2;
    private static final int CHECK_EVERY = 1 << 16;

    private final Table table;
    private final String key;
    private final Map<String, Integer> rows = new HashMap<>();

    private Register(Table table, String key) {
        this.table = table;
        this.key = key;
    }

    /**
     * A register with the entries that the records of chosen cells name; the others, millions of postcodes perhaps, are passed over.
     *
     * @param table a reference
     * @param key   the column by which it is looked up
     * @param by    the column of the records that names the entry
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static Register of(Table table, String key, CellChoice choice, String by, Progress progress) {
        Register register = new Register(table, key);
        RecordColumn naming = choice.set().column(by);
        Set<String> wanted = new HashSet<>();
        for (int i = 0; naming != null && i < choice.size(); i++) {
            wanted.add(fold(choice.set().text(choice.cell(i).record(), naming)));
        }
        wanted.remove("");
        Column keys = table.column(key);
        for (int row = 0; keys != null && row < table.rowCount(); row++) {
            if (row % CHECK_EVERY == 0) {
                progress.check();
            }
            String text = fold(keys.rawText(row));
            if (wanted.contains(text)) {
                register.rows.merge(text, row, (one, other) -> SEVERAL);
            }
        }
        return register;
    }

    /** The registers that are loaded. */
    public static List<Table> all(Return data) {
        return data.loadedTables().stream().filter(table -> table.type().isReference()).toList();
    }

    /** The columns that a register has, those that its file lacks left out. */
    public static List<String> columns(Table table) {
        List<String> names = new ArrayList<>();
        table.type().columns().stream().map(ColumnSpec::name).filter(name -> table.column(name) != null).forEach(names::add);
        table.columns().stream().map(column -> column.spec().name()).filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    private static String fold(String text) {
        return CellParser.trim(text).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** What the register is called. */
    public String name() {
        return table.type().name();
    }

    /** The column by which it is looked up. */
    public String key() {
        return key;
    }

    /**
     * Looks something up.
     *
     * @param text  what the key column says
     * @param wanted the column to read
     * @return its text, or why there is none
     */
    public Made find(String text, String wanted) {
        String folded = fold(text);
        if (folded.isEmpty()) {
            return Made.left("there is nothing to look up");
        }
        Integer row = rows.get(folded);
        if (row == null) {
            return Made.left("the register does not have what they are looked up by");
        }
        if (row == SEVERAL) {
            return Made.left("the register has several entries for what they are looked up by");
        }
        Column column = table.column(wanted);
        String found = column == null ? "" : CellParser.trim(column.rawText(row));
        return found.isEmpty() ? Made.left("the register's entry is blank there") : Made.of(found);
    }
}
