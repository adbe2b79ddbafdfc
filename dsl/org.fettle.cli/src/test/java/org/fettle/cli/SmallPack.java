/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small pack and a return for it, in a folder of a test. */
final class SmallPack {
    static final String PACK = """
            pack small "Small" {
                version 1
                collections 2022/23 to 2026/27
                parameter grace : number = 0
            }
            codes Sex { 1 "male" 2 "female" }
            return Return subject Child key CHILD {
                table Header one per Child file "header" { CHILD text SEX code Sex DOB date }
                table Stays many per Child file "stays" { CHILD text START date END_DATE date }
            }
            reference Homes key URN file "homes" { URN text CLOSED date }
            """;
    static final String RULES = """
            rule 1 "Sex not known" {
                category invalid  severity error  impact high
                each Header h
                flag h.SEX when h.SEX is not blank and h.SEX is none of Sex
                message "Sex is {h.SEX}."
                help "Look it up."
                example "wrong and right" {
                    Header | CHILD | SEX |
                           | 1     | 9   | flagged
                           | 2     | 1   |
                }
                example "right" {
                    Header | CHILD | SEX |
                           | 1     | 2   | passes
                }
            }
            rule 2A "Stays overlap" {
                category inconsistent  severity query  impact medium
                each Stays s
                let before = previous Stays by START
                flag s.START beside before.END_DATE when days between s.START and before.END_DATE > grace
                message "Starts {s.START}, but the one before ended {before.END_DATE}."
                help "Which is right?"
                example "by a day" {
                    Stays | CHILD | START      | END_DATE   |
                          | 1     | 01/05/2024 | 03/05/2024 |
                          | 1     | 02/05/2024 |            | flagged
                }
                example "not at all" {
                    Stays | CHILD | START      | END_DATE   |
                          | 1     | 01/05/2024 | 02/05/2024 | passes
                          | 1     | 02/05/2024 |            | passes
                }
            }
            """;
    static final String HEADER = "CHILD,SEX,DOB,TEAM\nA1,1,01/02/2010,North\nA2,7,03/04/2011,South\n";
    static final String STAYS = "CHILD,START,END_DATE\nA1,01/05/2024,10/05/2024\nA1,05/05/2024,\nA2,01/06/2024,\n";

    private final Path folder;

    SmallPack(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(pack());
        Files.createDirectories(data());
        Files.writeString(pack().resolve("pack.fettle"), PACK);
        rules(RULES);
        file("header.csv", HEADER);
        file("stays.csv", STAYS);
    }

    Path pack() {
        return folder.resolve("small");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    SmallPack rules(String text) throws IOException {
        Files.writeString(pack().resolve("rules.fettle"), text);
        return this;
    }

    SmallPack file(String name, String text) throws IOException {
        Files.writeString(data().resolve(name), text);
        return this;
    }

    /** {@code fettle run} with the pack, the data and the year, and further arguments. */
    Shell.Result run(Object... more) {
        Object[] all = new Object[more.length + 7];
        Object[] usual = {"run", "--pack", pack(), "--data", data(), "--year", "2024/25"};
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return Shell.run(all);
    }
}
