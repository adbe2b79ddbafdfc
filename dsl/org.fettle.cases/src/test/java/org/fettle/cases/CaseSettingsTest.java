/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CaseSettingsTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("case.json");
    }

    private String refused(String text) throws IOException {
        Files.writeString(file, text);
        return assertThrows(IOException.class, () -> CaseSettings.read(file)).getMessage();
    }

    @Test
    void comeBackAsTheyWereWritten() throws IOException {
        CaseSettings settings = new CaseSettings("Wigan \"quarter 1\"", "2024/25", "ssda903", Map.of("authority", "359", "grace", "0"));
        settings.write(file);
        assertEquals(settings, CaseSettings.read(file));
    }

    @Test
    void theAuthorityComesBackToo() throws IOException {
        CaseSettings settings = new CaseSettings("A", "2024/25", "ssda903", "E09000027", Map.of());
        settings.write(file);
        assertTrue(Files.readString(file).contains("\"authority\": \"E09000027\""));
        assertEquals(settings, CaseSettings.read(file));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertTrue(refused("{\"fettle-case\": 1, \"title\": \"A\", \"pack\": \"p\"}").endsWith("has no \"year\""));
    }

    @Test
    void anotherFileIsNoCase() throws IOException {
        assertTrue(refused("{\"name\": \"x\"}").contains("not the settings file of a case"));
    }

    @Test
    void brokenJsonIsSaid() throws IOException {
        assertTrue(refused("{\"fettle-case\": 1, \"title\": ").contains("cannot be read as the settings of a case"));
    }

    @Test
    void aTextInPlaceOfParametersIsSaid() throws IOException {
        assertTrue(refused("{\"fettle-case\": 1, \"title\": \"A\", \"year\": \"2024/25\", \"pack\": \"p\", \"parameters\": \"no\"}")
                .contains("cannot be read as the settings of a case"));
    }

    @Test
    void aNewerCaseIsLeftToANewerProgram() throws IOException {
        assertTrue(refused("{\"fettle-case\": 2}").contains("newer Fettle"));
    }
}
