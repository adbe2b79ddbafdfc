/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Objects;

import org.fettle.data.FileTrouble;

/** The bytes of a journal on the disk: written at the end, complete or not at all. */
final class JournalFile implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final Opener opener;
    private final JournalLock lock;
    private FileChannel channel;
    private Object key;
    private long length;

    /** How a file is opened; another one in tests, which cannot fill a disk. */
    @FunctionalInterface
    interface Opener {
        FileChannel open(Path file, OpenOption... options) throws IOException;
    }

    private JournalFile(Path file, Opener opener, JournalLock lock) {
        this.file = file;
        this.opener = opener;
        this.lock = lock;
    }

    /** Opens the file for this program alone, making it when there is none. */
    static JournalFile open(Path file, Opener opener, Clock clock, String author) throws IOException {
        JournalLock lock = JournalLock.take(file, clock, author);
        JournalFile opened = new JournalFile(file, opener, lock);
        try {
            opened.take(StandardOpenOption.CREATE);
            return opened;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void take(StandardOpenOption how) throws IOException {
        FileChannel next = opener.open(file, how, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            key = key();
        } catch (IOException | RuntimeException e) {
            next.close();
            throw e;
        }
        channel = next;
    }

    private Object key() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    Path path() {
        return file;
    }

    /** How many bytes count. */
    long length() {
        return length;
    }

    /** Takes off what comes after so many bytes. */
    void cut(long bytes) throws IOException {
        if (channel.size() != bytes) {
            channel.truncate(bytes);
            channel.force(true);
        }
        length = bytes;
    }

    /**
     * Appends two parts, the second of which vouches for the first: the first reaches the disk before the second does, because disks write in any order. When it
     * throws, the file is as it was before.
     */
    void append(byte[] first, byte[] second) throws IOException {
        requireSameFile();
        try {
            channel.position(length);
            write(first);
            channel.force(true);
            write(second);
            channel.force(true);
        } catch (IOException e) {
            try {
                channel.truncate(length);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw FileTrouble.notDone("The change could not be written to " + file + " and was not made", e);
        }
        length += first.length + second.length;
    }

    /** What is written to a file that was deleted is lost, and what is written to one that was changed does harm. */
    private void requireSameFile() throws IOException {
        if (!Files.exists(file)) {
            restore();
        } else if (Files.size(file) != length || !Objects.equals(key, key())) {
            throw new IOException(
                    file + " was changed or replaced by another program while the case was open, so that nothing more is written to it and the"
                            + " change was not made. Close the case and open it again");
        }
    }

    /** The file was deleted; its bytes are there as long as it is open. */
    private void restore() throws IOException {
        FileChannel gone = channel;
        try {
            lock.renew();
            take(StandardOpenOption.CREATE_NEW);
        } catch (JournalInUseException e) {
            throw new IOException("The journal was deleted, and the change was not made. " + e.getMessage() + ", then open it here again", e);
        } catch (IOException e) {
            throw new IOException(
                    "The folder of the case cannot be written to any more, and the change was not made. Was it moved or deleted, or has the"
                            + " drive gone? " + file,
                    e);
        }
        try (gone) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (long at = 0; at < length;) {
                int read = gone.read(block.clear().limit((int) Math.min(BLOCK, length - at)), at);
                if (read < 0) {
                    throw new IOException("the end of the deleted journal was not expected");
                }
                block.flip();
                while (block.hasRemaining()) {
                    channel.write(block);
                }
                at += read;
            }
            channel.force(true);
        }
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Lets go of the file. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (lock) {
                channel.close();
            }
        }
    }
}
