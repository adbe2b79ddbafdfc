/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fettle.data.Problem;

import com.google.gson.JsonObject;

/**
 * The append-only file of a case that holds every edit made to its return. Nothing is ever rewritten: taking a step back appends the
 * opposite step. A step is on the disk when the call that made it returns; killed at any moment, the file holds all steps before or that
 * one too, never half of one. The file is locked while it is open, unless it is only read. All methods may be called from any thread.
 */
public final class Journal implements Closeable {
    /** Code of the problem that says that an unconfirmed last step was dropped. */
    public static final String UNCONFIRMED = "journal.unconfirmed";

    private final Path path;
    private final JournalFile file;
    private final String readOnly;
    private final Clock clock;
    private final String author;
    private final List<Problem> problems = new ArrayList<>();
    private History history;
    private String check;

    private Journal(Path path, JournalFile file, String readOnly, Clock clock, String author) {
        this.path = path;
        this.file = file;
        this.readOnly = readOnly;
        this.clock = clock;
        this.author = author;
    }

    /** Opens the journal with the machine's clock and user name, making it when there is none. */
    public static Journal open(Path file) throws IOException {
        return open(file, Clock.systemUTC(), System.getProperty("user.name", ""));
    }

    /**
     * Opens the journal, making it when there is none.
     *
     * @throws JournalDamagedException when the file is not a journal, was written by a newer version or was damaged
     * @throws JournalInUseException   when another program, or this one, has it open
     * @throws IOException             when it cannot be read or written
     */
    public static Journal open(Path file, Clock clock, String author) throws IOException {
        return open(file, clock, author, FileChannel::open);
    }

    static Journal open(Path path, Clock clock, String author, JournalFile.Opener opener) throws IOException {
        JournalFile file = JournalFile.open(path, opener, clock, author);
        Journal journal = new Journal(path, file, "", clock, author);
        try {
            journal.load();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return journal;
    }

    /**
     * Reads the journal without touching it; it has the steps confirmed until now, and takes no further ones. A journal that is not there has none.
     *
     * @param reason what is said to who tries to change something
     * @throws JournalDamagedException when the file is not a journal, was written by a newer version or was damaged
     * @throws IOException             when it cannot be read
     */
    public static Journal readOnly(Path file, String reason) throws IOException {
        Journal journal = new Journal(file, null, reason, Clock.systemUTC(), "");
        journal.history = Files.exists(file) ? JournalReader.read(file).history() : new History();
        return journal;
    }

    private void load() throws IOException {
        JournalReader.Result read = JournalReader.read(path);
        history = read.history();
        check = read.check();
        if (read.unconfirmed() > 0 && read.length() > 0) {
            keepUnconfirmed(read.unconfirmed());
        }
        file.cut(read.length());
        if (read.length() == 0) {
            byte[] first = Lines.encode(Lines.NO_CHECK, Records.file());
            file.append(first, new byte[0]);
            check = Lines.statedCheck(first);
        }
    }

    /** The bytes are kept beside the journal: should the disk have damaged a confirmed last step, they are the only trace of it. */
    private void keepUnconfirmed(long bytes) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + ".unconfirmed");
        Files.copy(path, beside, StandardCopyOption.REPLACE_EXISTING);
        problems.add(Problem.warning(UNCONFIRMED, path.toString(), 0, 0, "The last step had not been written completely (" + bytes
                + " bytes) when the program stopped; it was dropped, all steps before it are there. The journal as it was is kept in "
                + beside.getFileName()));
    }

    /** The journal's file. */
    public Path file() {
        return path;
    }

    /** Why nothing can be appended; empty when it can. */
    public String readOnly() {
        return readOnly;
    }

    /** What was noticed while opening; empty in ordinary life. */
    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** All confirmed steps, oldest first. */
    public synchronized List<Step> steps() {
        return history.steps();
    }

    /** The step that {@link #undo()} would take back: always one that did something new, never an undo or redo. */
    public synchronized Optional<Step> undoable() {
        return history.undoable();
    }

    /** The step that {@link #redo()} would repeat. */
    public synchronized Optional<Step> redoable() {
        return history.redoable();
    }

    /** Appends edits as one step and waits for the disk. When it throws, the journal is as it was before. */
    public synchronized Step append(Reason reason, List<Edit> edits) throws IOException {
        return append(Step.Kind.APPLY, 0, reason, edits);
    }

    /** Takes the newest step back that still stands, by appending the opposite of its edits; empty when there is none. */
    public synchronized Optional<Step> undo() throws IOException {
        Optional<Step> step = history.undoable();
        return step.isEmpty() ? Optional.empty() : Optional.of(takeBack(step.get()));
    }

    /**
     * Takes any step back that stands, by appending the opposite of its edits.
     *
     * @param id number of the step: one that did something new, never an undo or redo
     * @throws IllegalStateException when it does not stand (any more), or later steps are about the same cells or rows, see {@link #blocking}
     */
    public synchronized Step undo(long id) throws IOException {
        Step step = history.standing(id).orElseThrow(() -> new IllegalStateException("step " + id + " is taken back already"));
        List<Step> blocking = history.blocking(step);
        if (!blocking.isEmpty()) {
            throw new IllegalStateException("step " + id + " cannot be taken back before step " + blocking.get(blocking.size() - 1).id());
        }
        return takeBack(step);
    }

    /** The steps, oldest first, that stand and have to be taken back before this one, because they are about the same cells or rows. */
    public synchronized List<Step> blocking(long id) {
        return history.standing(id).map(history::blocking).orElse(List.of());
    }

    private Step takeBack(Step step) throws IOException {
        List<Edit> edits = new ArrayList<>();
        for (int i = step.edits().size() - 1; i >= 0; i--) {
            edits.add(step.edits().get(i).inverse());
        }
        return append(Step.Kind.UNDO, step.id(), step.reason(), edits);
    }

    /** Repeats the step that was taken back last; empty when there is none or something new was done since. */
    public synchronized Optional<Step> redo() throws IOException {
        Optional<Step> step = history.redoable();
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(append(Step.Kind.REDO, step.get().id(), step.get().reason(), step.get().edits()));
    }

    private Step append(Step.Kind kind, long of, Reason reason, List<Edit> edits) throws IOException {
        if (file == null) {
            throw new IOException(readOnly);
        }
        List<Edit> numbered = new ArrayList<>(edits.size());
        for (Edit edit : edits) {
            numbered.add(edit.numbered(history.nextEdit() + numbered.size()));
        }
        Step step = new Step(history.nextStep(), kind, of, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS), author, numbered);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        String last = encode(lines, check, Records.head(step));
        for (Edit edit : numbered) {
            last = encode(lines, last, Records.edit(edit));
        }
        byte[] commit = Lines.encode(last, Records.commit(step));
        file.append(lines.toByteArray(), commit);
        history.add(step);
        check = Lines.statedCheck(commit);
        return step;
    }

    private static String encode(ByteArrayOutputStream lines, String previous, JsonObject content) {
        byte[] line = Lines.encode(previous, content);
        lines.writeBytes(line);
        return Lines.statedCheck(line);
    }

    /** Lets go of the file; appending afterwards fails. */
    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
