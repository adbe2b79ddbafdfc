/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.RowRef;
import org.fettle.fix.recipe.RecordPlaces.Place;

/**
 * Makes a recipe of the steps of a journal. Several edits of one cell are one in the recipe, from what the files say to what was made of it in the end; what
 * came to nothing is left out.
 */
public final class RecipeMaker {
    private final Return original;
    private final RecordPlaces places;
    private final Map<RowRef, Row> rows = new LinkedHashMap<>();
    private final Map<Group, Reason> groups = new LinkedHashMap<>();
    /** How many records of the files are at a place in the end; only of places of which that is known to matter. */
    private final Map<Place, Integer> staying = new HashMap<>();
    /** Places to which rows of the files come. */
    private final Set<Place> arriving = new HashSet<>();

    /** Edits that belong together: those of one change of a step, or one that stands alone. */
    private record Group(long step, int change, long edit) {
    }

    /** What becomes of a cell, and the last change that it is part of. */
    private record Cell(String oldText, String newText, Group group) {
    }

    /** What becomes of a row. */
    private static final class Row {
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private boolean added;
        private boolean removed;
        private Group group;

        private boolean isAsItWas() {
            return !removed && cells.values().stream().allMatch(cell -> cell.oldText().equals(cell.newText()));
        }

        private Map<String, String> newTexts() {
            Map<String, String> texts = new LinkedHashMap<>();
            cells.forEach((column, cell) -> texts.put(column, cell.newText()));
            return texts;
        }
    }

    private RecipeMaker(Return original) {
        this.original = original;
        this.places = new RecordPlaces(original);
    }

    /**
     * Makes a recipe.
     *
     * @param original the return as it was read from the files, without any edit
     * @param year     calendar year in which its collection year starts
     * @param steps    all steps of the journal, also those that were taken back
     * @param chosen   which edits to take of the steps that stand
     * @param title    what the recipe is, for people
     */
    public static Recipe make(Return original, int year, List<Step> steps, BiPredicate<Step, Edit> chosen, String title, Instant made) {
        RecipeMaker maker = new RecipeMaker(original);
        String author = "";
        for (Step step : Step.standing(steps)) {
            for (Edit edit : step.edits()) {
                if (chosen.test(step, edit) && maker.exists(edit)) {
                    maker.take(step, edit);
                    author = step.author();
                }
            }
        }
        return new Recipe(title, original.type().name(), year, author, made, maker.entries());
    }

    /** Edits that the files have outrun are left out. */
    private boolean exists(Edit edit) {
        RowRef ref = ref(edit);
        return original.type().table(edit.table()) != null
                && (edit.kind() == Edit.Kind.ADD || rows.containsKey(ref) || at(ref) >= 0);
    }

    private static RowRef ref(Edit edit) {
        return new RowRef(edit.table(), edit.period(), edit.fileRow());
    }

    private Table table(RowRef ref) {
        return original.table(ref.table(), ref.period());
    }

    private int at(RowRef ref) {
        return table(ref).rowOfFileRow(ref.row());
    }

    private void take(Step step, Edit edit) {
        Group group = new Group(step.id(), edit.change(), edit.change() == 0 ? edit.sequence() : 0);
        groups.remove(group); // the order is that of the last edits
        groups.put(group, step.reason(edit));
        Row row = rows.computeIfAbsent(ref(edit), r -> new Row());
        switch (edit.kind()) {
            case ADD -> {
                row.added = at(ref(edit)) < 0;
                row.removed = false;
                row.group = group;
            }
            case REMOVE -> {
                row.removed = true;
                row.group = group;
            }
            case CELL -> row.cells.merge(edit.column(), new Cell(edit.oldText(), edit.newText(), group),
                    (first, last) -> first.newText().equals(last.oldText()) ? new Cell(first.oldText(), last.newText(), group) : last);
        }
    }

    private List<RecipeEntry> entries() {
        countStaying();
        Map<Group, List<RecipePart>> parts = new LinkedHashMap<>();
        groups.keySet().forEach(group -> parts.put(group, new ArrayList<>()));
        Map<Place, Integer> keep = new HashMap<>();
        List<Map.Entry<RowRef, Row>> backwards = new ArrayList<>(rows.entrySet());
        Collections.reverse(backwards);
        backwards.forEach(entry -> add(entry.getKey(), entry.getValue(), parts, keep));
        List<RecipeEntry> entries = new ArrayList<>();
        parts.forEach((group, all) -> {
            if (!all.isEmpty()) {
                Collections.reverse(all);
                entries.add(new RecipeEntry(groups.get(group), all));
            }
        });
        return entries;
    }

    /** The last deletion at a place leaves those that stay, the one before it one more. */
    private void add(RowRef ref, Row row, Map<Group, List<RecipePart>> parts, Map<Place, Integer> keep) {
        if (row.added && !row.removed) {
            parts.get(row.group).add(insertion(ref, row));
        } else if (row.removed && !row.added) {
            Place place = places.place(table(ref), at(ref));
            int left = keep.merge(place, staying(place), (after, stay) -> after + 1);
            parts.get(row.group).add(new RecipePart.DeleteRecord(places.id(table(ref), at(ref), true, 0), left));
        } else if (!row.added) {
            List<Map.Entry<String, Cell>> cells = new ArrayList<>(row.cells.entrySet());
            Collections.reverse(cells);
            for (Map.Entry<String, Cell> cell : cells) {
                if (!cell.getValue().oldText().equals(cell.getValue().newText())) {
                    parts.get(cell.getValue().group()).add(new RecipePart.SetCell(id(ref, row), cell.getKey(),
                            cell.getValue().oldText(), cell.getValue().newText()));
                }
            }
        }
    }

    private RecordId id(RowRef ref, Row row) {
        Table table = table(ref);
        if (!isAmbiguous(ref, row)) {
            return places.id(table, at(ref), false, 0);
        }
        int alike = 0;
        for (int other : places.rows(places.place(table, at(ref), row.newTexts()))) {
            Row edited = rows.get(new RowRef(ref.table(), ref.period(), table.fileRow(other)));
            alike += other != at(ref) && (edited == null || edited.isAsItWas()) && says(table, other, row, at(ref)) ? 1 : 0;
        }
        return places.id(table, at(ref), true, alike);
    }

    /** Whether a row says what another one does after its edits. */
    private static boolean says(Table table, int row, Row edits, int edited) {
        Map<String, String> texts = edits.newTexts();
        return table.columns().stream().allMatch(column -> column.canonicalText(row).equals(texts.containsKey(column.spec().name())
                ? column.canonicalText(texts.get(column.spec().name()))
                : column.canonicalText(edited)));
    }

    /** Rows that their key does not tell from others, or that get another key, are told apart by all that they say. */
    private boolean isAmbiguous(RowRef ref, Row row) {
        Place place = places.place(table(ref), at(ref));
        return places.rows(place).size() > 1 || arriving.contains(place)
                || row.cells.keySet().stream().anyMatch(column -> places.isKey(table(ref).type(), column));
    }

    private RecipePart insertion(RowRef ref, Row row) {
        Table table = table(ref);
        Map<String, String> cells = row.newTexts();
        cells.values().removeIf(String::isEmpty);
        RecordId id = places.id(table, cells);
        Place place = places.place(table, id.subject(), cells);
        return new RecipePart.InsertRecord(id, cells, staying(place), !places.hasSubject(place));
    }

    /** Counts what the rows that are touched do to the number of records at the places where they are and where they go. */
    private void countStaying() {
        rows.forEach((ref, row) -> {
            if (at(ref) >= 0) {
                staying.merge(places.place(table(ref), at(ref)), -1, Integer::sum);
                if (!row.removed) {
                    Place after = places.place(table(ref), at(ref), row.newTexts());
                    staying.merge(after, 1, Integer::sum);
                    if (!after.equals(places.place(table(ref), at(ref)))) {
                        arriving.add(after);
                    }
                }
            }
        });
    }

    private int staying(Place place) {
        return places.rows(place).size() + staying.getOrDefault(place, 0);
    }
}
