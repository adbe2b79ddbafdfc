/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.journal.Edit;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.fix.Refusal;
import org.fettle.fix.recipe.RecipePart.DeleteRecord;
import org.fettle.fix.recipe.RecipePart.InsertRecord;
import org.fettle.fix.recipe.RecipePart.SetCell;

/**
 * Does to a return what a recipe says, entry by entry: only to records that are what they were when the recipe was made. To do it a second time does nothing
 * more: then every entry that was applied finds that it is put right already. A recipe of an earlier year is replayed on what is an earlier year's return now.
 */
public final class RecipeReplay {
    /** So often a recipe is looked at again for entries that can only be done now that others are. */
    private static final int ROUNDS = 5;

    private final Recipe recipe;
    private final int yearsLater;
    private final Progress progress;
    /** Subjects whose records are so alike that a second replay would do more: nothing is done to them at all. */
    private final Set<String> unclear = new HashSet<>();

    private RecipeReplay(Recipe recipe, int year, Progress progress) {
        this.recipe = recipe;
        this.yearsLater = year - recipe.year();
        this.progress = progress;
    }

    /**
     * What the recipe comes to.
     *
     * @param results one for each entry, in the recipe's order
     * @param changes what the entries that are applied change, ready to be previewed and applied as one step
     */
    public record Result(List<Replayed> results, ChangeSet changes) {
        /** Keeps a copy of the results. */
        public Result {
            results = List.copyOf(results);
        }

        /** How many entries have an outcome. */
        public long count(Outcome outcome) {
            return results.stream().filter(result -> result.outcome() == outcome).count();
        }
    }

    /**
     * Works out what a recipe does to a return. Nothing is written.
     *
     * @param data the return as it is now
     * @param year calendar year in which its collection year starts
     * @throws IllegalArgumentException             when the recipe is of another return
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static Result replay(Recipe recipe, Return data, int year, Progress progress) {
        if (!recipe.returnName().equals(data.type().name())) {
            throw new IllegalArgumentException("the recipe is for the return " + recipe.returnName() + ", and this one is " + data.type().name());
        }
        return new RecipeReplay(recipe, year, progress).run(data);
    }

    private Result run(Return data) {
        progress.begin("Replaying the recipe", 0);
        Result result = fixpoint(data);
        for (int i = 1; i < ROUNDS && !result.changes().edits().isEmpty(); i++) {
            int before = unclear.size();
            for (Replayed again : round(result.changes().edited()).results()) {
                if (again.outcome() == Outcome.APPLIED) {
                    again.entry().parts().forEach(part -> unclear.add(part.record().subject()));
                }
            }
            if (unclear.size() == before) {
                break;
            }
            result = fixpoint(data);
        }
        return result;
    }

    private Result fixpoint(Return data) {
        Result result = round(data);
        for (int i = 1; i < ROUNDS && !result.changes().edits().isEmpty(); i++) {
            progress.check();
            Result more = also(data, result, round(result.changes().edited()));
            if (more.count(Outcome.APPLIED) == result.count(Outcome.APPLIED)) {
                break;
            }
            result = more;
        }
        return result;
    }

    /** Adds entries that could not be done at first, and can be now that others were. */
    private static Result also(Return data, Result before, Result then) {
        List<Replayed> results = new ArrayList<>(before.results());
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).outcome() != Outcome.APPLIED && then.results().get(i).outcome() == Outcome.APPLIED) {
                results.set(i, then.results().get(i));
            }
        }
        return settled(data, results);
    }

    private Result round(Return data) {
        Map<RecipePart, Fate> fates = new IdentityHashMap<>();
        PartReplay parts = new PartReplay(data, yearsLater);
        each(SetCell.class, parts::lookFor);
        parts.locate();
        each(InsertRecord.class, parts::lookFor);
        each(DeleteRecord.class, parts::lookFor);
        parts.match();
        progress.check();
        each(SetCell.class, part -> fates.put(part, parts.set(part)));
        each(DeleteRecord.class, part -> fates.put(part, parts.delete(part)));
        each(InsertRecord.class, part -> fates.put(part, parts.insert(part)));
        progress.check();
        List<Replayed> results = new ArrayList<>();
        for (RecipeEntry entry : recipe.entries()) {
            results.add(entry.parts().stream().anyMatch(part -> unclear.contains(part.record().subject())) ? unclear(entry, fates)
                    : replayed(entry, fates));
        }
        return settled(data, results);
    }

    private static Replayed unclear(RecipeEntry entry, Map<RecipePart, Fate> fates) {
        Replayed replayed = replayed(entry, fates);
        return replayed.outcome() != Outcome.APPLIED ? replayed : new Replayed(entry, Outcome.CHANGED, "several records may be meant", null);
    }

    private <P extends RecipePart> void each(Class<P> kind, Consumer<P> action) {
        for (RecipeEntry entry : recipe.entries()) {
            for (RecipePart part : entry.parts()) {
                if (kind.isInstance(part)) {
                    action.accept(kind.cast(part));
                }
            }
        }
    }

    /** An entry is done whole or not at all: where one of its parts is in the way, that is what comes of it. */
    private static Replayed replayed(RecipeEntry entry, Map<RecipePart, Fate> fates) {
        Outcome outcome = Outcome.ALREADY;
        String note = "";
        List<Edit> edits = new ArrayList<>();
        Set<String> subjects = new LinkedHashSet<>();
        for (RecipePart part : entry.parts()) {
            Fate fate = fates.get(part);
            subjects.add(part.record().subject());
            edits.addAll(fate.edits());
            if (fate.outcome() == Outcome.GONE || fate.outcome() == Outcome.CHANGED && outcome != Outcome.GONE
                    || fate.outcome() == Outcome.APPLIED && outcome == Outcome.ALREADY) {
                outcome = fate.outcome();
                note = fate.note();
            }
        }
        Change change = outcome == Outcome.APPLIED ? new Change(entry.reason(), subjects.size() == 1 ? subjects.iterator().next() : "", edits) : null;
        return new Replayed(entry, outcome, note, change);
    }

    /** What cannot be made together with the rest, or does not fit the return, is not made. */
    private static Result settled(Return data, List<Replayed> results) {
        List<Change> wanted = new ArrayList<>();
        results.stream().filter(result -> result.change() != null).forEach(result -> wanted.add(result.change()));
        ChangeSet set = ChangeSet.of(data, wanted);
        Set<Change> made = Collections.newSetFromMap(new IdentityHashMap<>());
        made.addAll(set.changes());
        results.replaceAll(result -> result.change() == null || made.contains(result.change()) ? result
                : new Replayed(result.entry(), Outcome.CHANGED, why(set, result.change()), null));
        return new Result(results, set);
    }

    private static String why(ChangeSet set, Change change) {
        return Stream.concat(set.refusals().stream().filter(refusal -> refusal.change() == change).map(Refusal::why),
                set.conflicts().stream().filter(conflict -> conflict.first() == change || conflict.second() == change)
                        .map(conflict -> "another entry of the recipe contradicts it"))
                .findFirst().orElse("");
    }
}
