/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
 * one too, never half of one. The file is locked while it is open. All methods may be called from any thread.
 */
public final class Journal implements Closeable {
    /** Code of the problem that says that an unconfirmed last step was dropped. */
    public static final String UNCONFIRMED = "journal.unconfirmed";

    private final Path file;
    private final FileChannel channel;
    private final Clock clock;
    private final String author;
    private final List<Problem> problems = new ArrayList<>();
    private History history;
    private String check;
    private long length;

    private Journal(Path file, FileChannel channel, Clock clock, String author) {
        this.file = file;
        this.channel = channel;
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
     * @throws IOException             when it cannot be read or written, or another program has it open
     */
    public static Journal open(Path file, Clock clock, String author) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Journal journal = new Journal(file, channel, clock, author);
        try {
            journal.lock();
            journal.load();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return journal;
    }

    private void lock() throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        }
        if (lock == null) {
            throw inUse(null);
        }
    }

    private IOException inUse(Throwable cause) {
        return new IOException(file + " is in use: the case is open in another window or program. Close it there first", cause);
    }

    private void load() throws IOException {
        JournalReader.Result read = JournalReader.read(file);
        history = read.history();
        check = read.check();
        length = read.length();
        if (read.unconfirmed() > 0) {
            dropUnconfirmed(read.unconfirmed());
        }
        if (length == 0) {
            byte[] first = Lines.encode(Lines.NO_CHECK, Records.file());
            write(first);
            channel.force(true);
            length = first.length;
            check = Lines.statedCheck(first);
        }
    }

    /** The bytes are kept beside the journal: should the disk have damaged a confirmed last step, they are the only trace of it. */
    private void dropUnconfirmed(long bytes) throws IOException {
        if (length > 0) {
            Path beside = file.resolveSibling(file.getFileName() + ".unconfirmed");
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            problems.add(Problem.warning(UNCONFIRMED, file.toString(), 0, 0, "The last step had not been written completely (" + bytes
                    + " bytes) when the program stopped; it was dropped, all steps before it are there. The journal as it was is kept in "
                    + beside.getFileName()));
        }
        channel.truncate(length);
        channel.force(true);
    }

    /** The journal's file. */
    public Path file() {
        return file;
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
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = step.get().edits().size() - 1; i >= 0; i--) {
            edits.add(step.get().edits().get(i).inverse());
        }
        return Optional.of(append(Step.Kind.UNDO, step.get().id(), step.get().reason(), edits));
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
        writeStep(lines.toByteArray(), commit);
        history.add(step);
        length += lines.size() + commit.length;
        check = Lines.statedCheck(commit);
        return step;
    }

    private static String encode(ByteArrayOutputStream lines, String previous, JsonObject content) {
        byte[] line = Lines.encode(previous, content);
        lines.writeBytes(line);
        return Lines.statedCheck(line);
    }

    /**
     * The edits reach the disk before the commit does: disks write in any order, and a commit must never vouch for edits that are not
     * there.
     */
    private void writeStep(byte[] edits, byte[] commit) throws IOException {
        try {
            channel.position(length);
            write(edits);
            channel.force(true);
            write(commit);
            channel.force(true);
        } catch (IOException e) {
            try {
                channel.truncate(length);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Lets go of the file; appending afterwards fails. */
    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
