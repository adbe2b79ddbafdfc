/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fettle.data.Return;
import org.fettle.data.SubjectField;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Replay;
import org.fettle.data.journal.Step;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnForm;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what leaves the workbench: lists, workbooks and pages about a return, and the corrected return itself. */
@Command(name = "report", sortOptions = false, description = {"Writes a report about a return, or the corrected return itself.",
        "The kinds:",
        "  rules      failures by rule (.xlsx, .csv)",
        "  children   children with their errors, one row an error (.xlsx, .csv)",
        "  page       the whole run as one page for the browser and for paper (.html)",
        "  questions  errors in words, to be filled in by social workers (.xlsx, or a folder for a workbook each)",
        "  changes    changes to make in the case system, from the journal of edits (.xlsx, .csv)",
        "  corrected  the return's files with the edits of the journal, as they were or as CSV or XML (a folder)"}, footer = {"", "Examples:",
                "  fettle report rules --sample --out rules.xlsx",
                "  fettle report page --pack ssda903 --data case --year 2024/25 --out run.html",
                "  fettle report questions --pack ssda903 --data case --year 2024/25 --by \"Social worker\" --out questions",
                "  fettle report changes --pack ssda903 --data case --year 2024/25 --by Team --out changes.xlsx",
                "  fettle report corrected --pack ssda903 --data case --year 2024/25 --out corrected",
                "  fettle report corrected --pack ssda903 --data case --year 2024/25 --as xml --out upload"})
final class ReportCommand extends AbstractCommand {
    private static final String JOURNAL = "journal.jsonl";

    @Parameters(paramLabel = "KIND", arity = "0..1", description = "rules, children, page, questions, changes or corrected.")
    private String kind;

    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    @Option(names = "--rules", paramLabel = "A,B", split = ",", description = "Reports on these rules only.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--journal", paramLabel = "FILE", description = "The edits to the files. Default: journal.jsonl in the folder of --data, if it is there, as it is in the folder of a case.")
    private String journal;

    @Option(names = "--by", paramLabel = "COLUMN", description = "The column of the files that names the worker or team: reports are split or sorted by it.")
    private String by;

    @Option(names = "--as", paramLabel = "csv|xml", description = "The kind of files of the corrected return. Default: the kind that each was read from.")
    private String form;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the report says that it is about. Default: the pack's title and the year.")
    private String title;

    @Option(names = "--out", paramLabel = "PATH", description = "The file or folder to write, whole or not at all.")
    private String out;

    @Option(names = "--force", description = "Replaces files that are there already.")
    private boolean force;

    @Option(names = "--sample", description = "Reports on a made-up return of 1,000 children, which is written first if need be.")
    private boolean sample;

    /** The kinds of reports. */
    enum Kind {
        RULES, CHILDREN, PAGE, QUESTIONS, CHANGES, CORRECTED;

        /** Whether the rules are run for it. */
        boolean runs() {
            return this != CHANGES && this != CORRECTED;
        }

        List<String> endings() {
            return switch (this) {
                case RULES, CHILDREN, CHANGES -> List.of(".xlsx", ".csv");
                case PAGE -> List.of(".html", ".htm");
                case QUESTIONS -> List.of(".xlsx", "");
                case CORRECTED -> List.of("");
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints();
        Kind wanted = kind(complaints);
        Path target = target(wanted, complaints);
        ReturnForm as = form(wanted, complaints);
        Path edits = journal == null ? null : new Arguments(complaints).file("--journal", journal);
        complaints.throwIfAny();
        RunLimits limits = RunLimits.of(rules);
        RunInputs inputs = sample ? RunInputs.ofSample(options, limits, packs(), complaints, progress(), console())
                : RunInputs.of(options, limits, packs(), complaints);
        CompiledPack opened = inputs.open(progress());
        ReadResult read = inputs.read(opened, progress());
        warn(read.problems());
        List<Step> steps = steps(edits);
        Return now = edited(read.data(), steps);
        checkColumn(now, complaints);
        if (as == ReturnForm.XML && now.type().xml() == null) {
            complaints.add("--as", "the rules do not say how " + now.type().name() + " lies in XML");
        }
        complaints.throwIfAny();
        RunResult result = wanted.runs() ? Run.execute(opened, now, inputs.options(), progress()) : null;
        String name = title != null ? title : opened.info().title() + " " + inputs.options().collectionYear();
        String done = new ReportFiles(opened, inputs.options(), now, result, steps, by, name, as, force, progress()).write(wanted, target);
        progress().close();
        console().out().println(done);
        return result != null && result.ledger().crashed() ? ExitCode.RULE_CRASHED : ExitCode.OK;
    }

    private Kind kind(Complaints complaints) {
        if (kind == null) {
            complaints.add("report", "expected a kind: rules, children, page, questions, changes or corrected");
            return null;
        }
        return new Arguments(complaints).choice("report", kind, Kind.class, null);
    }

    private ReturnForm form(Kind wanted, Complaints complaints) {
        if (form == null) {
            return ReturnForm.AS_READ;
        }
        if (wanted != null && wanted != Kind.CORRECTED) {
            complaints.add("--as", "is for the corrected return only: fettle report corrected --as " + form);
        }
        return switch (form.trim().toLowerCase(Locale.ROOT)) {
            case "csv" -> ReturnForm.CSV;
            case "xml" -> ReturnForm.XML;
            default -> {
                complaints.add("--as", "expected csv or xml; found '" + form + "'");
                yield ReturnForm.AS_READ;
            }
        };
    }

    private Path target(Kind wanted, Complaints complaints) {
        if (out == null) {
            complaints.add("--out", "expected the file or folder to write, such as --out report.xlsx");
            return null;
        }
        Arguments arguments = new Arguments(complaints);
        String file = out.substring(Math.max(out.lastIndexOf('/'), out.lastIndexOf('\\')) + 1);
        String ending = file.lastIndexOf('.') < 0 ? "" : file.substring(file.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        if (wanted == null) {
            return null;
        }
        if (wanted.endings().contains("") && !wanted.endings().contains(ending)) {
            ending = "";
        }
        if (!wanted.endings().contains(ending)) {
            complaints.add("--out", out + ": expected a name that ends in " + String.join(" or ", wanted.endings()));
            return null;
        }
        Path path = ending.isEmpty() ? arguments.path("--out", out) : arguments.target("--out", out);
        if (path == null) {
            return null;
        }
        if (ending.isEmpty() && Files.exists(path) && !Files.isDirectory(path)) {
            complaints.add("--out", out + ": is a file; expected the name of a folder");
        } else if (!ending.isEmpty() && Files.exists(path) && !force) {
            complaints.add("--out", out + ": is there already; add --force to replace it, or choose another name");
        }
        if (wanted == Kind.QUESTIONS && ending.isEmpty() && by == null) {
            complaints.add("--by", "expected the column that names the worker or team, for a workbook each; or name one file: --out questions.xlsx");
        }
        return path;
    }

    private List<Step> steps(Path named) throws IOException {
        Path found = named;
        if (found == null && options.data() != null && Files.isRegularFile(Path.of(options.data()).resolve(JOURNAL))) {
            found = Path.of(options.data()).resolve(JOURNAL);
        }
        if (found == null) {
            return List.of();
        }
        try (Journal opened = Journal.readOnly(found, "a report only reads")) {
            warn(opened.problems());
            console().err().printf(Locale.UK, "With the %,d steps of %s.%n", opened.steps().size(), found);
            return opened.steps();
        }
    }

    private Return edited(Return original, List<Step> steps) {
        if (steps.isEmpty()) {
            return original;
        }
        Replay.Result replayed = Replay.of(original, steps);
        warn(replayed.problems());
        return replayed.data();
    }

    private void checkColumn(Return now, Complaints complaints) {
        if (by != null && !new SubjectField(now, by).isThere()) {
            List<String> known = new ArrayList<>();
            now.loadedTables().forEach(table -> table.columns().stream().filter(column -> !column.spec().declared())
                    .map(column -> column.spec().name()).filter(column -> !known.contains(column)).forEach(known::add));
            complaints.add("--by", "no file of the return has a column '" + by + "'."
                    + (known.isEmpty() ? "" : " Columns that are no part of the return itself: " + String.join(", ", known) + ".")
                    + Suggestions.didYouMean(by, known));
        }
    }
}
