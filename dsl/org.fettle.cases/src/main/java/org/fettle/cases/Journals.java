/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;

import org.fettle.data.journal.Journal;
import org.fettle.data.journal.JournalInUseException;

/** Opens the journals of cases. */
final class Journals {
    private Journals() {
    }

    /** A case that is open elsewhere or cannot be written to can still be looked at. */
    static Journal open(CaseFolder folder) throws IOException {
        try {
            return Journal.open(folder.journal());
        } catch (JournalInUseException e) {
            return Journal.readOnly(folder.journal(), e.getMessage() + ", then open it here again. Until then it can be looked at, but not changed.");
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            return Journal.readOnly(folder.journal(), readOnly(folder));
        } catch (FileSystemException e) {
            if (Files.isWritable(folder.root()) || e instanceof NoSuchFileException) {
                throw e;
            }
            return Journal.readOnly(folder.journal(), readOnly(folder));
        }
    }

    private static String readOnly(CaseFolder folder) {
        return "Nothing can be written to " + folder.root()
                + ", so that the case can be looked at, but not changed. Copy the folder to a place of your own and"
                + " open it there.";
    }
}
