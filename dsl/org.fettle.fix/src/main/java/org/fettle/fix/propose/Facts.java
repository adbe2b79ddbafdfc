/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.fettle.data.CellFormat;
import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.PackInfo;

/** What generic remedies need to know of a run: its return, its codes, and what other facts are worked out once for all flags. */
final class Facts {
    private final CompiledPack pack;
    private final RunResult result;
    private final int year;
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<Object, Object> remembered = new HashMap<>();

    Facts(CompiledPack pack, RunResult result) {
        this.pack = pack;
        this.result = result;
        this.year = result.options().collectionYear().firstYear();
    }

    Return data() {
        return result.data();
    }

    PackInfo pack() {
        return pack.info();
    }

    CompiledPack compiled() {
        return pack;
    }

    /** How the pack works out a column of a table; null when it does not. */
    DerivationInfo derivation(Table table, String column) {
        return pack.info().derivations().stream().filter(derivation -> column.equalsIgnoreCase(derivation.column())
                && table.type().name().equals(derivation.table()) && derivation.yearsBack() == table.period().yearsBack()).findFirst().orElse(null);
    }

    RunResult result() {
        return result;
    }

    /** Something worked out once; the key tells it apart from other things. */
    @SuppressWarnings("unchecked") // one key, one type: the key names the kind of thing
    synchronized <T> T once(Object key, Supplier<T> made) {
        Object known = remembered.get(key);
        if (known == null) {
            known = made.get();
            remembered.put(key, known);
        }
        return (T) known;
    }

    /** The list of a column's codes in the collection year; null when it has none. */
    CodeListInfo codeList(ColumnSpec spec) {
        return spec.codeList() == null ? null : pack.info().codeList(spec.codeList(), year);
    }

    /** Whether a text may stand in a column: a code of its list; anything where there is no list. */
    boolean isCode(ColumnSpec spec, String text) {
        CodeListInfo list = codeList(spec);
        if (list == null) {
            return true;
        }
        Set<String> known;
        synchronized (this) {
            known = codes.computeIfAbsent(list.name(), name -> {
                Set<String> texts = new HashSet<>();
                for (Code code : list.codes()) {
                    texts.add(list.ignoreCase() ? TableType.fold(code.value()) : code.value());
                }
                return texts;
            });
        }
        return known.contains(list.ignoreCase() ? TableType.fold(text) : text);
    }

    /** What a code means in words; empty when the column has no list or the list does not have it. */
    String meaning(ColumnSpec spec, String text) {
        CodeListInfo list = codeList(spec);
        return list == null ? ""
                : list.codes().stream().filter(code -> list.ignoreCase() ? code.value().equalsIgnoreCase(text) : code.value().equals(text))
                        .map(Code::meaning).findFirst().orElse("");
    }

    /** Whether nothing that can be used is in the cell: blank, unreadable, or no code of its list. */
    boolean isUseless(Column column, int row) {
        return column.isBlank(row) || column.isUnreadable(row) || !isCode(column.spec(), column.text(row));
    }

    /** The text that means a cell's value, as it would be written; a text that is no value as it stands. */
    String text(Column column, int row) {
        return column.isUnreadable(row) ? column.text(row) : CellFormat.text(column.spec().type(), column.value(row), data().dictionary());
    }

    /**
     * The columns of the return that a flag's columns mean: a column itself, or those of the same table that a derived one is made from; besides the derived one
     * where the file brings it.
     *
     * @param table   table of the flag
     * @param columns names of highlighted columns
     */
    Set<String> declared(Table table, List<String> columns) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : columns) {
            ColumnSpec spec = table.type().column(name);
            if (spec != null && spec.declared()) {
                found.add(spec.name());
            } else {
                DerivationInfo derivation = derivation(table, name);
                if (derivation != null && table.column(name) != null) {
                    found.add(derivation.column());
                }
                if (derivation != null) {
                    addSources(derivation, table, found, new HashSet<>());
                }
            }
        }
        return found;
    }

    private void addSources(DerivationInfo derivation, Table table, Set<String> found, Set<String> seen) {
        if (!seen.add(derivation.id())) {
            return;
        }
        for (Need need : derivation.needs()) {
            if (need.table().equals(table.type().name()) && need.yearsBack() == table.period().yearsBack()) {
                for (String column : need.columns()) {
                    ColumnSpec spec = table.type().column(column);
                    if (spec != null && spec.declared()) {
                        found.add(spec.name());
                    }
                }
            }
        }
        for (String id : derivation.dependsOn()) {
            addSources(pack.info().derivation(id), table, found, seen);
        }
    }
}
