/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Packs of the case are made and changed, bundled ones are not. */
class PackShelfTest {
    @TempDir
    private Path folder;
    private PackShelf shelf;
    private Path bundledFile;

    @BeforeEach
    void bundledPack() throws IOException {
        bundledFile = Files.createDirectories(folder.resolve("bundled/trees")).resolve("a.fettle");
        Files.writeString(bundledFile, "rule T1 \"pack of wolves\" { }\n");
        Files.writeString(bundledFile.resolveSibling("head.fettle"), "// a remark\npack trees \"Trees of a \\\"town\\\"\" {\n}\n");
        shelf = new PackShelf(folder.resolve("case/packs"), folder.resolve("bundled"));
    }

    @Test
    void aBundledPackIsListedWithItsHeaderFirst() throws IOException {
        PackEntry pack = shelf.packs().get(0);
        assertEquals("trees", pack.name());
        assertEquals("Trees of a \"town\"", pack.title());
        assertTrue(pack.bundled());
        assertEquals(List.of("head.fettle", "a.fettle"), pack.files().stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void aPackThatExtendsCopiesNothing() throws IOException {
        Path file = shelf.create("my-trees", "My \"own\" trees", "trees");
        assertEquals("pack my-trees \"My \\\"own\\\" trees\" extends trees {\n    version 1\n}\n", Files.readString(file));
        PackEntry pack = shelf.packs().get(0);
        assertEquals(new PackEntry("my-trees", "My \"own\" trees", "trees", file.getParent(), false, List.of(file)), pack);
    }

    @Test
    void namesThatAreNoGoodAreExplained() throws IOException {
        assertEquals("", shelf.objectionToPack("wigan-checks"));
        assertTrue(shelf.objectionToPack("Wigan").contains("small letters"));
        assertTrue(shelf.objectionToPack("trees").contains("bundled"));
        assertTrue(shelf.objectionToPack("../x").contains("small letters"));
        shelf.create("wigan", "", "");
        assertTrue(shelf.objectionToPack("wigan").contains("already"));
        assertTrue(new PackShelf(null, null).objectionToPack("wigan").contains("Open a case"));
    }

    @Test
    void filesOfTheCaseAreRenamedAndPutAside() throws IOException {
        Path file = shelf.create("wigan", "", "trees");
        Path renamed = shelf.rename(file, "head");
        assertEquals("head.fettle", renamed.getFileName().toString());
        assertThrows(IOException.class, () -> shelf.rename(renamed, "a/b"));
        String text = Files.readString(renamed);
        Path kept = shelf.delete(renamed);
        assertFalse(Files.exists(renamed));
        assertEquals(text, Files.readString(kept));
    }

    @Test
    void bundledFilesAreLeftAlone() {
        assertThrows(IOException.class, () -> shelf.rename(bundledFile, "b"));
        assertThrows(IOException.class, () -> shelf.delete(bundledFile));
        assertThrows(IOException.class, () -> shelf.deletePack(bundledFile.getParent()));
        assertTrue(Files.exists(bundledFile));
    }

    @Test
    void aPackOfTheCaseIsDeletedWhole() throws IOException {
        Path file = shelf.create("wigan", "", "trees");
        shelf.deletePack(file.getParent());
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void aDraftOfARule() {
        RuleDraft draft = new RuleDraft("L1", "Too \"far\"", "Episodes", "e", "inconsistent", "query", "low");
        assertEquals("", draft.objection());
        assertEquals("""
                rule L1 "Too \\"far\\"" {
                    category inconsistent  severity query  impact low
                    each Episodes e
                    flag e.… when …
                    message "…"
                }""", draft.text());
        assertEquals("x\n\n" + draft.text() + "\n", draft.appendedTo("x\n\n\n"));
        assertTrue(new RuleDraft("L 1", "a", "", "", "", "", "").objection().contains("letters and digits"));
        assertTrue(new RuleDraft("L1", " ", "", "", "", "", "").objection().contains("one line"));
    }
}
