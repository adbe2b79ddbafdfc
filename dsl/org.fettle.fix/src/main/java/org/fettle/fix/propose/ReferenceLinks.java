/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.data.Lookup;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;

/**
 * Which columns of a table mean which columns of the pack's references. Nobody declares it; the return shows it: a column whose values nearly all
 * are keys of a reference points there, and a column that often, or always in records of one kind, says what the reference says in the row pointed at
 * means the same.
 */
final class ReferenceLinks {
    /** A column points to a reference when it has so many values and this share of them is there. */
    private static final int LEAST_VALUES = 10;
    private static final double LEAST_KEYS = 0.7;
    /** A column means a column of the reference when so many records, and this share, agree; there are places where it does not apply. */
    private static final double LEAST_AGREEING = 0.2;
    /** What always means the same does so but for mistakes. */
    private static final double ALWAYS = 0.95;
    private static final int MOST_ROWS_LINKED = 200_000;
    /** So many records, spread over the table, are enough to see which columns mean the same. */
    private static final int MOST_RECORDS_COUNTED = 4_000;
    /** So many tell which columns may mean the same at all. */
    private static final int RECORDS_LOOKED_AT = 400;

    private final Facts facts;

    /** The entries of a reference, as a column of a table names them. */
    final class Directory {
        private final Table reference;
        private final Lookup lookup;

        private Directory(Table reference) {
            this.reference = reference;
            this.lookup = facts.data().indexes().lookup(reference, reference.type().keyColumn());
        }

        String name() {
            return Provenance.file(reference);
        }

        boolean contains(String compact) {
            return row(compact) >= 0;
        }

        /** The row of the reference whose key is this text without spaces, -1 when there is none. */
        int row(String compact) {
            int symbol = facts.data().dictionary().find(compact);
            return symbol < 0 ? Values.NO_ROW : lookup.first(symbol);
        }

        /** The entry as people write it: with its space, when the reference says so. */
        String written(String compact) {
            int row = row(compact);
            for (Column column : reference.columns()) {
                if (row >= 0 && column.spec().type() == ColumnType.TEXT && column.text(row).length() > compact.length()
                        && References.compact(column.text(row)).equals(compact)) {
                    return column.text(row);
                }
            }
            return compact;
        }
    }

    /** A column of a table that means a column of a reference. */
    static final class Link {
        private final Column mine;
        private final Column theirs;
        private final Map<Long, int[]> byKind = new HashMap<>();
        private int agree;
        private int all;

        Link(Column mine, Column theirs) {
            this.mine = mine;
            this.theirs = theirs;
        }

        Column mine() {
            return mine;
        }

        Column theirs() {
            return theirs;
        }

        private void count(boolean agrees, long kind) {
            all++;
            agree += agrees ? 1 : 0;
            int[] counts = byKind.computeIfAbsent(kind, k -> new int[2]);
            counts[0] += agrees ? 1 : 0;
            counts[1]++;
        }

        /** In how many records of this kind the two agree. */
        int agree(long kind) {
            return byKind.getOrDefault(kind, new int[2])[0];
        }

        /** How many records of this kind have both. */
        int all(long kind) {
            return byKind.getOrDefault(kind, new int[2])[1];
        }

        /** Whether in records of this kind the two always mean the same, but for mistakes. */
        boolean holds(long kind) {
            return all(kind) >= LEAST_VALUES && agree(kind) >= ALWAYS * all(kind);
        }

        /** Whether the two are likely to mean the same in a record of this kind; where no record of the kind has both, as all others do. */
        boolean applies(long kind) {
            return all(kind) > 0 ? 2 * agree(kind) >= all(kind) : isFrequent();
        }

        private boolean isFrequent() {
            return all >= LEAST_VALUES && agree >= LEAST_AGREEING * all;
        }

        /** Whether the two mean the same, if only in records of one kind: few children may live where the register says. */
        private boolean means() {
            return isFrequent() || byKind.keySet().stream().anyMatch(this::holds);
        }
    }

    /** A reference that a table points to by a column, and the columns of both that mean the same. */
    static final class Joined {
        private final Table reference;
        private final Column key;
        private final List<Link> links = new ArrayList<>();
        private Column kind;

        Joined(Table reference, Column key) {
            this.reference = reference;
            this.key = key;
        }

        Table reference() {
            return reference;
        }

        /** The column of the table that holds the reference's key. */
        Column key() {
            return key;
        }

        List<Link> links() {
            return links;
        }

        /** Whether a link's column says what kind of record a row is. */
        boolean isKind(Link link) {
            return link.mine == kind;
        }

        /** What kind of record a row is: its value in the column of codes that means a list of the reference. */
        long kind(int row) {
            return kind == null ? 0 : kind.value(row);
        }
    }

    ReferenceLinks(Facts facts) {
        this.facts = facts;
    }

    /** The directory that a column's values come from; null when there is none. */
    Directory directory(Table table, Column column) {
        Directory[] found = facts.once(List.of(Directory.class, column), () -> new Directory[] {findDirectory(table, column)});
        return found[0];
    }

    private Directory findDirectory(Table table, Column column) {
        if (column.spec().type() != ColumnType.TEXT || TableType.fold(column.spec().name()).equals(TableType.fold(table.type().keyColumn()))) {
            return null;
        }
        for (TableType type : facts.data().type().references()) {
            Table reference = facts.data().reference(type.name());
            Column key = reference.column(type.keyColumn());
            if (reference.isLoaded() && key != null && key.spec().type().isSymbol()) {
                Directory directory = new Directory(reference);
                if (pointsTo(table, column, directory)) {
                    return directory;
                }
            }
        }
        return null;
    }

    private static boolean pointsTo(Table table, Column column, Directory directory) {
        int given = 0;
        int known = 0;
        int step = Math.max(1, table.rowCount() / 1_000);
        for (int row = 0; row < table.rowCount(); row += step) {
            if (!column.isBlank(row)) {
                given++;
                known += directory.contains(References.compact(column.text(row))) ? 1 : 0;
            }
        }
        return given >= LEAST_VALUES && known >= LEAST_KEYS * given;
    }

    /** The references that a table points to. */
    List<Joined> joined(Table table) {
        return facts.once(List.of(Joined.class, table), () -> {
            List<Joined> all = new ArrayList<>();
            for (Column column : table.columns()) {
                Directory directory = table.type().column(column.spec().name()) == null ? null : directory(table, column);
                if (directory != null && directory.reference.rowCount() <= MOST_ROWS_LINKED) {
                    Joined joined = join(table, column, directory);
                    if (!joined.links.isEmpty()) {
                        all.add(joined);
                    }
                }
            }
            return all;
        });
    }

    private Joined join(Table table, Column column, Directory directory) {
        Joined joined = new Joined(directory.reference, column);
        List<Link> all = new ArrayList<>();
        for (Column mine : table.columns()) {
            for (Column theirs : directory.reference.columns()) {
                if (mine != column && isText(mine) && isText(theirs) && table.type().column(mine.spec().name()) != null
                        && !theirs.spec().name().equalsIgnoreCase(directory.reference.type().keyColumn())) {
                    all.add(new Link(mine, theirs));
                }
            }
        }
        count(table, column, directory, all, null, RECORDS_LOOKED_AT);
        all.removeIf(link -> link.agree == 0);
        joined.kind = all.stream().filter(link -> link.isFrequent() && link.mine.spec().codeList() != null && isList(link.theirs))
                .max((a, b) -> Integer.compare(kinds(a), kinds(b))).map(Link::mine).orElse(null);
        all.forEach(link -> {
            link.agree = 0;
            link.all = 0;
            link.byKind.clear();
        });
        count(table, column, directory, all, joined.kind, MOST_RECORDS_COUNTED);
        all.stream().filter(Link::means).forEach(joined.links::add);
        return joined;
    }

    /** How many different values the column of a link has. */
    private static int kinds(Link link) {
        return (int) IntStream.range(0, Math.min(2_000, link.mine.size())).mapToLong(link.mine::value).distinct().count();
    }

    private static boolean isText(Column column) {
        return column.spec().type().isSymbol();
    }

    private static boolean isList(Column column) {
        for (int row = 0; row < Math.min(500, column.size()); row++) {
            if (column.text(row).indexOf(',') > 0) {
                return true;
            }
        }
        return false;
    }

    private static void count(Table table, Column column, Directory directory, List<Link> links, Column kind, int most) {
        Map<Long, Set<String>> items = new HashMap<>();
        int step = Math.max(1, table.rowCount() / most);
        for (int row = 0; row < table.rowCount(); row += step) {
            int there = column.isBlank(row) ? Values.NO_ROW : directory.row(References.compact(column.text(row)));
            if (there < 0) {
                continue;
            }
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                if (!link.mine.isBlank(row) && !link.theirs.isBlank(there)) {
                    Set<String> offered = items.computeIfAbsent((long) there << 8 | i, k -> Set.copyOf(items(link.theirs, there)));
                    link.count(offered.contains(References.compact(link.mine.text(row))), kind == null ? 0 : kind.value(row));
                }
            }
        }
    }

    /** The items of a cell, which commas separate, in capitals without spaces. */
    static List<String> items(Column column, int row) {
        return Arrays.stream(column.text(row).split(",")).map(References::compact).filter(item -> !item.isEmpty()).distinct().toList();
    }
}
