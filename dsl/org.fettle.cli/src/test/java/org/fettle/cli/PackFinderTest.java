/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PackFinderTest {
    @TempDir
    Path home;

    private final Complaints complaints = new Complaints();

    @BeforeEach
    void bundle() throws IOException {
        Path pack = Files.createDirectories(home.resolve("packs/ssda903"));
        Files.writeString(pack.resolve("pack.fettle"), "pack ssda903 {}");
    }

    @Test
    void aNameFindsABundledPack() {
        assertEquals(home.resolve("packs/ssda903"), find("ssda903"));
    }

    @Test
    void aFolderIsTakenAsItIs() throws IOException {
        Path own = Files.createDirectories(home.resolve("own"));
        assertEquals(own, find(own.toString()));
    }

    @Test
    void aNameNearToABundledPackIsOffered() {
        assertNull(find("ssda930"));
        BadInput bad = assertThrows(BadInput.class, complaints::throwIfAny);
        assertTrue(bad.problems().get(0).endsWith("(ssda903). Did you mean ssda903?"), bad.problems().get(0));
    }

    @Test
    void aTextThatIsNoPathIsRefused() {
        assertNull(find("a\0b"));
        assertThrows(BadInput.class, complaints::throwIfAny);
    }

    @Test
    void onlyFoldersWithRulesAreBundledPacks() throws IOException {
        Files.createDirectories(home.resolve("packs/empty"));
        assertEquals(List.of("ssda903"), new PackFinder(home).bundled());
    }

    private Path find(String pack) {
        return new PackFinder(home).find("--pack", pack, complaints);
    }
}
