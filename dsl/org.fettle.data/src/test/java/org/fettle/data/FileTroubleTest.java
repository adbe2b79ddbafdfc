/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What systems say of files, in words that say what to try. */
class FileTroubleTest {
    @Test
    void whatSystemsSayBecomesASentenceThatSaysWhatToTry() {
        Map<IOException, String> expected = new LinkedHashMap<>();
        expected.put(new IOException("No space left on device"), "The disk is full. Make room");
        expected.put(new FileSystemException("H:\\case\\a.csv", null, "There is not enough space on the disk"), "The disk is full. Make room");
        expected.put(new AccessDeniedException("/case/case.json"), "Nothing may be written there (/case/case.json). Choose a folder of your own");
        expected.put(new FileSystemException("/case/case.json", null, "Read-only file system"), "Nothing may be written there (/case/case.json)");
        expected.put(new FileSystemException("H:\\a.csv", null, "The process cannot access the file because it is being used by another process"),
                "Another program has the file open (H:\\a.csv). Close it there");
        expected.put(new NoSuchFileException("/case/this/a.csv"), "There is no such file or folder (/case/this/a.csv). Was it moved");
        expected.put(new FileSystemException("\\\\share\\a.csv", null, "The specified network name is no longer available"),
                "The drive does not answer (The specified network name is no longer available). See that it is connected");
        expected.forEach((failure, text) -> assertTrue(FileTrouble.message(failure).startsWith(text), FileTrouble.message(failure)));
    }

    @Test
    void whatTheProgramSaysStaysAsItIs() {
        assertEquals("Another case was opened in the meantime. Nothing was taken",
                FileTrouble.message(new IOException("Another case was opened in the meantime. Nothing was taken")));
        IOException settings = FileTrouble.notDone("The settings were not changed", new IOException("No space left on device"));
        assertEquals("The settings were not changed: the disk is full. Make room on it and try again", settings.getMessage());
        assertEquals(settings.getMessage(), FileTrouble.message(settings));
        assertEquals("IOException", FileTrouble.message(new IOException()));
    }

    @Test
    void whatTheSystemRefusedMayPassAndWhatTheProgramFoundDoesNot() {
        assertTrue(FileTrouble.mayPass(new IOException("No space left on device")));
        assertTrue(FileTrouble.mayPass(FileTrouble.notDone("The change was not made", new IOException("No space left on device"))));
        assertTrue(FileTrouble.mayPass(new IllegalStateException(new FileSystemException("case.json"))));
        assertTrue(FileTrouble.mayPass(new IOException("The process cannot access the file because it is being used by another process")));
        assertFalse(FileTrouble.mayPass(new IOException("The case was checked again in the meantime. Nothing was waived")));
        assertFalse(FileTrouble.mayPass(null));
    }
}
