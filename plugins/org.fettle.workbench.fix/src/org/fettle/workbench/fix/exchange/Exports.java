/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fettle.cases.CasePapers;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Step;
import org.fettle.engine.RunResult;
import org.fettle.fix.recipe.Recipe;
import org.fettle.fix.recipe.RecipeFile;
import org.fettle.fix.recipe.RecipeMaker;
import org.fettle.io.ReturnForm;
import org.fettle.report.changes.ChangeBook;
import org.fettle.report.changes.ChangeCsv;
import org.fettle.report.changes.ChangeList;
import org.fettle.report.corrected.CorrectedReturn;
import org.fettle.report.html.RunPage;
import org.fettle.report.lists.ChildErrors;
import org.fettle.report.lists.Listing;
import org.fettle.report.lists.RuleFailures;
import org.fettle.report.questions.QuestionBook;
import org.fettle.report.questions.Questions;
import org.fettle.report.words.Words;

/** Writes what leaves the workbench. Files that are there are replaced at once, never half written. For background threads. */
public final class Exports {
    private final CaseState state;
    private final CasePapers papers;
    private final Progress progress;

    /**
     * @param state  the case as it is shown
     * @param papers its files without edits and its journal
     */
    public Exports(CaseState state, CasePapers papers, Progress progress) {
        this.state = state;
        this.papers = papers;
        this.progress = progress;
    }

    /** Writes into an output. */
    private interface Output {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Exports.
     *
     * @param owner  column of the files that names social worker or team; null for no split
     * @param target the file, or the folder
     * @return what was written, for people
     * @throws IOException when it cannot be written; the message says what to try
     */
    public String write(ExportKind kind, String owner, Path target) throws IOException {
        return switch (kind) {
            case CHANGES -> changes(owner, target);
            case CHANGES_CSV -> changesCsv(owner, target);
            case QUESTIONS -> questions(owner, target);
            case CORRECTED -> corrected(ReturnForm.AS_READ, target);
            case CORRECTED_CSV -> corrected(ReturnForm.CSV, target);
            case CORRECTED_XML -> corrected(ReturnForm.XML, target);
            case PAGE -> page(owner, target);
            case RULES -> listing(RuleFailures.of(state.result(), title()), target);
            case CHILDREN -> listing(ChildErrors.of(state.result(), counted(), owner, title(), progress), target);
            case RECIPE -> recipe((step, edit) -> true, target);
        };
    }

    private Words words() {
        RunResult run = state.result();
        return new Words(run.pack(), run.options().collectionYear().firstYear());
    }

    private String title() {
        return state.settings().title() + " " + state.settings().year();
    }

    private String changes(String owner, Path file) throws IOException {
        ChangeList list = ChangeList.of(state.result().data(), papers.steps(), owner);
        replace(file, out -> new ChangeBook(words(), ZoneId.systemDefault()).write(list, title(), out, progress));
        return Figures.count(list.changes().size(), "change", "changes") + " written to " + file + ".";
    }

    private String changesCsv(String owner, Path file) throws IOException {
        ChangeList list = ChangeList.of(state.result().data(), papers.steps(), owner);
        replace(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            ChangeCsv.write(list, writer);
            writer.flush();
        });
        return Figures.count(list.changes().size(), "change", "changes") + " written to " + file + ".";
    }

    private String questions(String owner, Path folder) throws IOException {
        RunResult run = state.result();
        int[] flags = counted();
        Questions questions = Questions.of(state.pack(), run, flags, owner, progress);
        Files.createDirectories(folder);
        Set<String> used = new HashSet<>();
        for (String name : questions.byOwner().keySet()) {
            progress.check();
            replace(folder.resolve(fileName(name, used)), out -> QuestionBook.write(questions, name, title(), out, progress));
        }
        return Figures.count(flags.length, "issue", "issues") + " written to " + Figures.count(used.size(), "workbook", "workbooks") + " in " + folder
                + ".";
    }

    /** The flags that are not waived. */
    private int[] counted() {
        return IntStream.range(0, state.result().flags().size()).filter(flag -> !state.issues().isWaived(flag)).toArray();
    }

    /** A name that every file system takes, once each whatever the case of its letters. */
    static String fileName(String owner, Set<String> used) {
        String plain = owner.strip().replaceAll("[^\\p{L}\\p{N} .,()'-]", "_").replaceAll("[. ]+$", "");
        String base = plain.isEmpty() ? "questions" : "questions " + plain;
        String name = base;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + " (" + i + ")";
        }
        return name + ".xlsx";
    }

    private String corrected(ReturnForm form, Path folder) throws IOException {
        if (folder.equals(state.folder().thisYear()) || folder.equals(state.folder().lastYear())) {
            throw new IOException("These are the files that the case reads. Choose another folder.");
        }
        Return data = state.result().data();
        if (form == ReturnForm.XML && data.type().xml() == null) {
            throw new IOException("The rules do not say how " + data.type().name() + " lies in XML. Export it as CSV.");
        }
        CorrectedReturn.Result result = CorrectedReturn.writeEdited(data, form, folder, progress);
        Problem first = result.problems().stream().filter(Problem::isError).findFirst().orElse(null);
        if (first != null) {
            throw new IOException(first.message());
        }
        return Figures.count(result.files().size(), "file", "files") + " of the corrected return written to " + folder + ", read again and compared: "
                + Figures.count(result.records(), "record", "records") + "."
                + (CorrectedReturn.isLastYearEdited(data) ? "\n\nLast year's files, which were edited too, are in "
                        + folder.resolve(CorrectedReturn.LAST) + "." : "")
                + result.notes().stream().map(note -> "\n\n" + note).collect(Collectors.joining());
    }

    private String page(String owner, Path file) throws IOException {
        RunPage.Options options = new RunPage.Options(title(), LocalDateTime.now(), owner, RunPage.RECORDS_OF_RULE);
        replace(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            RunPage.write(state.result(), options, writer, progress);
            writer.flush();
        });
        return "The report was written to " + file + ".";
    }

    private String listing(Listing listing, Path file) throws IOException {
        replace(file, out -> listing.writeBook(out, progress));
        return "The list was written to " + file + ".";
    }

    /**
     * Writes a recipe.
     *
     * @param chosen which edits of the steps that stand are in it
     * @return what was written, for people
     * @throws IOException when it cannot be written
     */
    String recipe(BiPredicate<Step, Edit> chosen, Path file) throws IOException {
        Recipe recipe = RecipeMaker.make(papers.original(), state.result().options().collectionYear().firstYear(), papers.steps(),
                chosen, title(), Instant.now());
        RecipeFile.write(recipe, file);
        return "A recipe of " + Figures.count(recipe.entries().size(), "entry", "entries") + " was written to " + file + ".";
    }

    private static void replace(Path file, Output output) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path draft = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                output.write(out);
            }
            Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(
                    file + " could not be written: " + e.getMessage() + ". Is it open in another program? Close it there, or choose another"
                            + " name.",
                    e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
