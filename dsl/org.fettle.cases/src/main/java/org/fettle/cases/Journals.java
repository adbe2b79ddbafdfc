/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

import org.fettle.data.FileTrouble;
import org.fettle.data.Problem;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.JournalDamagedException;
import org.fettle.data.journal.JournalInUseException;

/** Opens the journals of cases. */
final class Journals {
    private Journals() {
    }

    /**
     * Opens a journal. A case that is open elsewhere, or cannot be written to, can still be looked at.
     *
     * @throws CaseFailure when the journal is damaged or cannot be read
     */
    static Journal open(CaseFolder folder) throws CaseFailure {
        try {
            return opened(folder);
        } catch (JournalDamagedException e) {
            String text = e.what() + ". Nothing was written to it. Take the file from a backup of the case, or rename it to begin without the changes"
                    + " that it lists";
            throw new CaseFailure("The list of changes is damaged",
                    List.of(Problem.error(CaseModel.FAILURE, folder.journal().toString(), (int) e.line(), 0, text)));
        } catch (IOException e) {
            throw new CaseFailure("The list of changes cannot be read", List.of(Mishaps.of(folder.journal(), e)));
        }
    }

    private static Journal opened(CaseFolder folder) throws IOException {
        try {
            return Journal.open(folder.journal());
        } catch (JournalInUseException e) {
            return readOnly(folder, e.getMessage() + ", then check again here (F9). Until then it can be looked at, but not changed.");
        } catch (IOException | RuntimeException e) {
            if (e instanceof IOException full && FileTrouble.isFull(full)) {
                return readOnly(folder,
                        "The disk is full, so that the case can be looked at, but not changed. Make room on it, then check again (F9).");
            } else if (FileTrouble.isForbidden(e)
                    || e instanceof FileSystemException && !(e instanceof NoSuchFileException) && !Files.isWritable(folder.root())) {
                return readOnly(folder, "Nothing can be written to " + folder.root()
                        + ", so that the case can be looked at, but not changed. Copy the folder to a place of your own and open it there.");
            }
            throw e;
        }
    }

    private static Journal readOnly(CaseFolder folder, String reason) throws IOException {
        return Journal.readOnly(folder.journal(), reason);
    }

    /** The journal, opened once more when it could only be read: it may have been let go of in the meantime. Throws as {@link #open} does. */
    static Journal again(CaseFolder folder, Journal journal) throws CaseFailure {
        return journal.readOnly().isEmpty() ? journal : open(folder);
    }

    /** Throws with the reason when the journal may only be read; null is none. */
    static void requireWritable(Journal journal) throws IOException {
        if (journal != null && !journal.readOnly().isEmpty()) {
            throw new IOException(journal.readOnly());
        }
    }
}
