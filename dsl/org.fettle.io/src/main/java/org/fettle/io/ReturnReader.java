/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fettle.data.Dictionary;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnAssembler;
import org.fettle.data.ReturnType;

/** Reads a return from CSV files, and finds everything that is wrong with them in one go. */
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
        finder.find(sources);
        List<Problem> problems = new ArrayList<>(finder.problems());
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : finder.found()) {
            if (file.head().problem() != null) {
                problems.add(file.head().problem());
            } else {
                files.add(file);
            }
        }
        ReturnAssembler assembler = new ReturnAssembler(type, dictionary);
        load(files, assembler, dictionary, options, progress, problems);
        problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column));
        boolean failed = problems.stream().anyMatch(Problem::isError);
        Return data = failed ? null : assembler.build();
        return new ReadResult(data, List.copyOf(problems));
    }

    private static void load(List<SourceFile> files, ReturnAssembler assembler, Dictionary dictionary, ReadOptions options,
            Progress progress,
            List<Problem> problems) {
        progress.begin("Reading " + files.size() + (files.size() == 1 ? " file" : " files"), bytes(files));
        int partBytes = options.partBytes() > 0 ? options.partBytes() : partBytes(bytes(files), options.threads());
        List<FileLoader> loaders = new ArrayList<>();
        try (Workers workers = new Workers(options.threads())) {
            List<Runnable> tasks = new ArrayList<>();
            for (SourceFile file : files) {
                open(file, dictionary, options, progress, partBytes, loaders, problems);
            }
            loaders.forEach(loader -> tasks.addAll(loader.tasks()));
            workers.run(tasks);
            List<Runnable> again = new ArrayList<>();
            loaders.forEach(loader -> again.addAll(loader.againAsWestern()));
            workers.run(again);
            workers.run(finishing(loaders, assembler));
        } finally {
            close(loaders, problems);
        }
        loaders.forEach(loader -> problems.addAll(loader.problems().list()));
    }

    private static List<Runnable> finishing(List<FileLoader> loaders, ReturnAssembler assembler) {
        List<Runnable> tasks = new ArrayList<>();
        loaders.forEach(loader -> tasks.add(() -> loader.finish(assembler)));
        return tasks;
    }

    private static void open(SourceFile file, Dictionary dictionary, ReadOptions options, Progress progress, int partBytes,
            List<FileLoader> loaders, List<Problem> problems) {
        try {
            FileLoader loader = new FileLoader(file, dictionary, options, progress);
            loaders.add(loader);
            HeaderCheck.check(file, loader.problems());
            loader.cut(partBytes);
        } catch (IOException e) {
            problems.add(Problem.error("io.unreadable", file.name(), 0, 0, "cannot be read: " + Reasons.of(e)));
        }
    }

    private static void close(List<FileLoader> loaders, List<Problem> problems) {
        for (FileLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException e) {
                problems.add(Problem.warning("io.close", "", 0, 0, "a file could not be closed: " + Reasons.of(e)));
            }
        }
    }

    private static long bytes(List<SourceFile> files) {
        long bytes = 0;
        for (SourceFile file : files) {
            try {
                bytes += Files.size(file.head().path());
            } catch (IOException e) {
                // whoever opens the file next reports it; here it only makes the progress inexact
                bytes += 0;
            }
        }
        return bytes;
    }

    private static int partBytes(long bytes, int threads) {
        return (int) Math.max(SMALLEST_PART, Math.min(LARGEST_PART, bytes / (threads * 8L)));
    }
}
