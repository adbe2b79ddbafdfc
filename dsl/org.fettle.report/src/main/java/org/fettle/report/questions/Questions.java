/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.NaturalOrder;
import org.fettle.data.Progress;
import org.fettle.data.SubjectField;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.fix.propose.Remedies;
import org.fettle.fix.propose.Remedy;
import org.fettle.report.words.Words;

/** The errors of a run as questions, sorted by owner, child and rule. */
public final class Questions {
    private final RunResult run;
    private final Words words;
    private final String ownerColumn;
    private final List<Question> questions;

    private Questions(RunResult run, Words words, String ownerColumn, List<Question> questions) {
        this.run = run;
        this.words = words;
        this.ownerColumn = ownerColumn;
        this.questions = List.copyOf(questions);
    }

    /**
     * Makes questions of flags.
     *
     * @param pack        the rules, which are asked for fixes
     * @param run         what they found
     * @param flags       numbers of the flags to ask about
     * @param ownerColumn column of the files that names worker or team; null when the questions are not to be split
     * @throws org.fettle.data.CancelledException when the progress says so
     */
    public static Questions of(CompiledPack pack, RunResult run, int[] flags, String ownerColumn, Progress progress) {
        Map<Integer, List<Remedy>> remedies = Remedies.of(pack, run).forFlags(flags, progress);
        return of(run, flags, ownerColumn, remedies, progress);
    }

    /**
     * Makes questions of flags for which remedies are known.
     *
     * @param remedies what may be done about each of the flags, best first
     */
    public static Questions of(RunResult run, int[] flags, String ownerColumn, Map<Integer, List<Remedy>> remedies, Progress progress) {
        Words words = new Words(run.pack(), run.options().collectionYear().firstYear());
        QuestionMaker maker = new QuestionMaker(run, words);
        SubjectField owners = ownerColumn == null ? null : new SubjectField(run.data(), ownerColumn);
        FlagTable table = run.flags();
        List<Question> questions = new ArrayList<>(flags.length);
        progress.begin("Putting the errors into words", flags.length);
        for (int number : flags) {
            progress.check();
            Table of = table.tableOf(number);
            String owner = owners == null ? "" : owners.ofRow(of, table.rowOf(number), table.subjectOf(number));
            Flag flag = table.flag(number);
            questions.add(maker.question(number, flag, of, owner, remedies.getOrDefault(number, List.of())));
            progress.worked(1);
        }
        questions.sort(Comparator.comparing((Question question) -> question.owner().isEmpty())
                .thenComparing(Question::owner, NaturalOrder.TEXTS).thenComparing(Question::subject, NaturalOrder.TEXTS)
                .thenComparing(Question::period).thenComparingInt(Question::flag));
        return new Questions(run, words, ownerColumn, questions);
    }

    /** The questions. */
    public List<Question> all() {
        return questions;
    }

    /** The questions by owner, in the order of the owners' names; those without an owner come last, under an empty text. */
    public Map<String, List<Question>> byOwner() {
        Map<String, List<Question>> byOwner = new LinkedHashMap<>();
        questions.forEach(question -> byOwner.computeIfAbsent(question.owner(), owner -> new ArrayList<>()).add(question));
        return byOwner;
    }

    /** The run that they are of. */
    public RunResult run() {
        return run;
    }

    /** The column that names the owners; null when the questions are not split. */
    public String ownerColumn() {
        return ownerColumn;
    }

    Words words() {
        return words;
    }
}
