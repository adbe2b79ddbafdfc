/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.journal.Step;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReturnFiles;
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

/**
 * Writes the files of a report, all or none.
 *
 * @param pack    the rules
 * @param options year and parameters
 * @param now     the return with its edits
 * @param run     what the rules say of it; null when they were not asked
 * @param steps   the edits
 * @param by      the column that names worker or team; null for none
 * @param title   what the report is about
 * @param form    the kind of files of the corrected return
 * @param force   whether files that are there may be replaced
 */
record ReportFiles(CompiledPack pack, RunOptions options, Return now, RunResult run, List<Step> steps, String by, String title, ReturnForm form,
        boolean force, Progress progress) {

    /** Writes one kind of report and says in words what was written. */
    String write(ReportCommand.Kind kind, Path target) throws IOException {
        return switch (kind) {
            case RULES -> listing(RuleFailures.of(run, title), target);
            case CHILDREN -> listing(ChildErrors.of(run, all(), by, title, progress), target);
            case PAGE -> file(target, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                RunPage.write(run, new RunPage.Options(title, LocalDateTime.now(), by, RunPage.RECORDS_OF_RULE), writer, progress);
                writer.flush();
            }, "The run is in " + target + ".");
            case QUESTIONS -> questions(target);
            case CHANGES -> changes(target);
            case CORRECTED -> corrected(target);
        };
    }

    private int[] all() {
        return IntStream.range(0, run.flags().size()).toArray();
    }

    private String listing(Listing listing, Path target) throws IOException {
        String done = String.format(Locale.UK, "%,d rows are in %s.", listing.sheets().get(0).rows().size(), target);
        return file(target, out -> {
            if (isCsv(target)) {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                listing.writeCsv(writer, progress);
                writer.flush();
            } else {
                listing.writeBook(out, progress);
            }
        }, done);
    }

    private String changes(Path target) throws IOException {
        ChangeList list = ChangeList.of(now, steps, by);
        String done = String.format(Locale.UK, "%,d changes are in %s.", list.changes().size(), target);
        return file(target, out -> {
            if (isCsv(target)) {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                ChangeCsv.write(list, writer);
                writer.flush();
            } else {
                Words words = new Words(pack.info(), options.collectionYear().firstYear());
                new ChangeBook(words, ZoneId.systemDefault()).write(list, title, out, progress);
            }
        }, done);
    }

    private String questions(Path target) throws IOException {
        Questions questions = Questions.of(pack, run, all(), by, progress);
        if (target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return file(target, out -> QuestionBook.write(questions, title, out, progress),
                    String.format(Locale.UK, "%,d questions are in %s.", questions.all().size(), target));
        }
        Map<Path, String> files = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        questions.byOwner().keySet().forEach(owner -> files.put(target.resolve(fileName(owner, taken) + ".xlsx"), owner));
        refuse(files.keySet().stream());
        Files.createDirectories(target);
        try (Outputs outputs = new Outputs()) {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                QuestionBook.write(questions, file.getValue(), title, outputs.open(file.getKey()), progress);
            }
            progress.check();
            outputs.commit();
        }
        return String.format(Locale.UK, "%,d questions are in %,d workbooks in %s.", questions.all().size(), files.size(), target);
    }

    /** A name that every file system takes, and no two owners share. */
    static String fileName(String owner, Set<String> taken) {
        String clean = owner.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        String base = clean.isEmpty() ? "nobody named" : clean.substring(0, Math.min(clean.length(), 80)).strip();
        base = base.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?") ? "_" + base : base;
        String name = base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + " (" + i + ")";
        }
        return name;
    }

    private String corrected(Path target) throws IOException {
        refuse(ReturnFiles.of(now, Period.THIS, form, progress).names().stream().map(target::resolve));
        if (CorrectedReturn.isLastYearEdited(now)) {
            refuse(ReturnFiles.of(now, Period.LAST, form, progress).names().stream().map(target.resolve(CorrectedReturn.LAST)::resolve));
        }
        CorrectedReturn.Result result = CorrectedReturn.writeEdited(now, form, target, progress);
        if (!result.problems().isEmpty()) {
            throw new BadInput(result.problems().stream().map(Object::toString).toList());
        }
        String notes = result.notes().stream().map(note -> "\n" + note).collect(Collectors.joining());
        return String.format(Locale.UK, "%,d files with %,d records are in %s; they were read again and are equal to the return%s.%s",
                result.files().size(), result.records(), target, notes.isEmpty() ? "" : " but for what is said below", notes);
    }

    private void refuse(Stream<Path> files) {
        List<String> there = force ? List.of()
                : files.filter(Files::exists).map(file -> "--out: " + file + ": is there already; add --force to replace it").toList();
        if (!there.isEmpty()) {
            throw new BadInput(there);
        }
    }

    private static boolean isCsv(Path target) {
        return target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Something that writes a file. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private String file(Path target, Content content, String done) throws IOException {
        try (Outputs outputs = new Outputs()) {
            content.write(outputs.open(target));
            progress.check();
            outputs.commit();
        }
        return done;
    }
}
