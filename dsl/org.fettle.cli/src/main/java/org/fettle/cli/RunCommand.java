/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a pack over a return and reports the flagged records. */
@Command(name = "run", description = "Runs a pack of rules over a return and reports the flagged records.", sortOptions = false, footer = {
        "", "Examples:",
        "  fettle run --sample                      (a made-up return of 1,000 children)",
        "  fettle run --pack ssda903 --data this-year --last last-year --year 2024/25",
        "  fettle run --pack ssda903 --data this-year --year 2024/25 --out flags.csv --ledger ledger.json",
        "  fettle run --pack my-pack --data this-year --year 2024/25 --rules 101,102 --format jsonl"})
final class RunCommand extends AbstractCommand {
    @Option(names = "--pack", paramLabel = "PACK", description = "A folder of .fettle files, a pack file, or the name of a pack that comes with Fettle.")
    private String pack;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with this year's CSV files; or a folder with the folders 'this' and 'last'.")
    private String data;

    @Option(names = "--last", paramLabel = "DIR", description = "Folder with last year's CSV files.")
    private String last;

    @Option(names = "--reference", paramLabel = "NAME=FILE", description = "The file of a reference table. May be repeated.")
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

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "Exit code 1 when a record is flagged by an 'error' rule (this is the default), by any rule ('query'), or 'never'.")
    private String failOn;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads; the result is the same for any. Default: one a processor.")
    private String threads;

    @Option(names = "--sample", description = "Runs on a made-up return of 1,000 children, which is written first if need be.")
    private boolean sample;

    @Override
    public Integer call() throws IOException {
        return 0;
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
