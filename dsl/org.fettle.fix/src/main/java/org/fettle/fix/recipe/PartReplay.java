/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.data.journal.Edit;
import org.fettle.engine.RowRef;
import org.fettle.fix.recipe.RecipePart.DeleteRecord;
import org.fettle.fix.recipe.RecipePart.InsertRecord;
import org.fettle.fix.recipe.RecipePart.SetCell;
import org.fettle.fix.recipe.RecordPlaces.Place;

/**
 * What comes of each part of a recipe on a return. The parts are asked about in an order: records that may be inserted already, cells, records that go, then
 * those that come, because each looks at what the ones before leave at its place. Where the records of cells were and go is known before all that.
 */
final class PartReplay {
    private final Return data;
    private final int yearsLater;
    private final RecordPlaces places;
    private final RecordMatcher matcher;
    /** Rows that a part of the recipe is about; no other part is about them. */
    private final Set<RowRef> taken = new HashSet<>();
    /** How many records the recipe has brought to a place, or taken from it, leaving out those that it inserts or inserted. */
    private final Map<Place, Integer> moved = new HashMap<>();
    /** New keys of rows, column by column, and the records that are inserted already. */
    private final Map<RowRef, Map<String, String>> newKeys = new HashMap<>();
    private final Map<DeleteRecord, Integer> going = new IdentityHashMap<>();
    private final Set<RecipePart> inserted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<RowRef, Integer> added = new HashMap<>();

    PartReplay(Return data, int yearsLater) {
        this.data = data;
        this.yearsLater = yearsLater;
        this.places = new RecordPlaces(data);
        this.matcher = new RecordMatcher(places);
    }

    /** The table of a part; null when the return can have none such. */
    private Table table(RecipePart part) {
        int back = part.record().period().yearsBack() + yearsLater;
        boolean known = data.type().table(part.record().table()) != null && !data.type().table(part.record().table()).isReference();
        return back < 0 || !known ? null : data.table(part.record().table(), new Period(back));
    }

    /** Notes whether a record that is to be inserted is there already; one that is yet to go from where it comes is another one, even if it says the same. */
    void lookFor(InsertRecord part) {
        Table table = table(part);
        Place place = table == null ? null : place(table, part);
        for (int row : place == null ? List.<Integer>of() : places.rows(place)) {
            if (saysAll(table, row, part.cells()) && !matcher.isUnmoved(table, row) && taken.add(ref(table, row))) {
                inserted.add(part);
                matcher.leaveOut(table, row);
                moved.merge(place, -1, Integer::sum);
                return;
            }
        }
    }

    /** Says that the record of a part is to be looked for. */
    void lookFor(SetCell part) {
        Table table = table(part);
        if (table != null) {
            matcher.add(part, table);
        }
    }

    /** All records were said that are to be looked for. */
    void locate() {
        matcher.locate();
    }

    /** Finds the records that were looked for. */
    void match() {
        matcher.match();
    }

    /** A new text for a cell. */
    Fate set(SetCell part) {
        Table table = table(part);
        Integer row = matcher.row(part.record());
        if (matcher.isUnclear(part.record())) {
            return Fate.changed("several records may be meant");
        }
        if (table == null || row == null) {
            return Fate.gone(gone(part, table));
        }
        taken.add(ref(table, row));
        Column column = table.column(part.column());
        if (column == null && table.type().column(part.column()) == null) {
            return Fate.changed("there is no column " + part.column());
        }
        String now = column == null ? "" : column.rawText(row);
        String value = RecordPlaces.canonical(table, part.column(), now);
        boolean asBefore = now.equals(part.oldText());
        if (now.equals(part.newText()) || !asBefore && value.equals(RecordPlaces.canonical(table, part.column(), part.newText()))) {
            return Fate.already();
        }
        if (!asBefore && !value.equals(RecordPlaces.canonical(table, part.column(), part.oldText()))) {
            return Fate.changed(part.column() + " is " + quoted(now) + "; it was " + quoted(part.oldText()) + " when it was changed to "
                    + quoted(part.newText()));
        }
        if (places.isKey(table.type(), part.column())) {
            move(table, row, part);
        }
        return Fate.applied(List.of(Edit.cell(table.type().name(), table.period(), table.fileRow(row), part.column(), now, part.newText())));
    }

    private void move(Table table, int row, SetCell part) {
        Map<String, String> texts = newKeys.computeIfAbsent(ref(table, row), r -> new HashMap<>());
        moved.merge(places.place(table, row, texts), -1, Integer::sum);
        texts.put(part.column(), part.newText());
        moved.merge(places.place(table, row, texts), 1, Integer::sum);
    }

    /** Notes a record that is to go, so that it is not taken for another one. */
    void lookFor(DeleteRecord part) {
        Table table = table(part);
        Place place = table == null ? null : place(table, part);
        int row = place == null || places.rows(place).size() + matcher.arriving(place) <= part.keep() ? Values.NO_ROW : find(table, place, part);
        if (row >= 0) {
            taken.add(ref(table, row));
            matcher.leaveOut(table, row);
            going.put(part, row);
        }
    }

    /** The last row at a place that says what the record said and is no other one. */
    private int find(Table table, Place place, DeleteRecord part) {
        List<Integer> rows = places.rows(place);
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!taken.contains(ref(table, rows.get(i))) && saysAll(table, rows.get(i), part.record().texts())) {
                return rows.get(i);
            }
        }
        return Values.NO_ROW;
    }

    /** A record goes. */
    Fate delete(DeleteRecord part) {
        Table table = table(part);
        if (table == null || !table.isLoaded()) {
            return Fate.gone(gone(part, table));
        }
        Place place = place(table, part);
        if (left(place) <= part.keep()) {
            return Fate.already();
        }
        if (left(place) > part.keep() + 1) {
            return Fate.changed("several records may be meant");
        }
        int row = going.containsKey(part) ? going.get(part) : find(table, place, part);
        if (row < 0) {
            return Fate.changed("the record says something else than when it was deleted");
        }
        taken.add(ref(table, row));
        moved.merge(place, -1, Integer::sum);
        return Fate.applied(List.of(Edit.remove(table, row)));
    }

    /** A record comes. */
    Fate insert(InsertRecord part) {
        Table table = table(part);
        if (table == null) {
            return Fate.gone(gone(part, null));
        }
        if (inserted.contains(part)) {
            return Fate.already();
        }
        Place place = place(table, part);
        if (!part.newSubject() && !places.hasSubject(place)) {
            return Fate.gone("the return has nothing of " + part.record().subject());
        }
        if (left(place) > part.beside()) {
            return Fate.changed("there is a record by now where it would be inserted, and it says something else");
        }
        int number = table.lastFileRow() + added.merge(new RowRef(table.type().name(), table.period(), 0), 1, Integer::sum);
        List<Edit> edits = new ArrayList<>(List.of(Edit.add(table.type().name(), table.period(), number)));
        part.cells().forEach((column, text) -> {
            if (table.column(column) != null || table.type().column(column) != null) {
                edits.add(Edit.cell(table.type().name(), table.period(), number, column, "", text));
            }
        });
        return Fate.applied(edits);
    }

    private Place place(Table table, RecipePart part) {
        return places.place(table, part.record().subject(), part.record().key());
    }

    /** How many records are at a place after what was done so far, leaving out those that the recipe inserts. */
    private int left(Place place) {
        return places.rows(place).size() + moved.getOrDefault(place, 0);
    }

    /** Whether a row says these texts and nothing else; a column that only the files have may have come since. */
    private static boolean saysAll(Table table, int row, Map<String, String> texts) {
        for (Column column : table.columns()) {
            String name = column.spec().name();
            boolean known = table.type().column(name) != null || texts.containsKey(name);
            if (known && !column.canonicalText(row).equals(RecordPlaces.canonical(table, name, texts.getOrDefault(name, "")))) {
                return false;
            }
        }
        return true;
    }

    private static RowRef ref(Table table, int row) {
        return new RowRef(table.type().name(), table.period(), table.fileRow(row));
    }

    private static String gone(RecipePart part, Table table) {
        if (table == null) {
            return "there is no " + part.record().table() + " of that year";
        }
        return table.isLoaded() ? "there is no record " + part.record()
                : "no " + part.record().table() + " of " + table.period().label() + " year is loaded";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "blank" : "'" + text + "'";
    }
}
