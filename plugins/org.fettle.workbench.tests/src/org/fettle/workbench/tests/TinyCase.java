/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.workbench.ui.CaseSession;

/** A case with one table and one rule, about a place that is missing; tests give it the records that they want. */
final class TinyCase {
    static final String HEADING = "CHILD,DECOM,PLACE\n";
    static final String PACK = """
            pack tiny "Tiny" { version 1 collections 2022/23 to 2026/27 }
            return Tiny subject Child key CHILD {
                table Episodes many per Child file "episodes" { CHILD text required  DECOM date  PLACE text }
            }
            rule 1 "No place" {
                category missing severity error impact high
                each Episodes e
                flag e.PLACE when e.PLACE is blank
                message "The place is missing."
            }
            """;

    private TinyCase() {
    }

    /** Writes the case. */
    static CaseFolder write(Path root, String records) throws IOException {
        CaseFolder folder = new CaseFolder(root);
        Files.createDirectories(folder.thisYear());
        records(folder, records);
        rules(folder, PACK);
        new CaseSettings("Tiny", "2024/25", "tiny", Map.of()).write(folder.settings());
        return folder;
    }

    /** Gives it other records. */
    static void records(CaseFolder folder, String records) throws IOException {
        Files.writeString(folder.thisYear().resolve("episodes.csv"), HEADING + records);
    }

    /** Takes the end of its rules away, which makes them a mistake. */
    static void breakRules(CaseFolder folder) throws IOException {
        rules(folder, PACK.substring(0, PACK.length() - 10));
    }

    private static void rules(CaseFolder folder, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.packs().resolve("tiny")).resolve("tiny.fettle"), text);
    }

    /** Opens it and waits until it is shown. */
    static void open(CaseFolder folder) {
        CaseSession.current().open(folder);
        Screen.await("the case is open", () -> Screen.state().phase() == CaseState.Phase.READY && folder.equals(Screen.state().folder()));
        Screen.awaitReady();
    }

    /** Opens the sample case again, which other tests find. */
    static void leave(CaseFolder folder) {
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && !folder.equals(Screen.state().folder()));
        Screen.awaitReady();
    }
}
