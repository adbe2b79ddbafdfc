/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.compiler.explain.Explainer;
import org.fettle.compiler.explain.Explanation;
import org.fettle.compiler.explain.ExplanationText;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.TableType;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells why a rule flags a row, or why it does not. */
@Command(name = "explain", description = "Tells why a rule flags a row of a return, or why it does not: every piece of the rule with the value that it had.", sortOptions = false, footer = {
        "", "Examples:",
        "  fettle explain --pack ssda903 --data case --year 2024/25 --rule 501 --row Episodes:12",
        "  fettle explain --pack ssda903 --data case --year 2024/25 --rule 503A      (the first row that it flags)",
        "  fettle explain --pack ssda903 --data case --year 2024/25 --rule 1001 --row \"last year Episodes:3\""})
final class ExplainCommand extends AbstractCommand {
    private static final Pattern ROW = Pattern.compile("(last year )?\\s*(\\w+)\\s*:\\s*(\\d{1,9})");

    @Option(names = "--pack", paramLabel = "PACK", description = "A folder of .fettle files, a pack file, or the name of a pack that comes with Fettle.")
    private String pack;

    @Option(names = "--data", paramLabel = "PATH", description = "Folder or file with this year's return, as for fettle run.")
    private String data;

    @Option(names = "--last", paramLabel = "PATH", description = "Folder or file with last year's return.")
    private String last;

    @Option(names = "--reference", paramLabel = "NAME=FILE", description = "The file of a reference table. May be repeated.")
    private List<String> references = new ArrayList<>();

    @Option(names = "--year", paramLabel = "2024/25", description = "The collection year of the return.")
    private String year;

    @Option(names = "--period", paramLabel = "FROM..TO", description = "Another period than the whole year, as dd/MM/yyyy..dd/MM/yyyy.")
    private String period;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter of the pack. May be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "CODE", description = "The rule to explain.")
    private String rule;

    @Option(names = "--row", paramLabel = "TABLE:N", description = "The row of data in the table's file, counted from 1. Default: the first row that the rule flags.")
    private String row;

    @Override
    public Integer call() throws IOException {
        if (rule == null || rule.isBlank()) {
            throw new BadInput(List.of("--rule: is missing: name the rule to explain, such as --rule 501"));
        }
        RunInputs inputs = RunInputs
                .of(new RunCommand.Texts(pack, data, last, references, year, period, settings, List.of(rule), null, null, null, null,
                        null, null, null), packs());
        CompiledPack opened = inputs.open(progress());
        RowRef wanted = row == null ? null : row(opened);
        ReadOptions reading = ReadOptions.DEFAULT.withCache(UserFolders.cache().resolve("references"));
        ReadResult read = ReturnReader.read(opened.info().returnType(), inputs.sources(), new Dictionary(), reading, progress());
        Complaints complaints = new Complaints();
        complaints.addErrors(read.problems());
        complaints.throwIfAny();
        RunResult result = Run.execute(opened, read.data(), inputs.options(), progress());
        String told = told(opened, result, wanted);
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

    private String told(CompiledPack opened, RunResult result, RowRef wanted) {
        LedgerEntry entry = result.ledger().rule(rule.trim());
        if (wanted == null && result.flags().size() == 0) {
            return "Rule " + rule.trim() + " flags nothing" + (entry == null ? "" : ": " + entry.text()) + ".\n";
        }
        try {
            Explainer explainer = Explainer.of(opened.sources());
            Explanation explanation = wanted == null ? explainer.explain(result, result.flags().flag(0), progress())
                    : explainer.explain(result, entry.rule(), wanted, progress());
            return ExplanationText.of(explanation);
        } catch (IllegalArgumentException e) {
            throw new BadInput(List.of("--row: " + e.getMessage()));
        }
    }
}
