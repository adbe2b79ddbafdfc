/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.fettle.compiler.plan.TableRef;
import org.fettle.engine.pack.Need;

/** Collects which tables and columns a rule or definition reads. */
final class Needs {

    private record Place(String table, int yearsBack) {
    }

    private final Map<Place, Set<String>> columns = new LinkedHashMap<>();
    private final Map<Place, Set<String>> everybody = new LinkedHashMap<>();
    /** What only tells of a flag: cells of its line, its message, its fixes. */
    private final Map<Place, Set<String>> told = new LinkedHashMap<>();
    private boolean telling;
    private final Set<Place> optional = new LinkedHashSet<>();
    private final Set<String> definitions = new TreeSet<>();

    private static List<Place> places(TableRef table) {
        if (table.bothYears()) {
            return List.of(new Place(table.table(), 0), new Place(table.table(), 1));
        }
        return List.of(new Place(table.table(), table.yearsBack()));
    }

    /** Something lowered that does not decide whether a row is flagged, and so can do without what it names. */
    interface Telling<T> {
        T lower();
    }

    /** Lowers what tells of a flag: a table or column that only it names is missed by nobody but the reader. */
    <T> T telling(Telling<T> what) {
        boolean before = telling;
        telling = true;
        try {
            return what.lower();
        } finally {
            telling = before;
        }
    }

    /** The table is read. */
    void table(TableRef table) {
        Map<Place, Set<String>> read = telling ? told : columns;
        places(table).forEach(p -> read.computeIfAbsent(p, k -> new LinkedHashSet<>()));
    }

    /** A column of the file is read. */
    void column(TableRef table, String column) {
        table(table);
        Map<Place, Set<String>> read = telling ? told : columns;
        places(table).forEach(p -> read.get(p).add(column));
    }

    /** A column is read across subjects. */
    void everybody(TableRef table, String column) {
        places(table).forEach(p -> everybody.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(column));
    }

    /** The rule asks whether the table is loaded, and so can do without. */
    void optional(TableRef table) {
        optional.addAll(places(table));
    }

    /** A definition or derived column is used. */
    void definition(String id) {
        definitions.add(id);
    }

    List<Need> all() {
        List<Need> out = new ArrayList<>();
        columns.forEach((p, c) -> out.add(new Need(p.table(), p.yearsBack(), List.copyOf(c), optional.contains(p))));
        told.forEach((p, c) -> {
            List<String> others = c.stream().filter(column -> !columns.getOrDefault(p, Set.of()).contains(column)).toList();
            if (!others.isEmpty() || !columns.containsKey(p)) {
                out.add(new Need(p.table(), p.yearsBack(), others, true));
            }
        });
        return out;
    }

    List<Need> wholeReturn() {
        List<Need> out = new ArrayList<>();
        everybody.forEach((p, c) -> out.add(new Need(p.table(), p.yearsBack(), List.copyOf(c), optional.contains(p))));
        return out;
    }

    List<String> definitions() {
        return List.copyOf(definitions);
    }
}
