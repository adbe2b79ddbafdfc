/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.util.ArrayList;
import java.util.List;

import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.fix.FixOffers;
import org.fettle.cases.fix.Wish;
import org.fettle.data.Progress;
import org.fettle.engine.pack.FixKind;
import org.fettle.fix.recipe.Outcome;
import org.fettle.fix.recipe.Recipe;
import org.fettle.fix.recipe.RecipePart;
import org.fettle.fix.recipe.RecipeReplay;
import org.fettle.fix.recipe.Replayed;

/** A recipe on the return as it is, entry by entry. */
final class ReplayedRecipe implements Comeback {
    private static final List<String> COLUMNS = List.of("What came of it", "Why it was done", "Rule", "What", "Remark");

    private final String name;
    private final Recipe recipe;

    ReplayedRecipe(String name, Recipe recipe) {
        this.name = name;
        this.recipe = recipe;
    }

    @Override
    public String title() {
        return "Recipe " + name;
    }

    @Override
    public Compared compare(CaseState state, Progress progress) {
        RecipeReplay.Result result = RecipeReplay.replay(recipe, state.result().data(), state.result().options().collectionYear().firstYear(),
                progress);
        List<Wish> wishes = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Replayed replayed : result.results()) {
            rows.add(row(replayed));
            if (replayed.change() != null) {
                wishes.add(Wish.of(replayed.change()));
            }
        }
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (result.count(outcome) > 0) {
                parts.add(Figures.number(result.count(outcome)) + " " + (outcome == Outcome.APPLIED ? "to apply" : outcome.words()));
            }
        }
        String summary = Figures.count(rows.size(), "entry", "entries") + ": " + String.join(", ", parts) + ".";
        List<FixOffers.Offer> offers = wishes.isEmpty() ? List.of()
                : List.of(FixOffers.Offer.of(recipe.title().isEmpty() ? "Recipe" : recipe.title(), FixKind.SUGGESTED, "recipe", "", wishes,
                        wishes.size()));
        return new Compared(summary, COLUMNS, rows, new FixOffers(state.result().data(), rows.size(), offers, summary), 0);
    }

    private static List<String> row(Replayed replayed) {
        String why = replayed.entry().reason().fix().isEmpty() ? replayed.entry().reason().why() : replayed.entry().reason().fix();
        String what = String.join("; ", replayed.entry().parts().stream().map(ReplayedRecipe::text).toList());
        return List.of(replayed.outcome() == Outcome.APPLIED ? "to apply" : replayed.outcome().words(), why.isEmpty() ? "by hand" : why,
                replayed.entry().reason().rule(), what, replayed.note());
    }

    private static String text(RecipePart part) {
        if (part instanceof RecipePart.SetCell cell) {
            return cell.record() + ", " + cell.column() + ": " + shown(cell.oldText()) + " becomes " + shown(cell.newText());
        }
        return (part instanceof RecipePart.DeleteRecord ? "delete " : "insert ") + part.record();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(blank)" : text;
    }
}
