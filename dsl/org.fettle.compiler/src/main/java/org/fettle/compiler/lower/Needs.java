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
    private final Set<Place> optional = new LinkedHashSet<>();
    private final Set<String> definitions = new TreeSet<>();

    private static List<Place> places(TableRef table) {
        if (table.bothYears()) {
            return List.of(new Place(table.table(), 0), new Place(table.table(), 1));
        }
        return List.of(new Place(table.table(), table.yearsBack()));
    }

    /** The table is read. */
    void table(TableRef table) {
        places(table).forEach(p -> columns.computeIfAbsent(p, k -> new LinkedHashSet<>()));
    }

    /** A column of the file is read. */
    void column(TableRef table, String column) {
        table(table);
        places(table).forEach(p -> columns.get(p).add(column));
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
