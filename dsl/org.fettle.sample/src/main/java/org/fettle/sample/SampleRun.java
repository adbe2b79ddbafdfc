/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.data.Progress;

import de.siegmar.fastcsv.writer.CsvWriter;

/** One writing of a sample into an empty folder. */
final class SampleRun {
    /** After so many children of this year comes one of last year only. */
    private static final int LAST_YEAR_ONE_IN = 5;
    /** Children between two calls of the progress. */
    private static final int STEP = 256;

    private final SampleOptions options;
    private final Path folder;
    private final ReturnYear year;
    private final LifeMaker lives;
    private final ReturnRows returns;
    private final ErrorSeeding errors;
    private final Postcodes postcodes;
    private final ProviderRegister register;
    private final Map<String, Integer> errorsPerRule = new TreeMap<>();

    SampleRun(SampleOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
        year = new ReturnYear(options.collectionYear());
        postcodes = new Postcodes(options.children());
        register = new ProviderRegister(options.children(), postcodes, year);
        SocialWorkers workers = new SocialWorkers(options.children());
        lives = new LifeMaker(options.seed(), year, new PlacementFinder(year, postcodes, register), workers);
        returns = new ReturnRows(year, workers);
        errors = new ErrorSeeding(year, options.errorShare(), register);
    }

    SampleResult write(Progress progress) throws IOException {
        progress.begin("Writing a sample of " + options.children() + " children", options.children());
        SampleResult result;
        try (ReturnFiles here = new ReturnFiles(folder.resolve("this"));
                ReturnFiles last = new ReturnFiles(folder.resolve("last"));
                ReturnFiles cleanHere = new ReturnFiles(folder.resolve("clean/this"));
                ReturnFiles cleanLast = new ReturnFiles(folder.resolve("clean/last"));
                CsvWriter truth = ReturnFiles.open(folder.resolve("truth.csv"))) {
            truth.writeRecord("rule", "period", "table", "row", "column", "true_value");
            ReturnFiles[] broken = {here, last};
            ReturnFiles[] clean = {cleanHere, cleanLast};
            for (int from = 0; from < options.children(); from += STEP) {
                int to = Math.min(from + STEP, options.children());
                progress.check();
                for (int index = from; index < to; index++) {
                    child(lives.thisYear(index), true, broken, clean, truth);
                    if (index % LAST_YEAR_ONE_IN == LAST_YEAR_ONE_IN - 1) {
                        child(lives.lastYearOnly(options.children() + 1 + index / LAST_YEAR_ONE_IN), false, broken, clean, truth);
                    }
                }
                progress.worked(to - from);
            }
            result = new SampleResult(options.children(), here.rows(), last.rows(), errorsPerRule);
        }
        reference();
        Files.writeString(folder.resolve(Readme.FILE), Readme.text(options, result), StandardCharsets.UTF_8);
        return result;
    }

    private void child(Life life, boolean mayBreak, ReturnFiles[] broken, ReturnFiles[] clean, CsvWriter truth) {
        ChildRows rows = returns.of(life);
        SeededError error = mayBreak ? errors.seed(life, rows) : SeededError.NONE;
        if (error.rule() != null) {
            errorsPerRule.merge(error.rule(), 1, Integer::sum);
            for (Breaking.Change change : error.changes()) {
                int row = broken[change.yearsBack()].rows(change.table()) + change.row() + 1;
                truth.writeRecord(error.rule(), change.yearsBack() == 0 ? "this" : "last", change.table().title(), Integer.toString(row),
                        change.column(), rows.cell(change.table(), change.yearsBack(), change.row(), change.column()));
            }
        }
        for (int yearsBack = 0; yearsBack < 2; yearsBack++) {
            for (SampleTable table : SampleTable.values()) {
                int number = 0;
                for (String[] cells : rows.of(table, yearsBack)) {
                    clean[yearsBack].add(table, cells);
                    broken[yearsBack].add(table, error.applied(table, yearsBack, number++, cells));
                }
            }
        }
    }

    private void reference() throws IOException {
        Files.createDirectories(folder.resolve("reference"));
        try (CsvWriter csv = ReturnFiles.open(folder.resolve("reference/providers.csv"))) {
            csv.writeRecord("URN", "NAME", "LA_NAME_FROM_FILE", "PLACE_CODES", "PROVIDER_CODES", "REG_END", "POSTCODE", "LA_CODE_INFERRED");
            for (Provider provider : register.all()) {
                csv.writeRecord(provider.urn(), provider.name(), provider.authority().upperName(), provider.places(), provider.provider(),
                        Days.text(provider.closed()), Postcodes.compact(provider.postcode()), provider.authority().upperCode());
            }
        }
        try (CsvWriter csv = ReturnFiles.open(folder.resolve("reference/postcodes.csv"))) {
            csv.writeRecord("PCD_ABBR", "PCD", "LAUA", "OSEAST1M", "OSNRTH1M");
            postcodes.write(csv::writeRecord);
        }
        try (CsvWriter csv = ReturnFiles.open(folder.resolve("reference/authorities.csv"))) {
            csv.writeRecord("LTLA21CD", "LTLA21NM", "UTLA21CD", "UTLA21NM");
            for (Authority authority : Postcodes.authorities()) {
                csv.writeRecord(authority.lowerCode(), authority.lowerName(), authority.upperCode(), authority.upperName());
            }
        }
    }
}
