/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.fettle.data.Problem;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;

/**
 * The runs that are kept with a case, one file each in its folder {@code history/}, at most {@link #MOST}; the oldest go first. A file that cannot be read
 * is set aside and reported, and never in the way of the case. May be used by several threads.
 */
public final class RunHistory {
    /** As many runs are kept. */
    public static final int MOST = 40;
    /** Code of problems with kept runs. */
    public static final String PROBLEM = "case.history";

    private static final String ENDING = ".run";
    private static final String CHOICE = "compare.txt";
    private static final String NOTHING = "nothing";

    private final Path folder;
    private final Clock clock;
    private final List<KeptRun> runs = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, long[]> numbers = new HashMap<>();
    private final Set<Integer> known = ConcurrentHashMap.newKeySet();
    private volatile KeptRun loadedRun;
    private Loaded loaded;

    /**
     * A run in memory.
     *
     * @param names   its flags
     * @param numbers the numbers of their names, by position
     * @param unique  the same sorted, each once
     * @param counts  how often each is there
     */
    record Loaded(List<FlagName> names, long[] numbers, long[] unique, int[] counts) {
        static Loaded of(List<FlagName> names) {
            long[] numbers = names.stream().mapToLong(FlagName::number).toArray();
            long[] sorted = numbers.clone();
            Arrays.sort(sorted);
            long[] unique = Arrays.stream(sorted).distinct().toArray();
            int[] counts = new int[unique.length];
            int at = 0;
            for (long number : sorted) {
                at += unique[at] == number ? 0 : 1;
                counts[at]++;
            }
            return new Loaded(names, numbers, unique, counts);
        }
    }

    /** The history in a folder, which may not be there yet. Reads what the files say about their runs, not the flags. */
    public RunHistory(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.getFileName().toString().endsWith(ENDING)).forEach(files::add);
            } catch (IOException e) {
                problems.add(Problem.warning(PROBLEM, folder.toString(), 0, 0, "earlier runs cannot be listed: " + e.getMessage()));
            }
        }
        for (Path file : files) {
            try {
                runs.add(RunFile.header(file));
            } catch (IOException e) {
                setAside(file, e);
            }
        }
        runs.sort(Comparator.comparingInt(KeptRun::number));
    }

    private void setAside(Path file, IOException why) {
        String text = "an earlier run cannot be read: " + why.getMessage() + ". ";
        try {
            text += "The file was set aside as " + SafeFiles.setAside(file).getFileName() + "; everything else works as ever";
        } catch (IOException e) {
            text += "It could not be set aside either: " + e.getMessage();
        }
        problems.add(Problem.warning(PROBLEM, file.toString(), 0, 0, text));
    }

    /** What was noticed about the files. */
    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The kept runs, oldest first. Never waits for a file. */
    public List<KeptRun> runs() {
        return List.copyOf(runs);
    }

    /** The run with this number, or null. */
    public synchronized KeptRun run(int number) {
        return runs.stream().filter(run -> run.number() == number).findFirst().orElse(null);
    }

    /**
     * Keeps a run, unless the newest that is kept has the same flags.
     *
     * @return the kept run, or the newest when it is the same
     * @throws IOException when it cannot be written; the case goes on without
     */
    public synchronized KeptRun keep(RunResult result) throws IOException {
        FlagNames names = new FlagNames(result);
        long[] sorted = names.numbers();
        Arrays.sort(sorted);
        Set<String> ran = ran(result);
        String digest = digest(sorted, ran);
        KeptRun newest = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (newest != null && newest.digest().equals(digest)) {
            return newest;
        }
        int number = newest == null ? 1 : newest.number() + 1;
        KeptRun run = new KeptRun(number, clock.instant().truncatedTo(ChronoUnit.SECONDS), result.options().collectionYear().toString(),
                sorted.length, digest,
                ran, folder.resolve(String.format(Locale.ROOT, "%06d%s", number, ENDING)));
        RunFile.write(run, names);
        runs.add(run);
        remember(number, sorted);
        while (runs.size() > MOST) {
            KeptRun oldest = runs.remove(0);
            numbers.remove(oldest.number());
            Files.deleteIfExists(oldest.file());
        }
        return run;
    }

    private void remember(int number, long[] sorted) {
        numbers.put(number, sorted);
        known.add(number);
    }

    static Set<String> ran(RunResult result) {
        Set<String> codes = new HashSet<>();
        result.ledger().with(Status.RAN).forEach(entry -> codes.add(entry.rule().code()));
        return codes;
    }

    private static String digest(long[] sorted, Set<String> ran) {
        long digest = sorted.length;
        for (long number : sorted) {
            digest = FlagName.finish(digest * 31 + number);
        }
        long rules = 0;
        for (String code : ran) {
            rules += FlagName.finish(FlagName.start(code, "", 0));
        }
        return Long.toHexString(digest) + "-" + Long.toHexString(rules);
    }

    /** The numbers of the flags of a run, sorted; null when its file cannot be read any more, which becomes a problem. */
    synchronized long[] numbers(KeptRun run) {
        long[] sorted = numbers.get(run.number());
        if (sorted == null) {
            List<FlagName> flags = flags(run);
            if (flags == null) {
                return null;
            }
            sorted = flags.stream().mapToLong(FlagName::number).sorted().toArray();
            remember(run.number(), sorted);
        }
        return sorted;
    }

    /** A run with its flags, of which the last that was asked for stays in memory; null as {@link #flags}. */
    synchronized Loaded load(KeptRun run) {
        if (!run.equals(loadedRun)) {
            List<FlagName> flags = flags(run);
            if (flags == null) {
                return null;
            }
            loaded = Loaded.of(flags);
            loadedRun = run;
        }
        return loaded;
    }

    /** Whether all that a comparison with a run needs is in memory. */
    boolean isInMemory(KeptRun run) {
        return run.equals(loadedRun) && known.containsAll(runs.stream().filter(other -> !other.equals(run)).map(KeptRun::number).toList());
    }

    /** The names of the flags of a run; null when its file cannot be read any more, which becomes a problem. */
    synchronized List<FlagName> flags(KeptRun run) {
        try {
            return RunFile.flags(run.file());
        } catch (IOException e) {
            runs.remove(run);
            setAside(run.file(), e);
            return null;
        }
    }

    /**
     * The run to compare with: the one that was chosen, or else the newest whose flags differ from the given run's, or else the newest.
     *
     * @param now the run of now; null for any
     * @return null when none is kept, or somebody chose to compare with nothing
     */
    public synchronized KeptRun compared(KeptRun now) {
        String choice = choice();
        if (choice.equals(NOTHING)) {
            return null;
        }
        for (KeptRun run : runs) {
            if (String.valueOf(run.number()).equals(choice)) {
                return run;
            }
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (now == null || !runs.get(i).digest().equals(now.digest())) {
                return runs.get(i);
            }
        }
        return runs.isEmpty() ? null : runs.get(runs.size() - 1);
    }

    private String choice() {
        Path file = folder.resolve(CHOICE);
        if (!Files.exists(file)) {
            return "";
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            problems.add(Problem.warning(PROBLEM, file.toString(), 0, 0, "the run to compare with cannot be read: " + e.getMessage()));
            return "";
        }
    }

    /** Remembers the run to compare with; null for none, {@link #latest} forgets the choice. */
    public synchronized void choose(KeptRun run) throws IOException {
        String text = run == null ? NOTHING : String.valueOf(run.number());
        SafeFiles.write(folder.resolve(CHOICE), stream -> stream.write((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Compares with the latest run that differs again, as when nothing was chosen. */
    public synchronized void latest() throws IOException {
        Files.deleteIfExists(folder.resolve(CHOICE));
    }

    /** Whether a run was chosen to compare with, or none. */
    public synchronized boolean isChosen() {
        return !choice().isEmpty();
    }
}
