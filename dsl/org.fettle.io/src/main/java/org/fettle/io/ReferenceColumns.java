/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.fettle.data.ColumnSpec;
import org.fettle.data.TableType;

/**
 * Which columns of a published list become which columns of a reference. The names of the columns of the national postcode directory and
 * of lists
 * of authorities change from edition to edition; those that no rule can see are left out, since such lists are long and wide.
 *
 * @param names   the columns of the file by the names of the reference; null for one that is left out. One more name than the file has
 *                columns, at the end, when a column is made of another
 * @param madeOf  the column of the file that the last one is made of, without its spaces; -1 when there is none such
 */
record ReferenceColumns(List<String> names, int madeOf) {

    /** What a column may also be called, in the order in which the names are tried. */
    private record Alias(String column, String... names) {
    }

    /** Postcodes without spaces are made of the postcode when the file has none. */
    private static final String KEY_OF_POSTCODES = "PCD_ABBR";
    private static final String POSTCODE = "PCD";

    private static final List<Alias> POSTCODES = List.of(new Alias(POSTCODE, "PCDS", "PCD8", "PCD7", "PCD2", "POSTCODE"),
            new Alias("LAUA", "OSLAUA", "LAD\\d*CD", "LTLA\\d*CD"), new Alias("OSEAST1M", "EAST1M", "EASTING"),
            new Alias("OSNRTH1M", "NORTH1M", "NORTHING"));
    private static final List<Alias> AUTHORITIES = List.of(new Alias("LTLA21CD", "LTLA\\d*CD", "LAD\\d*CD"),
            new Alias("LTLA21NM", "LTLA\\d*NM", "LAD\\d*NM"), new Alias("UTLA21CD", "UTLA\\d*CD"), new Alias("UTLA21NM", "UTLA\\d*NM"));

    /** The columns of a file for a table; for any table but the lists that are known here these are the columns of the file as they stand. */
    static ReferenceColumns of(List<String> header, TableType type) {
        List<Alias> aliases = !type.isReference() ? List.of()
                : type.indexOf(KEY_OF_POSTCODES) >= 0 ? POSTCODES
                        : type.indexOf("LTLA21CD") >= 0 ? AUTHORITIES : List.of();
        if (aliases.isEmpty()) {
            return new ReferenceColumns(header, -1);
        }
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String name : header) {
            ColumnSpec known = type.column(name);
            names.add(known != null && taken.add(known.name()) ? known.name() : null);
        }
        for (Alias alias : aliases) {
            int at = type.indexOf(alias.column) < 0 || taken.contains(alias.column) ? -1 : find(alias, header);
            if (at >= 0) {
                names.set(at, alias.column);
                taken.add(alias.column);
            }
        }
        int postcode = names.indexOf(POSTCODE);
        boolean makes = aliases == POSTCODES && !taken.contains(KEY_OF_POSTCODES) && postcode >= 0;
        if (makes) {
            names.add(KEY_OF_POSTCODES);
        }
        return new ReferenceColumns(names, makes ? postcode : -1);
    }

    private static int find(Alias alias, List<String> header) {
        for (String name : alias.names) {
            Pattern pattern = Pattern.compile(name);
            for (int i = 0; i < header.size(); i++) {
                if (pattern.matcher(TableType.fold(header.get(i))).matches()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The names that are not left out. */
    List<String> kept() {
        return names.stream().filter(name -> name != null).toList();
    }
}
