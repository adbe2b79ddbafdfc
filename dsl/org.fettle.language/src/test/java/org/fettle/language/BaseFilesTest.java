/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where the files of packs lie that others build on. */
class BaseFilesTest {
    @TempDir
    private Path root;

    private Path file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Optional<Path> find(Path pack, String name) {
        return BaseFiles.find(new PackFolders(List.of(root.resolve("bundled"))), pack, name);
    }

    @Test
    void ofThePackItself() throws IOException {
        Path own = file("case/mine/rules.fettle", "pack mine { version 1 }");
        assertEquals(Optional.of(own), find(own.getParent(), "rules.fettle"));
        assertEquals(Optional.of(own), find(own, "rules.fettle"), "a pack of one file");
        assertEquals(Optional.empty(), find(own.getParent(), "others.fettle"));
    }

    @Test
    void ofOneThatIsKnownByName() throws IOException {
        Path mine = file("case/mine/pack.fettle", "pack mine extends national { version 1 }").getParent();
        Path national = file("bundled/national/late.fettle", "pack national { version 1 }");
        assertEquals(Optional.of(national), find(mine, "national/late.fettle"));
        assertEquals(Optional.empty(), find(mine, "national/early.fettle"));
        assertEquals(Optional.empty(), find(mine, "other/late.fettle"), "a pack that it does not build on");
    }

    @Test
    void ofOneThatIsNamedByItsPlace() throws IOException {
        Path mine = file("case/mine/pack.fettle", "pack mine extends tour version 1 from \"../../shared/some tour\" { version 1 }").getParent();
        Path tour = file("shared/some tour/episodes.fettle", "pack tour { version 1 }");
        file("case/tour/episodes.fettle", "pack tour { version 1 }");
        assertEquals(Optional.of(tour), find(mine, "tour/episodes.fettle"), "not the one beside it that has the name too");
    }

    @Test
    void ofOneThatTheBaseBuildsOn() throws IOException {
        Path mine = file("case/mine/pack.fettle", "pack mine extends tour from \"../../shared/tour\" { version 1 }").getParent();
        file("shared/tour/pack.fettle", "pack tour extends single from \"../single.fettle\" { version 1 }");
        Path single = file("shared/single.fettle", "pack single { version 1 }");
        assertEquals(Optional.of(single), find(mine, "single/single.fettle"));
    }

    @Test
    void packsThatExtendEachOtherEndTheSearch() throws IOException {
        Path mine = file("case/mine/pack.fettle", "pack mine extends yours { version 1 }").getParent();
        file("case/yours/pack.fettle", "pack yours extends mine { version 1 }");
        assertEquals(Optional.empty(), find(mine, "third/pack.fettle"));
    }

    @Test
    void aCompiledPackHasNoFilesOfItsOwn() throws IOException {
        Path mine = file("case/mine/pack.fettle", "pack mine extends small { version 1 }").getParent();
        file("bundled/small-1.0.fettlepack", "compiled");
        assertEquals(Optional.empty(), find(mine, "small/rules.fettle"));
    }
}
