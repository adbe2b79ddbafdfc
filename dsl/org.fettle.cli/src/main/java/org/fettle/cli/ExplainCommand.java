/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.compiler.explain.Explainer;
import org.fettle.compiler.explain.Explanation;
import org.fettle.compiler.explain.ExplanationText;
import org.fettle.data.Period;
import org.fettle.data.TableType;
import org.fettle.engine.FlagTable;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.fix.propose.Remedies;
import org.fettle.fix.propose.Remedy;
import org.fettle.io.ReadResult;
import org.fettle.report.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells why a rule flags a row, or why it does not, and what can be done about it. */
@Command(name = "explain", description = "Tells why a rule flags a row of a return, or why it does not: every piece of the rule with the value that it had. Of a row that is flagged, also what can be done about it.", sortOptions = false, footer = {
        "", "Examples:",
        "  fettle explain --pack ssda903 --data case --year 2024/25 --rule 501 --row Episodes:12",
        "  fettle explain --pack ssda903 --data case --year 2024/25 --rule 503A      (the first row that it flags)",
        "  fettle explain --pack ssda903 --data case --year 2024/25 --rule 1001 --row \"last year Episodes:3\""})
final class ExplainCommand extends AbstractCommand {
    private static final Pattern ROW = Pattern.compile("(last year )?\\s*(\\w+)\\s*:\\s*(\\d{1,9})");

    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    @Option(names = "--rule", paramLabel = "CODE", description = "The rule to explain.")
    private String rule;

    @Option(names = "--row", paramLabel = "TABLE:N", description = "The row of data in the table's file, counted from 1. Default: the first row that the rule flags.")
    private String row;

    @Override
    public Integer call() throws IOException {
        if (rule == null || rule.isBlank()) {
            throw new BadInput(List.of("--rule: is missing: name the rule to explain, such as --rule 501"));
        }
        RunInputs inputs = RunInputs.of(options, RunLimits.of(List.of(rule)), packs(), new Complaints());
        CompiledPack opened = inputs.open(progress());
        RowRef wanted = row == null ? null : row(opened);
        ReadResult read = inputs.read(opened, progress());
        RunResult result = Run.execute(opened, read.data(), inputs.options(), progress());
        Explanation explanation = explanation(opened, result, wanted);
        String told = explanation == null ? nothing(result) : ExplanationText.of(explanation);
        if (explanation != null && explanation.flagged()) {
            // whether a fix is safe is for all rules to say
            told += fixes(opened, Run.execute(opened, read.data(), inputs.options().withRules(Set.of()), progress()), explanation);
        }
        progress().close();
        console().out().print(told);
        return ExitCode.OK;
    }

    /** A row as it was typed. */
    private RowRef row(CompiledPack opened) {
        Matcher matcher = ROW.matcher(row.trim());
        if (!matcher.matches()) {
            throw new BadInput(List.of("--row: expected a table and a row of data, such as Episodes:12, found '" + row + "'"));
        }
        TableType table = opened.info().returnType().table(matcher.group(2));
        if (table == null) {
            throw new BadInput(List.of("--row: the return has no table " + matcher.group(2)));
        }
        return new RowRef(table.name(), matcher.group(1) == null ? Period.THIS : Period.LAST, Integer.parseInt(matcher.group(3)));
    }

    private String nothing(RunResult result) {
        LedgerEntry entry = result.ledger().rule(rule.trim());
        return "Rule " + rule.trim() + " flags nothing" + (entry == null ? "" : ": " + entry.text()) + ".\n";
    }

    /** Why, or why not; null when no row was named and the rule flags none. */
    private Explanation explanation(CompiledPack opened, RunResult result, RowRef wanted) {
        if (wanted == null && result.flags().size() == 0) {
            return null;
        }
        try {
            Explainer explainer = Explainer.of(opened.sources());
            return wanted == null ? explainer.explain(result, result.flags().flag(0), progress())
                    : explainer.explain(result, result.ledger().rule(rule.trim()).rule(), wanted, progress());
        } catch (IllegalArgumentException e) {
            throw new BadInput(List.of("--row: " + e.getMessage()));
        }
    }

    private String fixes(CompiledPack opened, RunResult all, Explanation explanation) {
        FlagTable flags = all.flags();
        int position = flags.rules().indexOf(explanation.rule());
        List<Remedy> remedies = new ArrayList<>();
        for (int flag = position < 0 ? 0 : flags.start(position); position >= 0 && flag < flags.start(position + 1); flag++) {
            if (flags.flag(flag).reference().equals(explanation.row())) {
                remedies = Remedies.of(opened, all).forFlag(flag, progress());
                break;
            }
        }
        return new FixesText(new Words(all.pack(), all.options().collectionYear().firstYear()), all.data()).of(remedies);
    }
}
