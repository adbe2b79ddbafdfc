/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;

/** A small case in which one cell is flagged by two rules and a child has two episodes of one day. */
final class MendedCase {
    private static final String PACK = """
            pack small "Small" {
                version 1
                collections 2022/23 to 2026/27
            }
            return Small subject Child key CHILD {
                table Episodes many per Child file "episodes" {
                    CHILD text  DECOM date  DEC date  REC text  PLACE text
                }
            }
            rule 1 "Small letters" {
                category invalid severity error impact low
                each Episodes e
                flag e.PLACE when e.PLACE in {"a", "b"}
                message "{e.PLACE} is written small."
                fix certain "Write it in capitals" { set e.PLACE to upper of e.PLACE }
            }
            rule 2 "No place of that name" {
                category invalid severity error impact low
                each Episodes e
                flag e.PLACE when e.PLACE is none of {"A", "B", "C"}
                message "There is no place {e.PLACE}."
            }
            rule 3 "Starts on the day of the one before" {
                category inconsistent severity error impact low
                each Episodes e
                let before = previous Episodes by DECOM
                flag e.DECOM when e.DECOM = before.DECOM
                message "Two episodes start on {e.DECOM}."
                fix suggested "Delete the episode" { delete e }
            }
            """;
    private static final String THIS = """
            CHILD,DECOM,DEC,REC,PLACE
            10,01/04/2024,,,a
            10,01/04/2024,01/06/2024,X1,C
            11,01/04/2024,,,b
            12,01/05/2024,,,B
            12,01/05/2024,,,B
            """;

    private MendedCase() {
    }

    static CaseModel open(Path root) throws IOException {
        CaseFolder folder = new CaseFolder(root.resolve("case"));
        Files.createDirectories(folder.thisYear());
        Files.createDirectories(folder.lastYear());
        Files.createDirectories(folder.packs().resolve("small"));
        Files.writeString(folder.thisYear().resolve("episodes.csv"), THIS);
        Files.writeString(folder.lastYear().resolve("episodes.csv"), "CHILD,DECOM,DEC,REC,PLACE\n11,01/04/2023,,,b\n");
        Files.writeString(folder.packs().resolve("small").resolve("small.fettle"), PACK);
        new CaseSettings("Small case", "2024/25", "small", Map.of()).write(folder.settings());
        CaseModel model = new CaseModel();
        model.open(folder, Progress.NONE);
        return model;
    }

    static RowRef row(int row) {
        return new RowRef("Episodes", Period.THIS, row);
    }

    /** Rule and row of every flag. */
    static List<String> flags(CaseState state) {
        List<String> flags = new ArrayList<>();
        for (Flag flag : state.result().flags()) {
            flags.add(flag.rule().code() + ":" + flag.row());
        }
        return flags;
    }

    /** The records of a year, row and texts. */
    static List<String> records(CaseState state, Period period) {
        Table table = state.result().data().table("Episodes", period);
        List<String> rows = new ArrayList<>();
        for (int fileRow = 1; fileRow <= table.lastFileRow(); fileRow++) {
            int row = table.rowOfFileRow(fileRow);
            if (row >= 0) {
                List<String> texts = table.columns().stream().map(column -> column.rawText(row)).toList();
                rows.add(fileRow + " " + String.join("|", texts));
            }
        }
        return rows;
    }
}
