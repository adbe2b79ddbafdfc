/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReadResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies a recipe, answers or certain fixes to a return and writes the corrected return beside it. */
@Command(name = "fix", description = {
        "Applies changes to a return and writes the corrected return to another folder, with a list of the changes. The files of "
                + "the return are only read."}, sortOptions = false, footer = {"",
                        "Exit codes: 0 everything is in the return now, 1 something could not be applied, 2 bad input or usage, 3 a rule crashed, 4 a defect of Fettle.",
                        "", "Examples:",
                        "  fettle fix --pack ssda903 --data june --last last-year --year 2024/25 --recipe may.recipe.json --out june-fixed",
                        "  fettle fix --pack ssda903 --data june --year 2024/25 --certain --dry-run",
                        "  fettle fix --pack ssda903 --data june --year 2024/25 --certain --rules 501,502 --out june-fixed --changes changes.csv",
                        "  fettle fix --pack ssda903 --data june --year 2024/25 --answers north-team.xlsx --out june-fixed"})
final class FixCommand extends AbstractCommand {
    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    @Option(names = "--recipe", paramLabel = "FILE", description = "Replays a recipe: what was done to an earlier extract. May be repeated; the first comes first.")
    private List<String> recipes = new ArrayList<>();

    @Option(names = "--answers", paramLabel = "FILE", description = "Applies the answers of a filled-in workbook of questions. May be repeated.")
    private List<String> answers = new ArrayList<>();

    @Option(names = "--certain", description = "Applies the certain fixes of the flags, after recipes and answers.")
    private boolean certain;

    @Option(names = "--rules", paramLabel = "A,B", split = ",", description = "With --certain: only fixes of what these rules flag.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the corrected return, made when it is not there. Never that of --data or --last.")
    private String out;

    @Option(names = "--changes", paramLabel = "FILE", description = "Writes each change to a file, as a workbook when it ends in .xlsx, else as CSV: whose, which record, old, new, why.")
    private String changes;

    @Option(names = "--results", paramLabel = "FILE", description = "Writes to a file, as CSV, what came of each entry, also of those that were not applied.")
    private String results;

    @Option(names = "--dry-run", description = "Writes no return; says what would be done.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints();
        FixWork work = FixWork.of(recipes, answers, certain, rules, complaints);
        FixOutputs outputs = FixOutputs.of(out, changes, results, dryRun, complaints);
        RunInputs inputs = RunInputs.of(options, RunLimits.NONE, packs(), complaints);
        outputs.keepApart(inputs, complaints);
        complaints.throwIfAny();
        CompiledPack opened = inputs.open(progress());
        work.checkRules(opened.info(), complaints);
        complaints.throwIfAny();
        ReadResult read = inputs.read(opened, progress());
        RunResult before = Run.execute(opened, read.data(), inputs.options(), progress());
        FixResult result = work.run(opened, before, progress());
        progress().check();
        outputs.write(result, read.data(), Path.of(options.data()), progress());
        progress().close();
        warn(read.problems());
        new FixReport(console()).write(result, outputs);
        return result.after().ledger().crashed() ? ExitCode.RULE_CRASHED : result.isWhole() ? ExitCode.OK : ExitCode.FLAGGED;
    }
}
