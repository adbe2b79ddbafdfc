/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.fettle.compiler.PackLibrary;
import org.fettle.data.Progress;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.RunOptions;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.Sources;
import org.fettle.sample.SampleWriter;

/** What a run works on, checked as far as can be without reading the return. */
final class RunInputs {
    private static final int MOST_THREADS = 1_024;
    private static final String THIS_YEAR = "this";
    private static final String LAST_YEAR = "last";
    private static final String REFERENCES = "reference";

    private final Complaints complaints;
    private final Arguments arguments;
    private Path pack;
    private Path thisYear;
    private Path lastYear;
    private final Map<String, List<Path>> references = new LinkedHashMap<>();
    /** References that were found in the folder of the data and not asked for: one that the pack does not know is left alone. */
    private final Map<String, Path> found = new LinkedHashMap<>();
    private final Set<String> rules = new LinkedHashSet<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    /** Parameters that come with the data: one that the pack does not know, or that was asked for with another value, is left alone. */
    private final Map<String, String> offered = new LinkedHashMap<>();
    private RunOptions options;
    private RunCommand.Format format;
    private Path out;
    private Path ledger;
    private Path repairs;
    private RunCommand.FailOn failOn;
    private Sources sources;

    private final PackLibrary library;

    private RunInputs(PackLibrary library, Complaints complaints) {
        this.library = library;
        this.complaints = complaints;
        this.arguments = new Arguments(complaints);
    }

    /**
     * Checks what was typed.
     *
     * @throws BadInput with everything that is wrong
     */
    static RunInputs of(RunCommand.Texts texts, PackFinder packs) throws IOException {
        return of(texts, packs, new Complaints());
    }

    /**
     * Checks what was typed.
     *
     * @param complaints what was found wrong with other options already
     * @throws BadInput with everything that is wrong
     */
    static RunInputs of(RunCommand.Texts texts, PackFinder packs, Complaints complaints) throws IOException {
        RunInputs inputs = new RunInputs(packs.library(), complaints);
        inputs.pack = inputs.required("--pack", texts.pack(), "the pack to run, such as --pack ssda903") //
                ? packs.find("--pack", texts.pack(), inputs.complaints)
                : null;
        if (inputs.required("--data", texts.data(), "the folder with this year's files or the workbook, such as --data this-year")) {
            inputs.data(texts.data());
        }
        if (texts.last() != null) {
            inputs.lastYear = inputs.arguments.fileOrFolder("--last", texts.last());
        }
        CollectionYear year = inputs.required("--year", texts.year(), "the collection year of the return, such as --year 2024/25")
                ? inputs.arguments.year("--year", texts.year())
                : null;
        inputs.rest(texts, year, RunCommand.FailOn.ERROR);
        return inputs;
    }

    /**
     * The same for the made-up return, which is written first if it is not there yet.
     *
     * @throws BadInput with everything that is wrong
     */
    static RunInputs ofSample(RunCommand.Texts texts, PackFinder packs, Progress progress, Console console) throws IOException {
        RunInputs inputs = new RunInputs(packs.library(), new Complaints());
        inputs.pack = packs.find("--pack", texts.pack() == null ? "ssda903" : texts.pack(), inputs.complaints);
        if (texts.data() != null || texts.last() != null) {
            inputs.complaints.add("--sample", "runs on a made-up return; leave out --sample to run on the folders of --data and --last");
        }
        CollectionYear year = texts.year() == null ? SampleCommand.DEFAULT_YEAR : inputs.arguments.year("--year", texts.year());
        // A run that shows what Fettle does has not failed because it finds what was put there to be found.
        inputs.rest(texts, year, RunCommand.FailOn.NEVER);
        Path folder = SampleCommand.forDemonstration(packs.homeFolder(), year, progress, console);
        inputs.data(folder.toString());
        inputs.offered.put("authority", SampleWriter.AUTHORITY);
        return inputs;
    }

    private void rest(RunCommand.Texts texts, CollectionYear year, RunCommand.FailOn defaultFailOn) {
        references.putAll(files(texts.references()));
        format = arguments.choice("--format", texts.format(), RunCommand.Format.class, formatOf(texts.out()));
        failOn = arguments.choice("--fail-on", texts.failOn(), RunCommand.FailOn.class, defaultFailOn);
        out = texts.out() == null ? null : arguments.target("--out", texts.out());
        ledger = texts.ledger() == null ? null : arguments.target("--ledger", texts.ledger());
        repairs = texts.repairs() == null ? null : arguments.target("--repairs", texts.repairs());
        different("--ledger", ledger, "--out", out);
        different("--repairs", repairs, "--out", out);
        different("--repairs", repairs, "--ledger", ledger);
        if (texts.derive() != null && !"always".equals(texts.derive())) {
            complaints.add("--derive", "expected always, found '" + texts.derive() + "'");
        }
        Integer threads = texts.threads() == null ? null : arguments.number("--threads", texts.threads(), 1, MOST_THREADS);
        Arguments.Dates dates = texts.period() == null ? null : arguments.dates("--period", texts.period());
        rules.addAll(codes(texts.rules()));
        settings.putAll(arguments.pairs("--set", texts.settings(), "NAME=VALUE, such as --set authority=E09000027"));
        if (complaints.isEmpty()) {
            RunOptions some = RunOptions.of(year).withDeriveAlways(texts.derive() != null);
            some = threads == null ? some : some.withThreads(threads);
            some = dates == null ? some : some.withPeriod(dates.from(), dates.to());
            options = some;
        }
        complaints.throwIfAny();
    }

    private void different(String option, Path file, String other, Path otherFile) {
        if (file != null && otherFile != null && file.toAbsolutePath().equals(otherFile.toAbsolutePath())) {
            complaints.add(option, "is the same file as " + other + "; name another one");
        }
    }

    private boolean required(String option, String text, String what) {
        if (text == null) {
            complaints.add(option, "is missing: name " + what);
        }
        return text != null;
    }

    /** A workbook, a folder with the files, or one with the folders of both years and of the references, as {@code fettle sample} writes it. */
    private void data(String text) throws IOException {
        thisYear = arguments.fileOrFolder("--data", text);
        if (thisYear == null || !Files.isDirectory(thisYear.resolve(THIS_YEAR))) {
            return;
        }
        Path parent = thisYear;
        thisYear = parent.resolve(THIS_YEAR);
        if (lastYear == null && Files.isDirectory(parent.resolve(LAST_YEAR))) {
            lastYear = parent.resolve(LAST_YEAR);
        }
        Path folder = parent.resolve(REFERENCES);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx)")).sorted()
                        .forEach(file -> found.put(stem(file), file));
            }
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Map<String, List<Path>> files(List<String> texts) {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        for (String text : texts) {
            for (Map.Entry<String, String> pair : arguments
                    .pairs("--reference", List.of(text), "NAME=FILE, such as Providers=providers.csv")
                    .entrySet()) {
                Path file = arguments.file("--reference", pair.getValue());
                if (file != null) {
                    files.computeIfAbsent(pair.getKey(), name -> new ArrayList<>()).add(file);
                }
            }
        }
        return files;
    }

    private static Set<String> codes(List<String> texts) {
        Set<String> codes = new LinkedHashSet<>();
        texts.stream().map(String::trim).filter(code -> !code.isEmpty()).forEach(codes::add);
        return codes;
    }

    private static RunCommand.Format formatOf(String out) {
        if (out == null) {
            return RunCommand.Format.TABLE;
        }
        String lower = out.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") ? RunCommand.Format.CSV : lower.endsWith(".txt") ? RunCommand.Format.TABLE : RunCommand.Format.JSONL;
    }

    /**
     * Opens the pack, compiling it if need be, and checks against it what was asked for.
     *
     * @throws BadInput with everything that is wrong with the pack or with what was asked of it
     */
    CompiledPack open(Progress progress) throws IOException {
        CompiledPack opened = PackOpener.open(pack, library, progress);
        PackNames names = new PackNames(opened.info(), complaints);
        names.checkYear(options.collectionYear());
        offered.keySet().stream().filter(name -> opened.info().parameter(name) != null)
                .forEach(name -> settings.putIfAbsent(name, offered.get(name)));
        options = names.options(options, rules, settings);
        Sources years = lastYear == null ? Sources.of(thisYear) : Sources.of(thisYear).withLastYear(lastYear);
        sources = names.references(years, references, found);
        complaints.throwIfAny();
        return opened;
    }

    Sources sources() {
        return sources;
    }

    /** Folder or file of this year's return. */
    Path thisYear() {
        return thisYear;
    }

    /** Folder or file of last year's return, or null. */
    Path lastYear() {
        return lastYear;
    }

    RunOptions options() {
        return options;
    }

    RunCommand.Format format() {
        return format;
    }

    /** The file that the flags go to, or null. */
    Path out() {
        return out;
    }

    /** The file that the ledger goes to, or null. */
    Path ledger() {
        return ledger;
    }

    /** The file that the repairs go to, or null. */
    Path repairs() {
        return repairs;
    }

    RunCommand.FailOn failOn() {
        return failOn;
    }
}
