/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.RunResult;
import org.fettle.report.book.SheetTexts;
import org.fettle.report.changes.ChangeBook;
import org.fettle.report.changes.ChangeCsv;
import org.fettle.report.changes.ChangeList;
import org.fettle.report.corrected.CorrectedReturn;
import org.fettle.report.words.Words;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Where {@code fettle fix} writes to. */
final class FixOutputs {
    private static final List<String> HEADER = List.of("outcome", "rule", "child", "record", "column", "before", "after", "note");
    private static final String THIS = "this";
    private static final String LAST = "last";

    private final Path folder;
    private final Path changes;
    private final Path results;
    private final boolean dryRun;

    private FixOutputs(Path folder, Path changes, Path results, boolean dryRun) {
        this.folder = folder;
        this.changes = changes;
        this.results = results;
        this.dryRun = dryRun;
    }

    /** Checks where to write to; what is wrong is complained of. */
    static FixOutputs of(String out, String changes, String results, boolean dryRun, Complaints complaints) {
        Arguments arguments = new Arguments(complaints);
        if (out == null && !dryRun) {
            complaints.add("--out", "is missing: name a folder for the corrected return, such as --out corrected, or add --dry-run");
        }
        Path folder = out == null ? null : arguments.path("--out", out);
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            complaints.add("--out", out + ": is a file; expected a folder");
        }
        Path changesFile = changes == null ? null : arguments.target("--changes", changes);
        Path resultsFile = results == null ? null : arguments.target("--results", results);
        if (changesFile != null && resultsFile != null && changesFile.toAbsolutePath().equals(resultsFile.toAbsolutePath())) {
            complaints.add("--results", "is the same file as --changes; name another one");
        }
        return new FixOutputs(folder, changesFile, resultsFile, dryRun);
    }

    /** The files that are read are never written to. */
    void keepApart(RunInputs inputs, Complaints complaints) throws IOException {
        keepApart("--data", inputs.thisYear(), complaints);
        keepApart("--last", inputs.lastYear(), complaints);
    }

    private void keepApart(String option, Path source, Complaints complaints) throws IOException {
        if (folder == null || source == null || !Files.exists(folder)) {
            return;
        }
        Path read = Files.isDirectory(source) ? source : source.toAbsolutePath().getParent();
        for (Path written : List.of(folder, folder.resolve(THIS), folder.resolve(LAST))) {
            if (Files.exists(written) && Files.isSameFile(written, read)) {
                complaints.add("--out",
                        folder + ": is the folder that " + option + " is read from, and originals are never overwritten; name another one");
                return;
            }
        }
    }

    /** Whether the return was only looked at. */
    boolean isDryRun() {
        return dryRun;
    }

    /** The folder of the corrected return, or null. */
    Path folder() {
        return folder;
    }

    /** The file with the changes, or null. */
    Path changes() {
        return changes;
    }

    /** The file with the results, or null. */
    Path results() {
        return results;
    }

    /**
     * Writes everything, the lists when the return is complete.
     *
     * @param original the return as it was read
     * @param data     what was named as this year's return: a folder with the folders of both years gets such folders
     */
    void write(FixResult result, Return original, Path data, Progress progress) throws IOException {
        Return corrected = result.after().data();
        try (Outputs files = new Outputs()) {
            if (changes != null) {
                writeChanges(ChangeList.of(corrected, result.steps(), null), result.after(), files.open(changes), progress);
            }
            if (results != null) {
                writer(files.open(results), writer -> writeResults(result, writer));
            }
            if (!dryRun) {
                writeReturn(corrected, original, Files.isDirectory(data.resolve(THIS)), progress);
            }
            files.commit();
        }
    }

    private void writeChanges(ChangeList list, RunResult run, OutputStream out, Progress progress) throws IOException {
        if (changes.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            CollectionYear year = run.options().collectionYear();
            new ChangeBook(new Words(run.pack(), year.firstYear()), ZoneId.systemDefault()).write(list, run.pack().title() + " " + year, out,
                    progress);
        } else {
            writer(out, writer -> ChangeCsv.write(list, writer));
        }
    }

    /** Writes text to a stream that is closed by somebody else. */
    private interface Writing {
        void write(Writer writer) throws IOException;
    }

    private static void writer(OutputStream out, Writing writing) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writing.write(writer);
        writer.flush();
    }

    private void writeReturn(Return corrected, Return original, boolean both, Progress progress) throws IOException {
        boolean hadLast = original.loadedTables().stream().anyMatch(table -> table.period().equals(Period.LAST));
        if (both && hadLast || CorrectedReturn.isLastYearEdited(corrected)) {
            throwIfAny(CorrectedReturn.write(corrected, Period.LAST, folder.resolve(LAST), progress));
        }
        throwIfAny(CorrectedReturn.write(corrected, Period.THIS, both ? folder.resolve(THIS) : folder, progress));
    }

    private static void throwIfAny(CorrectedReturn.Result result) {
        Complaints complaints = new Complaints();
        complaints.addErrors(result.problems());
        complaints.throwIfAny();
    }

    private static void writeResults(FixResult result, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(HEADER);
        for (FixResult.Line line : result.lines()) {
            List<String> cells = List.of(line.outcome(), line.rule(), line.subject(), line.record(), line.column(), line.oldText(), line.newText(),
                    line.note());
            csv.writeRecord(cells.stream().map(SheetTexts::forCsv).toList());
        }
        csv.flush();
    }
}
