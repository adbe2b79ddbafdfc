/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Column;
import org.fettle.data.Table;
import org.fettle.fix.recipe.RecordPlaces.Place;

/**
 * Finds the records that a recipe gives new texts to in an extract: each where the recipe found it or, when the recipe changes its key, where it would be
 * afterwards. Where the key does not tell, all that the record said does. No row is taken for two records, so that one that can only be one record leaves
 * the others theirs. Where more than one may be meant still, none is taken.
 */
final class RecordMatcher {
    private final RecordPlaces places;
    private final Map<RecordId, Wanted> wanted = new LinkedHashMap<>();
    private final Map<Row, Set<Wanted>> claims = new HashMap<>();
    private final Map<Place, Set<Wanted>> arriving = new HashMap<>();
    private final Set<Row> leftOut = new HashSet<>();
    private final Deque<Wanted> sure = new ArrayDeque<>();
    private final Map<RecordId, Integer> found = new HashMap<>();
    private final Set<RecordId> unclear = new HashSet<>();

    /** A row of the extract. */
    private record Row(Table table, int row) {
    }

    /** A record that is looked for. */
    private static final class Wanted {
        private final RecordId id;
        private final Table table;
        private final Map<String, String> oldTexts = new LinkedHashMap<>();
        private final Map<String, String> newTexts = new LinkedHashMap<>();
        private final Set<Row> candidates = new LinkedHashSet<>();
        private Place before;
        private Place after;

        private Wanted(RecordId id, Table table) {
            this.id = id;
            this.table = table;
        }

        private boolean says(int row, Map<String, String> texts) {
            return texts.entrySet().stream()
                    .allMatch(cell -> text(row, cell.getKey()).equals(RecordPlaces.canonical(table, cell.getKey(), cell.getValue())));
        }

        /** Whether a row says all that the record said, but for the cells that are changed. */
        private boolean isLike(int row) {
            for (Column column : table.columns()) {
                String name = column.spec().name();
                boolean known = table.type().column(name) != null || id.texts().containsKey(name);
                if (known && !newTexts.containsKey(name)
                        && !text(row, name).equals(RecordPlaces.canonical(table, name, id.texts().getOrDefault(name, "")))) {
                    return false;
                }
            }
            return true;
        }

        private String text(int row, String name) {
            Column column = table.column(name);
            return column == null ? "" : column.canonicalText(row);
        }
    }

    RecordMatcher(RecordPlaces places) {
        this.places = places;
    }

    /** Looks for the record of a part, too. */
    void add(RecipePart.SetCell part, Table table) {
        Wanted record = wanted.computeIfAbsent(part.record(), id -> new Wanted(id, table));
        record.oldTexts.put(part.column(), part.oldText());
        record.newTexts.put(part.column(), part.newText());
    }

    /** A row is known to be another record. */
    void leaveOut(Table table, int row) {
        leftOut.add(new Row(table, row));
    }

    /** Works out where the records were and where they go; to be called when all are added. */
    void locate() {
        for (Wanted record : wanted.values()) {
            locate(record);
            if (!record.after.equals(record.before)) {
                arriving.computeIfAbsent(record.after, p -> new HashSet<>()).add(record);
            }
        }
    }

    /** How many records are still to come to a place, as it looks: their old places are not empty. */
    long arriving(Place place) {
        return arriving.getOrDefault(place, Set.of()).stream().filter(record -> !places.rows(record.before).isEmpty()).count();
    }

    /** Whether a row is what a record was that the recipe gives another key, and that record is not where it goes: then the row is it. */
    boolean isUnmoved(Table table, int row) {
        return wanted.values().stream().anyMatch(record -> record.table == table && !record.after.equals(record.before)
                && places.rows(record.before).contains(row) && record.isLike(row) && record.says(row, record.oldTexts)
                && places.rows(record.after).stream().filter(other -> record.isLike(other) && record.says(other, record.newTexts))
                        .count() <= record.id
                                .alike());
    }

    /** Looks for the records. */
    void match() {
        wanted.values().forEach(record -> findCandidates(record, arriving.containsKey(record.before)));
        takeSure();
        for (Wanted record : wanted.values()) {
            if (!found.containsKey(record.id) && !record.candidates.isEmpty()) {
                choose(record);
                takeSure();
            }
        }
    }

    /** The row of a record; null when it was not found. */
    Integer row(RecordId record) {
        return found.get(record);
    }

    /** Whether a record was not found because several rows may be meant. */
    boolean isUnclear(RecordId record) {
        return unclear.contains(record);
    }

    private void locate(Wanted record) {
        Map<String, String> after = new HashMap<>(record.id.key());
        after.putAll(record.newTexts);
        record.before = places.place(record.table, record.id.subject(), record.id.key());
        record.after = places.place(record.table, record.newTexts.getOrDefault(record.table.type().keyColumn(), record.id.subject()), after);
    }

    /** @param crowded whether another record comes where this one was: then the key alone does not tell which of them is there */
    private void findCandidates(Wanted record, boolean crowded) {
        Set<Integer> rows = new LinkedHashSet<>(places.rows(record.before));
        rows.addAll(places.rows(record.after));
        rows.removeIf(row -> leftOut.contains(new Row(record.table, row)));
        List<Integer> alike = new ArrayList<>();
        if (!record.id.texts().isEmpty()) {
            rows.stream().filter(row -> record.isLike(row) && (record.says(row, record.oldTexts) || record.says(row, record.newTexts)))
                    .forEach(alike::add);
        }
        for (int row : alike.isEmpty() && !crowded ? rows : alike) {
            record.candidates.add(new Row(record.table, row));
            claims.computeIfAbsent(new Row(record.table, row), r -> new LinkedHashSet<>()).add(record);
        }
        if (record.candidates.size() == 1) {
            sure.add(record);
        }
    }

    private void takeSure() {
        while (!sure.isEmpty()) {
            Wanted record = sure.poll();
            if (record.candidates.size() == 1 && !found.containsKey(record.id)) {
                Row row = record.candidates.iterator().next();
                take(rival(record, row), row);
            }
        }
    }

    /** A row that is as another record should be, and that can be no other's, is that one, even if it is as this one was. */
    private Wanted rival(Wanted record, Row row) {
        return record.says(row.row(), record.newTexts) ? record
                : claims.get(row).stream().filter(other -> other.candidates.size() == 1 && other.says(row.row(), other.newTexts)).findFirst()
                        .orElse(record);
    }

    private void take(Wanted record, Row row) {
        found.put(record.id, row.row());
        for (Wanted other : claims.remove(row)) {
            if (other != record && other.candidates.remove(row) && other.candidates.size() == 1) {
                sure.add(other);
            }
        }
    }

    /** Of several rows, one that is as it should be is meant if more are so than were from the beginning; else the only one that is as it was. */
    private void choose(Wanted record) {
        List<Row> old = record.candidates.stream().filter(row -> record.says(row.row(), record.oldTexts)).toList();
        List<Row> done = record.candidates.stream().filter(row -> record.says(row.row(), record.newTexts)).toList();
        if (done.size() > record.id.alike() || old.isEmpty() && !done.isEmpty()) {
            take(record, done.get(0));
        } else if (old.size() == 1) {
            take(record, old.get(0));
        } else {
            unclear.add(record.id);
        }
    }
}
