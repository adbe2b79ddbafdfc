/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Dictionary;
import org.fettle.data.Problem;
import org.fettle.engine.FlagTable;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.RepairCsvWriter;
import org.fettle.io.ReturnReader;
import org.fettle.report.FlagCsvWriter;
import org.fettle.report.JsonLinesWriter;
import org.fettle.report.LedgerWriter;
import org.fettle.report.Style;
import org.fettle.report.SummaryWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a pack over a return and reports the flagged records. */
@Command(name = "run", description = "Runs a pack of rules over a return and reports the flagged records.", sortOptions = false, footer = {
        "", "Examples:",
        "  fettle run --sample                      (a made-up return of 1,000 children)",
        "  fettle run --pack ssda903 --data this-year --last last-year --year 2024/25",
        "  fettle run --pack ssda903 --data this-year --year 2024/25 --out flags.csv --ledger ledger.json",
        "  fettle run --pack ssda903 --data return.xlsx --year 2024/25 --repairs read-as.csv",
        "  fettle run --pack my-pack --data this-year --year 2024/25 --rules 101,102 --format jsonl"})
final class RunCommand extends AbstractCommand {
    @Option(names = "--pack", paramLabel = "PACK", description = "A folder of .fettle files, a pack file, or the name of a pack that comes with Fettle.")
    private String pack;

    @Option(names = "--data", paramLabel = "PATH", description = "Folder with this year's files (CSV, workbooks, XML), or one workbook or XML file; or a folder with the folders 'this' and 'last'.")
    private String data;

    @Option(names = "--last", paramLabel = "PATH", description = "Folder with last year's files, or one workbook or XML file.")
    private String last;

    @Option(names = "--reference", paramLabel = "NAME=FILE", description = "The file of a reference table. May be repeated; a register of providers may have several files.")
    private List<String> references = new ArrayList<>();

    @Option(names = "--year", paramLabel = "2024/25", description = "The collection year of the return.")
    private String year;

    @Option(names = "--period", paramLabel = "FROM..TO", description = "Another period than the whole year, as dd/MM/yyyy..dd/MM/yyyy.")
    private String period;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter of the pack. May be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "A,B", split = ",", description = "Runs these rules only.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--derive", paramLabel = "always", description = "Computes derived columns also where the files carry them.")
    private String derive;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or jsonl. Without it: table on the screen; in a file what its name ends in, else jsonl.")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the flags to a file, whole or not at all.")
    private String out;

    @Option(names = "--ledger", paramLabel = "FILE", description = "Writes to a file what became of each rule, as JSON.")
    private String ledger;

    @Option(names = "--repairs", paramLabel = "FILE", description = "Writes to a file, as CSV, each cell that was read as something else than it holds.")
    private String repairs;

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "Exit code 1 when a record is flagged by an 'error' rule (this is the default), by any rule ('query'), or 'never'.")
    private String failOn;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads; the result is the same for any. Default: one a processor.")
    private String threads;

    @Option(names = "--sample", description = "Runs on a made-up return of 1,000 children, which is written first if need be.")
    private boolean sample;

    @Override
    public Integer call() throws IOException {
        RunInputs inputs = inputs();
        CompiledPack opened = inputs.open(progress());
        ReadOptions reading = ReadOptions.DEFAULT.withThreads(inputs.options().threads())
                .withCache(UserFolders.cache().resolve("references"));
        ReadResult read = ReturnReader.read(opened.info().returnType(), inputs.sources(), new Dictionary(), reading, progress());
        Complaints complaints = new Complaints();
        complaints.addErrors(read.problems());
        complaints.throwIfAny();
        RunResult result = Run.execute(opened, read.data(), inputs.options(), progress());
        progress().close();
        warn(read.problems());
        write(result, read, inputs);
        return exitCode(result, inputs.failOn());
    }

    private RunInputs inputs() throws IOException {
        return sample ? RunInputs.ofSample(texts(), packs(), progress(), console()) : RunInputs.of(texts(), packs());
    }

    private void warn(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Problem.Severity.WARNING) {
                console().err().println(console().styledErr(Console.Style.YELLOW, "warning: ") + problem);
            }
        }
    }

    private void write(RunResult result, ReadResult read, RunInputs inputs) throws IOException {
        try (Outputs outputs = new Outputs()) {
            if (inputs.out() != null) {
                writeFlags(result, inputs.format(), outputs.open(inputs.out()));
            }
            if (inputs.ledger() != null) {
                Writer writer = new OutputStreamWriter(outputs.open(inputs.ledger()), StandardCharsets.UTF_8);
                new LedgerWriter(writer).write(result, read.problems());
                writer.flush();
            }
            if (inputs.repairs() != null) {
                Writer writer = new OutputStreamWriter(outputs.open(inputs.repairs()), StandardCharsets.UTF_8);
                RepairCsvWriter.write(read.repairs(), writer);
                writer.flush();
            }
            progress().check();
            outputs.commit();
        }
        if (inputs.out() == null && inputs.format() != Format.TABLE) {
            writeFlags(result, inputs.format(), console().bytes());
        } else {
            new RunReport(console()).write(result, read.repairs(), inputs);
        }
    }

    private static void writeFlags(RunResult result, Format format, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        switch (format) {
            case TABLE -> new SummaryWriter(writer, Style.PLAIN).write(result);
            case CSV -> FlagCsvWriter.write(result.flags(), writer);
            case JSONL -> new JsonLinesWriter(writer).write(result.flags());
            default -> throw new IllegalStateException("no writer for " + format);
        }
        writer.flush();
    }

    private static int exitCode(RunResult result, FailOn failOn) {
        if (result.ledger().crashed()) {
            return ExitCode.RULE_CRASHED;
        }
        FlagTable flags = result.flags();
        for (RuleInfo rule : flags.rules()) {
            boolean counts = failOn == FailOn.QUERY || failOn == FailOn.ERROR && rule.severity() == Severity.ERROR;
            if (counts && flags.count(rule) > 0) {
                return ExitCode.FLAGGED;
            }
        }
        return ExitCode.OK;
    }

    /** The options as they were typed; null for one that was not given. */
    Texts texts() {
        return new Texts(pack, data, last, references, year, period, settings, rules, derive, format, out, ledger, repairs, failOn,
                threads);
    }

    /** The texts of the options. */
    record Texts(String pack, String data, String last, List<String> references, String year, String period, List<String> settings,
            List<String> rules, String derive, String format, String out, String ledger, String repairs,
            String failOn, String threads) {
    }

    /** What the flags are written as. */
    enum Format {
        TABLE, CSV, JSONL
    }

    /** Which flags make the command fail. */
    enum FailOn {
        ERROR, QUERY, NEVER
    }
}
