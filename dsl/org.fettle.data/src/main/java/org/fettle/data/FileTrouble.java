/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/** Says for people why a file could not be read or written, and what to try: systems say "No space left on device" or only the name of the file. */
public final class FileTrouble {
    private static final List<String> FULL = List.of("no space left", "not enough space", "disk quota", "disk is full");
    private static final List<String> FORBIDDEN = List.of("permission denied", "access is denied", "read-only file system", "operation not permitted",
            "write protected");
    private static final List<String> IN_USE = List.of("used by another process", "text file busy", "locked a portion");
    private static final List<String> UNREACHABLE = List.of("input/output error", "stale file handle", "network path", "network name",
            "no such device", "device is not ready", "transport endpoint", "host is down", "semaphore timeout");

    private FileTrouble() {
    }

    /** A failure that says everything already. */
    private static final class ExplainedException extends IOException {
        private static final long serialVersionUID = 1L;

        ExplainedException(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** Whether there was no room on the disk. */
    public static boolean isFull(IOException failure) {
        return says(failure, FULL);
    }

    /** Whether the folder or the disk may not be written to. */
    public static boolean isForbidden(Exception failure) {
        return failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException || says(failure, FORBIDDEN);
    }

    /**
     * Whether the same may be possible in a moment, when somebody has made room, closed another program, or put the drive back: what the system refused, and
     * not what the program itself found wrong.
     */
    public static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && (cause instanceof FileSystemException || isFull(io) || isForbidden(io) || says(io, IN_USE)
                    || says(io, UNREACHABLE))) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Exception failure, List<String> words) {
        String message = reason(failure).toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(message::contains);
    }

    private static String reason(Exception failure) {
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return reason == null ? "" : reason;
    }

    /**
     * Why, and what to try, to stand behind a colon: a clause, then sentences; no full stop at its end.
     *
     * @param failure what the system said
     */
    public static String why(IOException failure) {
        if (failure instanceof ExplainedException) {
            return failure.getMessage();
        } else if (isFull(failure)) {
            return "the disk is full. Make room on it and try again";
        } else if (isForbidden(failure)) {
            return "nothing may be written there" + file(failure) + ". Choose a folder of your own, or ask whoever owns it";
        } else if (says(failure, IN_USE)) {
            return "another program has the file open" + file(failure) + ". Close it there and try again";
        } else if (says(failure, UNREACHABLE)) {
            return "the drive does not answer (" + reason(failure) + "). See that it is connected and try again";
        } else if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return "there is no such file or folder" + file(failure) + ". Was it moved or deleted, or is its drive not connected?";
        } else if (failure instanceof FileAlreadyExistsException || failure instanceof DirectoryNotEmptyException) {
            return "there is a file or folder of that name already" + file(failure) + ". Choose another name";
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static String file(Exception failure) {
        String file = failure instanceof FileSystemException about ? about.getFile() : null;
        return file == null ? "" : " (" + file + ")";
    }

    /**
     * Says what was not done.
     *
     * @param what a sentence without its full stop, such as {@code The settings were not changed}
     */
    public static IOException notDone(String what, IOException failure) {
        return new ExplainedException(what + ": " + why(failure), failure);
    }

    /** The message of a failure: those of the program itself stay as they are, those of the system become sentences. */
    public static String message(IOException failure) {
        String why = why(failure);
        return why.equals(failure.getMessage()) ? why : Character.toUpperCase(why.charAt(0)) + why.substring(1);
    }
}
