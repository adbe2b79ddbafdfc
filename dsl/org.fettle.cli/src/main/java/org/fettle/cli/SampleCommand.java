/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fettle.data.Progress;
import org.fettle.engine.CollectionYear;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleResult;
import org.fettle.sample.SampleWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a made-up return to try rules on. */
@Command(name = "sample", sortOptions = false, description = {
        "Writes a made-up SSDA903 return: this year's and last year's CSV files, the same before errors were put in,",
        "and truth.csv, which lists every error with the rule that must find it. The same seed gives the same files."}, footer = {"",
                "Examples:", "  fettle sample --out demo", "  fettle sample --children 10000 --errors 0 --seed 7 --out clean",
                "  fettle run --pack ssda903 --data demo --year 2024/25 --set authority=" + SampleWriter.AUTHORITY,
                "                            (runs on what the first example wrote, as the return of its made-up authority)"})
final class SampleCommand extends AbstractCommand {
    /** The collection year of a sample when none is asked for. */
    static final CollectionYear DEFAULT_YEAR = new CollectionYear(2024);
    /** The number of children in the sample that {@code fettle run --sample} uses. */
    static final int DEFAULT_CHILDREN = 1_000;
    private static final double DEFAULT_ERRORS = 0.05;

    @Option(names = "--children", paramLabel = "N", description = "Number of children in this year's return. Default: 1000.")
    private String children;

    @Option(names = "--seed", paramLabel = "S", description = "Picks one of many possible samples. Default: 1.")
    private String seed;

    @Option(names = "--errors", paramLabel = "5%", description = "Share of the children whose records get an error. Default: 5%%.")
    private String errors;

    @Option(names = "--year", paramLabel = "2024/25", description = "The collection year. Default: 2024/25.")
    private String year;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to: a new or empty one, or one with an earlier sample, which is replaced.")
    private String out;

    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints();
        Arguments arguments = new Arguments(complaints);
        Integer count = children == null ? Integer.valueOf(DEFAULT_CHILDREN)
                : arguments.number("--children", children, 1, SampleOptions.MOST_CHILDREN);
        Integer number = seed == null ? Integer.valueOf(1) : arguments.number("--seed", seed, Integer.MIN_VALUE, Integer.MAX_VALUE);
        Double share = errors == null ? Double.valueOf(DEFAULT_ERRORS) : arguments.share("--errors", errors);
        CollectionYear collection = year == null ? DEFAULT_YEAR : arguments.year("--year", year);
        if (collection != null && (collection.firstYear() < SampleOptions.FIRST_YEAR || collection.firstYear() > SampleOptions.LAST_YEAR)) {
            complaints.add("--year", "there are samples for " + new CollectionYear(SampleOptions.FIRST_YEAR) + " to "
                    + new CollectionYear(SampleOptions.LAST_YEAR) + ", not for " + collection);
        }
        Path folder = folder(arguments, complaints);
        complaints.throwIfAny();
        SampleResult result = SampleWriter.write(new SampleOptions(count, number, share, collection.firstYear(), folder), progress());
        console().out().printf(
                "Wrote a made-up return of %,d children for %s to %s:%n%,d rows this year, %,d last year, %,d errors, listed in %s.%n"
                        + "It is the return of a made-up authority: run rules on it with --set authority=%s.%n",
                result.children(), collection, folder, result.rowsThisYear(), result.rowsLastYear(), result.errors(),
                folder.resolve("truth.csv"), SampleWriter.AUTHORITY);
        return ExitCode.OK;
    }

    /**
     * The made-up return of {@code fettle run --sample}. It is written when it is not there yet, or older than the program.
     *
     * @param home the folder of the checkout or installation, or null
     */
    static Path forDemonstration(Path home, CollectionYear year, Progress progress, Console console) throws IOException {
        Path folder = UserFolders.build(home).resolve("sample").resolve(year.toString().replace('/', '-'));
        Path truth = folder.resolve("truth.csv");
        if (Files.exists(truth) && Files.getLastModifiedTime(truth).toMillis() > UserFolders.programTime()) {
            return folder;
        }
        SampleWriter.write(new SampleOptions(DEFAULT_CHILDREN, 1, DEFAULT_ERRORS, year.firstYear(), folder), progress);
        console.err().printf("Made up a return of %,d children in %s.%n", DEFAULT_CHILDREN, folder);
        return folder;
    }

    private Path folder(Arguments arguments, Complaints complaints) {
        if (out == null) {
            complaints.add("--out", "expected the folder to write to, such as --out demo");
            return null;
        }
        return arguments.path("--out", out);
    }
}
