/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnAssembler;
import org.fettle.data.ReturnType;

/** Reads a return from its files (CSV, XML, workbooks), and finds everything that is wrong with them in one go. */
public final class ReturnReader {

    private static final int SMALLEST_PART = 1 << 20;
    private static final int LARGEST_PART = 1 << 23;

    private ReturnReader() {
    }

    /**
     * Reads a return.
     *
     * @param type       what the return is made of
     * @param sources    where its files are
     * @param dictionary takes the texts of the return
     * @param options    threads and the like
     * @param progress   is told the bytes read, and asked whether to go on
     * @return the return and all problems; no return when one of them is an error
     * @throws org.fettle.data.CancelledException when the progress says so
     */
    public static ReadResult read(ReturnType type, Sources sources, Dictionary dictionary, ReadOptions options, Progress progress) {
        FileFinder finder = new FileFinder(type);
        ReturnAssembler assembler = new ReturnAssembler(type, dictionary);
        List<Problem> problems = new ArrayList<>();
        List<Repairs> repairs = new ArrayList<>();
        List<TableLoader> loaders;
        try {
            finder.find(sources);
            problems.addAll(finder.problems());
            assembler.format(format(finder.found()));
            loaders = load(finder.found(), assembler, dictionary, options, progress, problems, repairs);
        } finally {
            close(finder.open(), problems);
        }
        problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column));
        boolean failed = problems.stream().anyMatch(Problem::isError);
        Return data = failed ? null : assembler.build();
        if (data != null) {
            loaders.forEach(loader -> loader.keep(data, problems));
        }
        return new ReadResult(data, List.copyOf(problems), Repairs.of(repairs));
    }

    private static List<TableLoader> load(List<TableSource> sources, ReturnAssembler assembler, Dictionary dictionary, ReadOptions options,
            Progress progress, List<Problem> problems, List<Repairs> repairs) {
        long bytes = sources.stream().mapToLong(TableSource::bytes).sum();
        progress.begin("Reading " + sources.size() + (sources.size() == 1 ? " file" : " files"), bytes);
        int partBytes = options.partBytes() > 0 ? options.partBytes() : partBytes(bytes, options.threads());
        TableSource.Loading loading = new TableSource.Loading(dictionary, options, progress, partBytes);
        List<TableLoader> loaders = new ArrayList<>();
        try (Workers workers = new Workers(options.threads())) {
            for (TableSource source : sources) {
                open(source, loading, loaders, problems);
            }
            workers.run(tasks(loaders, TableLoader::tasks));
            workers.run(tasks(loaders, TableLoader::again));
            workers.run(tasks(loaders, loader -> List.of(() -> loader.finish(assembler))));
        } finally {
            close(loaders, problems);
        }
        loaders.forEach(loader -> problems.addAll(loader.problems()));
        loaders.forEach(loader -> repairs.add(loader.repairs()));
        return loaders;
    }

    /** The format of this year's return. Where there are several, the one that holds all tables counts before others. */
    private static String format(List<TableSource> sources) {
        List<String> formats = sources.stream()
                .filter(source -> source.period().equals(Period.THIS) && source.tables().stream().anyMatch(table -> !table.isReference()))
                .map(TableSource::format).toList();
        return formats.contains("xml") ? "xml" : formats.contains("xlsx") ? "xlsx" : "csv";
    }

    private static List<Runnable> tasks(List<TableLoader> loaders, Function<TableLoader, List<Runnable>> ofLoader) {
        return loaders.stream().flatMap(loader -> ofLoader.apply(loader).stream()).toList();
    }

    private static void open(TableSource source, TableSource.Loading loading, List<TableLoader> loaders, List<Problem> problems) {
        try {
            loaders.add(source.open(loading));
        } catch (IOException e) {
            problems.add(Problem.error("io.unreadable", source.name(), 0, 0, "cannot be read: " + Reasons.of(e)));
        }
    }

    private static void close(List<? extends Closeable> opened, List<Problem> problems) {
        for (Closeable one : opened) {
            try {
                one.close();
            } catch (IOException e) {
                problems.add(Problem.warning("io.close", "", 0, 0, "a file could not be closed: " + Reasons.of(e)));
            }
        }
    }

    private static int partBytes(long bytes, int threads) {
        return (int) Math.max(SMALLEST_PART, Math.min(LARGEST_PART, bytes / (threads * 8L)));
    }
}
