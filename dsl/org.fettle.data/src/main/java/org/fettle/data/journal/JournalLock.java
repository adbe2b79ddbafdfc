/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a journal to one program, with a file beside it that also says who has it open. The journal itself is not locked: on Linux and macOS a program loses
 * its lock on a file as soon as it closes that file anywhere, and the journal is read in many places. For the same reason nothing here opens the file of a
 * lock that this program has. What is locked is a byte far beyond the end, because on Windows nobody else can read what is locked. A program that was killed
 * leaves the file behind, but not the lock.
 */
final class JournalLock implements Closeable {
    private static final long FAR_BEHIND = Long.MAX_VALUE - 1;
    private static final int ATTEMPTS = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK);
    /** What this program has locked, with what is said of it. */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

    private final Path sign;
    private final Path name;
    private final String owner;
    private FileChannel channel;
    private Object key;

    private JournalLock(Path sign, Path name, String owner) {
        this.sign = sign;
        this.name = name;
        this.owner = owner;
    }

    /**
     * Takes the lock of a journal.
     *
     * @throws JournalInUseException when another program has it, or this one has it already
     * @throws IOException           when nothing can be written beside the journal
     */
    static JournalLock take(Path journal, Clock clock, String author) throws IOException {
        Path sign = journal.resolveSibling(journal.getFileName() + ".open");
        Path name = journal.toAbsolutePath().getParent().toRealPath().resolve(journal.getFileName());
        String owner = author + machine() + ", since " + TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
        String held = HELD.putIfAbsent(name, owner);
        if (held != null) {
            throw new JournalInUseException(held, null);
        }
        JournalLock lock = new JournalLock(sign, name, owner);
        try {
            lock.lock();
            return lock;
        } catch (IOException | RuntimeException e) {
            HELD.remove(name);
            throw e;
        }
    }

    /** Whoever lets go of the lock deletes its file: what was locked may be no file any more, and then the next one is tried. */
    private void lock() throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            FileChannel opened = FileChannel.open(sign, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            boolean kept = false;
            try {
                key = key();
                if (opened.tryLock(FAR_BEHIND, 1, false) == null) {
                    throw new JournalInUseException(read(opened), null);
                }
                if (isThere()) {
                    channel = opened;
                    kept = true;
                    write();
                    return;
                }
            } catch (OverlappingFileLockException e) {
                throw new JournalInUseException("", e);
            } finally {
                if (!kept) {
                    opened.close();
                }
            }
        }
        throw new JournalInUseException("", null);
    }

    private Object key() throws IOException {
        try {
            Object found = Files.readAttributes(sign, BasicFileAttributes.class).fileKey();
            return found == null ? "" : found; // there are none on Windows, where a file that is open keeps its name
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private boolean isThere() throws IOException {
        return key != null && Objects.equals(key, key());
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1_000);
        file.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).trim();
    }

    private void write() {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((owner + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // A full disk: the words only help others to find out who it is; the lock holds without them.
            return;
        }
    }

    /** Takes the lock again when its file was deleted, because the next program would make and lock a new one. Throws as {@link #take} does. */
    void renew() throws IOException {
        if (!isThere()) {
            channel.close();
            lock();
        }
    }

    @Override
    public void close() throws IOException {
        try (FileChannel open = channel) {
            if (open.isOpen() && isThere()) {
                Files.deleteIfExists(sign);
            }
        } finally {
            HELD.remove(name);
        }
    }

    /** As the system calls itself; asking the network for it may take seconds. */
    private static String machine() {
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return " on " + name;
            }
        }
        return "";
    }
}
