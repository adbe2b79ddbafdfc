/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Keeps a journal to one program. What is locked is a byte far beyond the end of the file, because on some systems nobody else can read what is locked. Beside
 * the journal lies a file that says who has it open; it is only as good as the lock, and left behind by a program that was killed.
 */
final class JournalLock {
    private static final long FAR_BEHIND = Long.MAX_VALUE - 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK);

    private JournalLock() {
    }

    /** Locks the file as long as the channel is open; {@link JournalInUseException} when somebody else has. */
    static void take(Path file, FileChannel channel, Clock clock, String author) throws IOException {
        try {
            if (channel.tryLock(FAR_BEHIND, 1, false) == null) {
                throw new JournalInUseException(owner(file), null);
            }
        } catch (OverlappingFileLockException e) {
            throw new JournalInUseException(owner(file), e);
        }
        String since = TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
        try {
            Files.writeString(sign(file), author + machine() + ", since " + since + "\n");
        } catch (IOException e) {
            // A full disk: the sign only helps others to find out who it is; the lock holds without it.
            return;
        }
    }

    /** Takes the sign away. */
    static void release(Path file) throws IOException {
        Files.deleteIfExists(sign(file));
    }

    private static String owner(Path file) {
        try {
            return Files.readString(sign(file)).trim();
        } catch (IOException e) {
            return "";
        }
    }

    private static Path sign(Path file) {
        return file.resolveSibling(file.getFileName() + ".open");
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
