/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.Figures;
import org.fettle.data.Return;
import org.fettle.data.journal.Edit;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.fix.propose.Remedy;

/**
 * Changes as somebody looks them through before they are made: leaves some out, enters or corrects values. For one thread, the user interface's; the
 * {@link #set} that it gives is for any.
 */
public final class FixDraft {
    private final Return data;
    private final List<Wish> wishes;
    private final List<Line> lines;
    private final BitSet left = new BitSet();
    private final Map<Line, String> entered = new HashMap<>();

    /**
     * One line of the list: a cell or row that changes.
     *
     * @param wish number of the wish that it is part of
     * @param part number of the edit within the wish
     */
    public record Line(int wish, int part) {
    }

    /** What is said of a line, in the order of the columns. */
    public enum Column {
        /** Key of the child. */
        CHILD("Child"),
        /** Table, row and year. */
        RECORD("Record"),
        /** The column. */
        COLUMN("Column"),
        /** The text before. */
        BEFORE("Before"),
        /** The text after. */
        AFTER("After"),
        /** Where the value comes from. */
        SOURCE("Where it comes from"),
        /** The rule whose finding it is for. */
        RULE("Rule");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        /** The title for people. */
        public String title() {
            return title;
        }
    }

    /**
     * A draft with everything ticked that does not wait for a value.
     *
     * @param data the return of the run that the wishes were made from
     */
    public FixDraft(Return data, List<Wish> wishes) {
        this.data = data;
        this.wishes = List.copyOf(wishes);
        List<Line> all = new ArrayList<>();
        for (int wish = 0; wish < this.wishes.size(); wish++) {
            for (int part = 0; part < this.wishes.get(wish).edits().size(); part++) {
                all.add(new Line(wish, part));
            }
        }
        lines = List.copyOf(all);
    }

    /** All lines. */
    public List<Line> lines() {
        return lines;
    }

    /** The lines that have all the words of a filter in some of their columns; the case of letters does not matter. */
    public List<Line> lines(String filter) {
        List<String> words = Arrays.stream(filter.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return words.isEmpty() ? lines : lines.stream().filter(line -> {
            String text = Arrays.stream(Column.values()).map(column -> text(line, column)).reduce("", (one, other) -> one + "\n" + other)
                    .toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        }).toList();
    }

    /** The text of a column. */
    public String text(Line line, Column column) {
        Edit edit = edit(line);
        return switch (column) {
            case CHILD -> wish(line).subject();
            case RECORD -> edit.table() + " row " + edit.fileRow()
                    + (edit.period().yearsBack() == 0 ? "" : ", " + edit.period().label() + " year");
            case COLUMN -> edit.column().isEmpty() ? "(whole record)" : edit.column();
            case BEFORE -> edit.kind() == Edit.Kind.ADD ? "(no record)" : blank(edit.oldText());
            case AFTER -> waits(line) ? "(enter a value)" : edit.kind() == Edit.Kind.REMOVE ? "(deleted)" : blank(after(line));
            case SOURCE -> entered.containsKey(line) ? "entered by hand" : wish(line).reason().why();
            case RULE -> wish(line).reason().rule();
        };
    }

    private static String blank(String text) {
        return text.isEmpty() ? "(blank)" : text;
    }

    private Wish wish(Line line) {
        return wishes.get(line.wish());
    }

    /** What the line changes. */
    public Edit edit(Line line) {
        return wish(line).edits().get(line.part());
    }

    /** The exact text that the cell gets; what it holds now as long as it waits for a value. */
    public String after(Line line) {
        return entered.getOrDefault(line, edit(line).newText());
    }

    /** The record of the line. */
    public RowRef row(Line line) {
        return new RowRef(edit(line).table(), edit(line).period(), edit(line).fileRow());
    }

    /** Key of the child that the line is about; empty when it is nobody's. */
    public String subject(Line line) {
        return wish(line).subject();
    }

    /** What may be meant in the cell, the likeliest first; may be empty. */
    public List<Remedy.Choice> choices(Line line) {
        return line.part() == 0 ? wish(line).choices() : List.of();
    }

    /** Whether somebody has to enter a value. */
    public boolean waits(Line line) {
        return wish(line).asked().get(line.part()) && !entered.containsKey(line);
    }

    private boolean waits(int wish) {
        for (int part = 0; part < wishes.get(wish).edits().size(); part++) {
            if (waits(new Line(wish, part))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value can be entered: it is a cell. */
    public boolean isEditable(Line line) {
        return edit(line).kind() == Edit.Kind.CELL;
    }

    /** Enters a value; the change is ticked with it. */
    public void enter(Line line, String text) {
        if (!isEditable(line)) {
            throw new IllegalArgumentException("a whole record has no value");
        }
        if (!wish(line).asked().get(line.part()) && text.equals(edit(line).newText())) {
            entered.remove(line);
        } else {
            entered.put(line, text);
        }
        left.clear(line.wish());
    }

    /** Whether the change that the line is part of is to be made. */
    public boolean isTicked(Line line) {
        return !left.get(line.wish()) && !waits(line.wish());
    }

    /** Takes changes in or leaves them out; a change is made whole or not at all. */
    public void tick(Collection<Line> some, boolean in) {
        some.forEach(line -> left.set(line.wish(), !in));
    }

    /** How many changes are to be made. */
    public int ticked() {
        int count = 0;
        for (int wish = 0; wish < wishes.size(); wish++) {
            count += left.get(wish) || waits(wish) ? 0 : 1;
        }
        return count;
    }

    /** How many changes there are. */
    public int size() {
        return wishes.size();
    }

    /** The ticked changes together, as they are now; for many changes that takes some time. */
    public ChangeSet set() {
        return ChangeSet.of(data, changes());
    }

    /** The return that the changes are for. */
    public Return data() {
        return data;
    }

    /** The ticked changes as they are now. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < wishes.size(); number++) {
            if (!left.get(number) && !waits(number)) {
                changes.add(change(number));
            }
        }
        return changes;
    }

    private Change change(int number) {
        Wish wish = wishes.get(number);
        Change change = new Change(wish.reason(), wish.subject(), wish.edits());
        for (int part = 0; part < wish.edits().size(); part++) {
            String text = entered.get(new Line(number, part));
            change = text == null ? change : change.withText(change.edits().get(part), text);
        }
        return change;
    }

    /** What is ticked, in a few words: {@code 46 of 48 changes are ticked, in 46 records. 2 wait for a value.} */
    public String summary() {
        Set<RowRef> records = new HashSet<>();
        lines.stream().filter(this::isTicked).forEach(line -> records.add(row(line)));
        int waiting = 0;
        for (int wish = 0; wish < wishes.size(); wish++) {
            waiting += waits(wish) ? 1 : 0;
        }
        return Figures.number(ticked()) + " of " + Figures.count(size(), "change is", "changes are") + " ticked, in "
                + Figures.count(records.size(), "record", "records") + "."
                + (waiting == 0 ? "" : " " + Figures.count(waiting, "waits", "wait") + " for a value.");
    }
}
