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

import org.fettle.engine.FlagTable;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.io.ReadResult;
import org.fettle.io.RepairCsvWriter;
import org.fettle.report.FlagCsvWriter;
import org.fettle.report.JsonLinesWriter;
import org.fettle.report.LedgerWriter;
import org.fettle.report.Style;
import org.fettle.report.SummaryWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    @Mixin
    private final ReturnOptions options = new ReturnOptions();

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
        Complaints complaints = new Complaints();
        // a run that shows what Fettle does has not failed because it finds what was put there to be found
        RunOutputs outputs = RunOutputs.of(format, out, ledger, repairs, failOn, sample ? RunOutputs.FailOn.NEVER : RunOutputs.FailOn.ERROR,
                complaints);
        RunLimits limits = new RunLimits(rules, derive, threads);
        RunInputs inputs = sample ? RunInputs.ofSample(options, limits, packs(), complaints, progress(), console())
                : RunInputs.of(options, limits, packs(), complaints);
        CompiledPack opened = inputs.open(progress());
        ReadResult read = inputs.read(opened, progress());
        RunResult result = Run.execute(opened, read.data(), inputs.options(), progress());
        progress().close();
        warn(read.problems());
        write(result, read, outputs);
        return exitCode(result, outputs.failOn());
    }

    private void write(RunResult result, ReadResult read, RunOutputs wanted) throws IOException {
        try (Outputs outputs = new Outputs()) {
            if (wanted.out() != null) {
                writeFlags(result, wanted.format(), outputs.open(wanted.out()));
            }
            if (wanted.ledger() != null) {
                Writer writer = new OutputStreamWriter(outputs.open(wanted.ledger()), StandardCharsets.UTF_8);
                new LedgerWriter(writer).write(result, read.problems());
                writer.flush();
            }
            if (wanted.repairs() != null) {
                Writer writer = new OutputStreamWriter(outputs.open(wanted.repairs()), StandardCharsets.UTF_8);
                RepairCsvWriter.write(read.repairs(), writer);
                writer.flush();
            }
            progress().check();
            outputs.commit();
        }
        if (wanted.out() == null && wanted.format() != RunOutputs.Format.TABLE) {
            writeFlags(result, wanted.format(), console().bytes());
        } else {
            new RunReport(console()).write(result, read.repairs(), wanted);
        }
    }

    private static void writeFlags(RunResult result, RunOutputs.Format format, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        switch (format) {
            case TABLE -> new SummaryWriter(writer, Style.PLAIN).write(result);
            case CSV -> FlagCsvWriter.write(result.flags(), writer);
            case JSONL -> new JsonLinesWriter(writer).write(result.flags());
            default -> throw new IllegalStateException("no writer for " + format);
        }
        writer.flush();
    }

    private static int exitCode(RunResult result, RunOutputs.FailOn failOn) {
        if (result.ledger().crashed()) {
            return ExitCode.RULE_CRASHED;
        }
        FlagTable flags = result.flags();
        for (RuleInfo rule : flags.rules()) {
            boolean counts = failOn == RunOutputs.FailOn.QUERY || failOn == RunOutputs.FailOn.ERROR && rule.severity() == Severity.ERROR;
            if (counts && flags.count(rule) > 0) {
                return ExitCode.FLAGGED;
            }
        }
        return ExitCode.OK;
    }
}
