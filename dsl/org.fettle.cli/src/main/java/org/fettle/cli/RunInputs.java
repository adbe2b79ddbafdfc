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
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.RunOptions;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.fettle.sample.SampleWriter;

/** What a run works on: the options checked as far as can be without reading the return, then the pack, then the return. */
final class RunInputs {
    private static final int MOST_THREADS = 1_024;
    private static final String THIS_YEAR = "this";
    private static final String LAST_YEAR = "last";
    private static final String REFERENCES = "reference";

    private final PackLibrary library;
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
    private Sources sources;

    private RunInputs(PackLibrary library, Complaints complaints) {
        this.library = library;
        this.complaints = complaints;
        this.arguments = new Arguments(complaints);
    }

    /**
     * Checks what was typed.
     *
     * @param complaints what was found wrong with other options already
     * @throws BadInput with everything that is wrong
     */
    static RunInputs of(ReturnOptions typed, RunLimits limits, PackFinder packs, Complaints complaints) throws IOException {
        RunInputs inputs = new RunInputs(packs.library(), complaints);
        inputs.pack = inputs.required("--pack", typed.pack(), "the pack to run, such as --pack ssda903") //
                ? packs.find("--pack", typed.pack(), complaints)
                : null;
        if (inputs.required("--data", typed.data(), "the folder with this year's files or the workbook, such as --data this-year")) {
            inputs.data(typed.data());
        }
        if (typed.last() != null) {
            inputs.lastYear = inputs.arguments.fileOrFolder("--last", typed.last());
        }
        CollectionYear year = inputs.required("--year", typed.year(), "the collection year of the return, such as --year 2024/25")
                ? inputs.arguments.year("--year", typed.year())
                : null;
        inputs.rest(typed, limits, year);
        return inputs;
    }

    /**
     * The same for the made-up return, which is written first if it is not there yet.
     *
     * @throws BadInput with everything that is wrong
     */
    static RunInputs ofSample(ReturnOptions typed, RunLimits limits, PackFinder packs, Complaints complaints, Progress progress, Console console)
            throws IOException {
        RunInputs inputs = new RunInputs(packs.library(), complaints);
        inputs.pack = packs.find("--pack", typed.pack() == null ? "ssda903" : typed.pack(), complaints);
        if (typed.data() != null || typed.last() != null) {
            complaints.add("--sample", "runs on a made-up return; leave out --sample to run on the folders of --data and --last");
        }
        CollectionYear year = typed.year() == null ? SampleCommand.DEFAULT_YEAR : inputs.arguments.year("--year", typed.year());
        inputs.rest(typed, limits, year);
        Path folder = SampleCommand.forDemonstration(packs.homeFolder(), year, progress, console);
        inputs.data(folder.toString());
        inputs.offered.put("authority", SampleWriter.AUTHORITY);
        return inputs;
    }

    private void rest(ReturnOptions typed, RunLimits limits, CollectionYear year) {
        references.putAll(files(typed.references()));
        if (limits.derive() != null && !"always".equals(limits.derive())) {
            complaints.add("--derive", "expected always, found '" + limits.derive() + "'");
        }
        Integer threads = limits.threads() == null ? null : arguments.number("--threads", limits.threads(), 1, MOST_THREADS);
        Arguments.Dates dates = typed.period() == null ? null : arguments.dates("--period", typed.period());
        rules.addAll(codes(limits.rules()));
        settings.putAll(arguments.pairs("--set", typed.settings(), "NAME=VALUE, such as --set authority=E09000027"));
        complaints.throwIfAny();
        RunOptions some = RunOptions.of(year).withDeriveAlways(limits.derive() != null);
        some = threads == null ? some : some.withThreads(threads);
        options = dates == null ? some : some.withPeriod(dates.from(), dates.to());
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

    /**
     * Reads the return.
     *
     * @throws BadInput with everything that is wrong with its files
     */
    ReadResult read(CompiledPack opened, Progress progress) throws IOException {
        ReadOptions reading = ReadOptions.DEFAULT.withThreads(options.threads()).withCache(UserFolders.cache().resolve("references"));
        ReadResult read = ReturnReader.read(opened.info().returnType(), sources, new Dictionary(), reading, progress);
        complaints.addErrors(read.problems());
        complaints.throwIfAny();
        return read;
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
}
