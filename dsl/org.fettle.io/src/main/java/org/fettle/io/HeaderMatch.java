/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.fettle.data.TableType;

/** Tells a table by the names of its columns. */
final class HeaderMatch {

    private HeaderMatch() {
    }

    /** The tables of which the header names the most columns: the key, one more, and at least half of the table's. */
    static List<TableType> best(List<String> header, List<TableType> tables) {
        return best(table -> header, tables);
    }

    /** As {@link #best(List, List)} for a header that reads differently for each table. */
    static List<TableType> best(Function<TableType, List<String>> header, List<TableType> tables) {
        List<TableType> best = new ArrayList<>();
        double bestShare = 0;
        for (TableType table : tables) {
            double share = share(header.apply(table), table);
            if (share > 0 && share >= bestShare) {
                if (share > bestShare) {
                    best.clear();
                }
                bestShare = share;
                best.add(table);
            }
        }
        return best;
    }

    /** How well the header fits the table, from 0 (not at all) to 1 (exactly its columns). */
    static double share(List<String> header, TableType table) {
        Set<String> names = header.stream().map(TableType::fold).collect(Collectors.toCollection(HashSet::new));
        long named = count(names, table);
        boolean fits = names.contains(TableType.fold(table.keyColumn())) && named >= 2 && named * 2 >= table.columns().size();
        // what the header names beyond the table speaks against it, a little less than a missing column
        return fits ? named / (table.columns().size() + (names.size() - named) * 0.5) : 0;
    }

    /** How many of the table's columns the header names. */
    static long named(List<String> header, TableType table) {
        return count(header.stream().map(TableType::fold).collect(Collectors.toCollection(HashSet::new)), table);
    }

    private static long count(Set<String> folded, TableType table) {
        return table.columns().stream().filter(column -> folded.contains(TableType.fold(column.name()))).count();
    }
}
