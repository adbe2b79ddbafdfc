/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command that writes reports. */
class ReportCommandTest {
    @TempDir
    Path folder;

    @Test
    void eachOwnerHasAFileNameThatAllSystemsTake() throws IOException {
        Set<String> taken = new HashSet<>();
        List<String> names = List.of("Zoë Öz", "zoë öz", "../../etc/passwd", "a:b*c?", "", "CON", " . ", "x".repeat(200)).stream()
                .map(owner -> ReportFiles.fileName(owner, taken)).toList();
        assertEquals(List.of("Zoë Öz", "zoë öz (2)", "etc passwd", "a b c", "nobody named", "_CON", "nobody named (2)", "x".repeat(80)), names);
        for (String name : names) {
            Files.writeString(folder.resolve(name + ".xlsx"), "");
        }
    }

    @Test
    void whatIsWrongWithTheOptionsIsSaidAtOnce() throws IOException {
        Path there = Files.writeString(folder.resolve("there.xlsx"), "mine");
        String kind = Shell.run("report", "rulez", "--out", there).err();
        assertTrue(kind.contains("expected rules, children, page, questions, changes, corrected; found 'rulez'."), kind);
        Shell.Result replaced = Shell.run("report", "rules", "--out", there);
        assertEquals(ExitCode.BAD_INPUT, replaced.code());
        assertTrue(replaced.err().contains("is there already; add --force"), replaced.err());
        assertEquals("mine", Files.readString(there));
        assertTrue(Shell.run("report", "page", "--out", folder.resolve("page.doc")).err().contains("a name that ends in .html or .htm"));
        assertTrue(Shell.run("report", "page", "--as", "xml", "--out", folder.resolve("page.html")).err()
                .contains("--as: is for the corrected return only"));
        assertTrue(Shell.run("report", "corrected", "--as", "xls", "--out", folder.resolve("x")).err()
                .contains("--as: expected csv or xml; found 'xls'"));
        assertTrue(Shell.run("report", "questions", "--out", folder.resolve("all")).err().contains("--by: expected the column"));
    }

    @Test
    void eachKindIsWritten() throws IOException {
        SmallPack small = new SmallPack(folder);
        for (String target : List.of("rules.csv", "children.xlsx", "page.html", "questions.xlsx", "changes.csv", "corrected")) {
            Shell.Result result = report(small, target.replaceFirst("\\..*", ""), target);
            assertEquals("", result.err());
            assertEquals(ExitCode.OK, result.code());
            assertTrue(Files.exists(folder.resolve(target)), target);
        }
        assertTrue(Files.readString(folder.resolve("rules.csv")).contains("Sex not known"));
        assertTrue(report(small, "questions", "each", "--by", "TEAM").out().contains("2 workbooks in"));
        assertTrue(report(small, "children", "c.csv", "--by", "Worker").err().contains(
                "--by: no file of the return has a column 'Worker'. Columns that are no part of the return itself: TEAM."));
    }

    private Shell.Result report(SmallPack small, String kind, String target, String... more) {
        List<Object> all = new ArrayList<>(List.of("report", kind, "--pack", small.pack(), "--data", small.data(), "--year", "2024/25", "--out",
                folder.resolve(target)));
        all.addAll(List.of(more));
        return Shell.run(all.toArray());
    }
}
