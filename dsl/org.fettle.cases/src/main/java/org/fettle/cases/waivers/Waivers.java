/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.waivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fettle.cases.history.FlagName;
import org.fettle.cases.history.SafeFiles;
import org.fettle.data.Problem;

/**
 * The waivers of a case, kept in its file {@code waivers.json}. Every change is on the disk before it holds; when it cannot be written nothing changes.
 * May be used by several threads.
 */
public final class Waivers {
    /** Code of problems with the waivers. */
    public static final String PROBLEM = "case.waivers";

    private final Path file;
    private final Clock clock;
    private final String author;
    private final List<Problem> problems = new ArrayList<>();
    private List<Waiver> waivers = List.of();
    private boolean untouchable;

    /**
     * Reads the waivers. A damaged file is set aside and reported: the case opens without waivers.
     *
     * @param file   where they are; need not be there
     * @param clock  says what today is
     * @param author who waives, unless somebody else is named
     */
    public Waivers(Path file, Clock clock, String author) {
        this.file = file;
        this.clock = clock;
        this.author = author;
        if (Files.exists(file)) {
            try {
                waivers = List.copyOf(WaiverFile.read(file));
            } catch (WaiverFile.NewerVersionException e) {
                untouchable = true;
                problems.add(Problem.warning(PROBLEM, file.toString(), 0, 0, "the waivers cannot be read: " + e.getMessage()
                        + ". Nothing is waived; use that version or a newer one"));
            } catch (IOException e) {
                setAside(e);
            }
        }
    }

    private void setAside(IOException why) {
        String text = "the waivers cannot be read: " + why.getMessage() + ". ";
        try {
            text += "The file was set aside as " + SafeFiles.setAside(file).getFileName()
                    + ", and nothing is waived. Put it right and rename it back";
        } catch (IOException e) {
            untouchable = true;
            text += "It could not be set aside either: " + e.getMessage();
        }
        problems.add(Problem.error(PROBLEM, file.toString(), 0, 0, text));
    }

    /** What was noticed about the file. */
    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** All waivers, those that do not hold any more too, oldest first. */
    public synchronized List<Waiver> all() {
        return waivers;
    }

    /** The name that is proposed for who waives. */
    public String author() {
        return author;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Waives flags.
     *
     * @param names  the flags
     * @param reason why; not blank
     * @param by     who; blank for the author
     * @param until  the last day on which it holds; null for without end
     * @return the waiver
     * @throws IOException when it cannot be written; then nothing is waived
     */
    public synchronized Waiver waive(Collection<FlagName> names, String reason, String by, LocalDate until) throws IOException {
        return waive(names, reason, by, until, 0);
    }

    /**
     * Waives flags together with a step of the journal, as long as that stands.
     *
     * @param step number of the step; 0 for none
     * @throws IOException when it cannot be written; then nothing is waived
     */
    public synchronized Waiver waive(Collection<FlagName> names, String reason, String by, LocalDate until, long step) throws IOException {
        Waiver waiver = new Waiver(nextId(), reason, by.isBlank() ? author : by.strip(), clock.instant().truncatedTo(ChronoUnit.SECONDS), until,
                names.stream().distinct().toList(), step);
        List<Waiver> next = new ArrayList<>(waivers);
        next.add(waiver);
        replace(next);
        return waiver;
    }

    private String nextId() {
        int next = 1;
        for (Waiver waiver : waivers) {
            if (waiver.id().matches("\\d{1,9}")) {
                next = Math.max(next, Integer.parseInt(waiver.id()) + 1);
            }
        }
        return String.valueOf(next);
    }

    /**
     * Takes waivers back.
     *
     * @param ids the waivers; those that are not there do not matter
     * @throws IOException when it cannot be written; then they still hold
     */
    public synchronized void revoke(Collection<String> ids) throws IOException {
        Set<String> gone = new HashSet<>(ids);
        replace(waivers.stream().filter(waiver -> !gone.contains(waiver.id())).toList());
    }

    /**
     * Takes single flags back from a waiver; it goes with the last of them.
     *
     * @throws IOException when it cannot be written; then they are still waived
     */
    public synchronized void revoke(String id, Collection<FlagName> names) throws IOException {
        Set<FlagName> gone = new HashSet<>(names);
        List<Waiver> next = new ArrayList<>();
        for (Waiver waiver : waivers) {
            List<FlagName> left = waiver.id().equals(id) ? waiver.flags().stream().filter(name -> !gone.contains(name)).toList() : waiver.flags();
            if (!left.isEmpty()) {
                next.add(left.size() == waiver.flags().size() ? waiver : waiver.with(left));
            }
        }
        replace(next);
    }

    private void replace(List<Waiver> next) throws IOException {
        if (next.equals(waivers)) {
            return;
        }
        if (untouchable) {
            throw new IOException(file + " cannot be changed, because it could not be read: see Problems");
        }
        WaiverFile.write(file, next);
        waivers = List.copyOf(next);
    }
}
