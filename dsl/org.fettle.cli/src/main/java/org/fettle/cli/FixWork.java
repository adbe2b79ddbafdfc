/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.RecordKeys;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.FlagTable;
import org.fettle.engine.Recheck;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.fix.Conflict;
import org.fettle.fix.FlagDiff;
import org.fettle.fix.Refusal;
import org.fettle.fix.propose.Remedies;
import org.fettle.fix.propose.Remedy;
import org.fettle.fix.recipe.Outcome;
import org.fettle.fix.recipe.Recipe;
import org.fettle.fix.recipe.RecipeFile;
import org.fettle.fix.recipe.RecipePart;
import org.fettle.fix.recipe.RecipeReplay;
import org.fettle.fix.recipe.RecordId;
import org.fettle.fix.recipe.Replayed;
import org.fettle.report.questions.Answer;
import org.fettle.report.questions.AnswerFile;
import org.fettle.report.questions.AnswerMatcher;
import org.fettle.report.questions.AnswerReader;
import org.fettle.report.words.Words;

/** What {@code fettle fix} was asked to do, and the doing of it, one after the other: recipes, answers, certain fixes. */
final class FixWork {
    private final Map<Path, Recipe> recipes = new LinkedHashMap<>();
    private final List<Path> answers = new ArrayList<>();
    private final boolean certain;
    private final Set<String> rules = new LinkedHashSet<>();
    private final List<FixResult.Line> lines = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Return data;

    private FixWork(boolean certain) {
        this.certain = certain;
    }

    /** Reads what can be read before the return is. What is wrong is complained of. */
    static FixWork of(List<String> recipes, List<String> answers, boolean certain, List<String> rules, Complaints complaints) throws IOException {
        FixWork work = new FixWork(certain);
        Arguments arguments = new Arguments(complaints);
        for (String text : recipes) {
            Path file = arguments.file("--recipe", text);
            if (file != null) {
                try {
                    work.recipes.put(file, RecipeFile.read(file));
                } catch (RecipeFile.UnreadableException e) {
                    complaints.add("--recipe", text + ": " + e.getMessage());
                }
            }
        }
        for (String text : answers) {
            Path file = arguments.file("--answers", text);
            if (file != null) {
                work.answers.add(file);
            }
        }
        rules.stream().map(String::trim).filter(code -> !code.isEmpty()).forEach(work.rules::add);
        if (recipes.isEmpty() && answers.isEmpty() && !certain) {
            complaints.add("--recipe", "is missing: say what to do, with --recipe FILE, --answers FILE or --certain");
        }
        if (!work.rules.isEmpty() && !certain) {
            complaints.add("--rules", "limits the certain fixes; add --certain");
        }
        return work;
    }

    /** Complains of rules that the pack does not have. */
    void checkRules(PackInfo pack, Complaints complaints) {
        List<String> codes = pack.rules().stream().map(RuleInfo::code).distinct().toList();
        rules.stream().filter(code -> !codes.contains(code)).forEach(
                code -> complaints.add("--rules", "pack " + pack.name() + " has no rule '" + code + "'." + Suggestions.didYouMean(code, codes)));
    }

    /**
     * Does it all, in memory.
     *
     * @throws BadInput when a recipe or a workbook of answers does not fit the return
     */
    FixResult run(CompiledPack pack, RunResult before, Progress progress) throws IOException {
        data = before.data();
        int year = before.options().collectionYear().firstYear();
        for (Map.Entry<Path, Recipe> recipe : recipes.entrySet()) {
            replay(recipe.getKey(), recipe.getValue(), year, progress);
        }
        for (Path file : answers) {
            answer(file, new Words(pack.info(), year), progress);
        }
        RunResult now = data == before.data() ? before : Recheck.run(pack, before, data, progress);
        if (certain) {
            fix(pack, now, progress);
            now = data == now.data() ? now : Recheck.run(pack, now, data, progress);
        }
        return new FixResult(List.copyOf(lines), List.copyOf(steps), FlagDiff.between(before.flags(), now.flags()), before, now);
    }

    private void replay(Path file, Recipe recipe, int year, Progress progress) {
        RecipeReplay.Result result;
        try {
            result = RecipeReplay.replay(recipe, data, year, progress);
        } catch (IllegalArgumentException e) {
            throw new BadInput(List.of("--recipe: " + file + ": " + e.getMessage()));
        }
        for (Replayed replayed : result.results()) {
            boolean done = replayed.outcome() == Outcome.APPLIED || replayed.outcome() == Outcome.ALREADY;
            for (RecipePart part : replayed.entry().parts()) {
                lines.add(line(replayed.outcome().words(), done, replayed.entry().reason(), part, replayed.note()));
            }
        }
        take(result.changes());
    }

    private static FixResult.Line line(String outcome, boolean done, Reason reason, RecipePart part, String note) {
        RecordId record = part.record();
        String where = record.table() + (record.period().yearsBack() == 0 ? "" : " (" + record.period().label() + " year)")
                + (record.keyText().isEmpty() ? "" : ", " + record.keyText());
        String column = part instanceof RecipePart.SetCell cell ? cell.column() : "";
        String oldText = part instanceof RecipePart.SetCell cell ? cell.oldText() : "";
        String newText = part instanceof RecipePart.SetCell cell ? cell.newText()
                : part instanceof RecipePart.DeleteRecord ? "(record deleted)" : "(record added)";
        return new FixResult.Line(outcome, done, reason.rule(), record.subject(), where, column, oldText, newText, note);
    }

    private void answer(Path file, Words words, Progress progress) throws IOException {
        AnswerFile read = AnswerReader.read(file, words, progress);
        Complaints complaints = new Complaints();
        complaints.addErrors(read.problems().stream().filter(problem -> AnswerReader.NO_ANSWERS.equals(problem.code())).toList());
        complaints.throwIfAny();
        for (Problem problem : read.problems()) {
            lines.add(new FixResult.Line("not understood", false, "", "", "", "", "", "", problem.toString()));
        }
        List<Change> wanted = new ArrayList<>();
        for (AnswerMatcher.Match match : AnswerMatcher.match(data, read.answers())) {
            if (match.outcome() == AnswerMatcher.Outcome.READY) {
                wanted.add(match.change());
            } else if (match.outcome() != AnswerMatcher.Outcome.NOTHING) {
                Answer answer = match.answer();
                lines.add(
                        new FixResult.Line(match.outcome().label(), match.outcome() == AnswerMatcher.Outcome.ALREADY, answer.rule(), answer.subject(),
                                answer.table() + " row " + answer.fileRow(), answer.column(), answer.before(), answer.after(), ""));
            }
        }
        apply(wanted);
    }

    private void fix(CompiledPack pack, RunResult now, Progress progress) {
        FlagTable flags = now.flags();
        List<Integer> asked = new ArrayList<>();
        for (int flag = 0; flag < flags.size(); flag++) {
            if (rules.isEmpty() || rules.contains(flags.flag(flag).rule().code())) {
                asked.add(flag);
            }
        }
        progress.begin("Looking for certain fixes", 0);
        List<Change> wanted = new ArrayList<>();
        Remedies.of(pack, now).certain(asked.stream().mapToInt(Integer::intValue).toArray(), progress)
                .forEach(fix -> fix.remedies().stream().filter(remedy -> !remedy.isAsked()).map((Remedy remedy) -> remedy.change(data))
                        .forEach(wanted::add));
        apply(wanted);
    }

    /** Applies what can be, and says of each cell and record what came of it. */
    private void apply(List<Change> wanted) {
        ChangeSet set = ChangeSet.of(data, wanted);
        RecordKeys keys = new RecordKeys(data.type());
        Map<Object, FixResult.Line> applied = new LinkedHashMap<>();
        for (Change change : set.changes()) {
            for (Edit edit : change.edits()) {
                List<Object> cell = List.of(edit.kind(), edit.table(), edit.period(), edit.fileRow(), edit.column());
                applied.merge(cell, line("applied", true, change, edit, keys, ""), FixResult.Line::alsoFor);
            }
        }
        lines.addAll(applied.values());
        for (Refusal refusal : set.refusals()) {
            lines.add(line("does not fit", false, refusal.change(), refusal.edit(), keys, refusal.why()));
        }
        for (Conflict conflict : set.conflicts()) {
            Edit contested = conflict.first().edits().stream().filter(edit -> edit.column().equals(conflict.column())).findFirst()
                    .orElse(conflict.first().edits().get(0));
            lines.add(line("contradiction", false, conflict.first(), contested, keys, conflict.toString()));
        }
        take(set);
    }

    private FixResult.Line line(String outcome, boolean done, Change change, Edit edit, RecordKeys keys, String note) {
        Table table = data.type().table(edit.table()) == null ? null : data.table(edit.table(), edit.period());
        List<String> key = new ArrayList<>();
        if (table != null) {
            keys.texts(table, table.rowOfFileRow(edit.fileRow()))
                    .forEach((column, text) -> key.add(column + " " + (text.isEmpty() ? "blank" : text)));
        }
        String where = edit.table() + (edit.period().yearsBack() == 0 ? "" : " (" + edit.period().label() + " year)")
                + (key.isEmpty() ? "" : ", " + String.join(", ", key));
        boolean cell = edit.kind() == Edit.Kind.CELL;
        return new FixResult.Line(outcome, done, change.reason().rule(), change.subject(), where, edit.column(), cell ? edit.oldText() : "",
                cell ? edit.newText() : edit.kind() == Edit.Kind.REMOVE ? "(record deleted)" : "(record added)", note);
    }

    private void take(ChangeSet set) {
        if (!set.edits().isEmpty()) {
            steps.add(new Step(steps.size() + 1L, Step.Kind.APPLY, 0, set.reason(), Instant.now(), System.getProperty("user.name", ""), set.edits()));
            data = set.edited();
        }
    }
}
