/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.data.Period;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;

/** A case for tests: three rules over four episodes of this year and two of last year's. */
final class SmallCase {
    static final String PACK = SmallRules.head("""
                table Episodes many per Child file "episodes" { CHILD text required  DECOM date  PLACE code Place  NOTE text }
            """) + """
            reference Towns key TOWN file "towns" { TOWN text }
            """ + SmallRules.startAndPlace("high") + """
            rule 3 "Another place last year" {
                category cross-year severity query impact low
                each Child
                let now = first Episodes by DECOM
                let before = last last year Episodes by DECOM
                flag now.PLACE beside before.PLACE when now.PLACE differs from before.PLACE and before exists
                message "Last year it was {before.PLACE}."
            }
            """;
    static final String EPISODES = "CHILD,DECOM,PLACE,TEAM\n1,01/04/2024,A,x\n2,,a,x\n2,,z,y\n3,01/05/2024,,y\n";

    private SmallCase() {
    }

    /** Makes the case below a folder. */
    static CaseFolder in(Path root) throws IOException {
        CaseFolder folder = new CaseFolder(root.resolve("case"));
        Files.createDirectories(folder.thisYear());
        Files.createDirectories(folder.lastYear());
        Files.createDirectories(folder.packs().resolve("small"));
        Files.writeString(folder.thisYear().resolve("episodes.csv"), EPISODES);
        Files.writeString(folder.lastYear().resolve("episodes.csv"), "CHILD,DECOM,PLACE\n1,01/04/2023,B\n3,01/05/2023,B\n");
        Files.writeString(folder.packs().resolve("small").resolve("small.fettle"), PACK);
        new CaseSettings("Small case", "2024/25", "small", Map.of()).write(folder.settings());
        return folder;
    }

    /** An edit of this year's episodes. */
    static CellEdit edit(int row, String column, String text) {
        return new CellEdit(new RowRef("Episodes", Period.THIS, row), column, text);
    }

    /** An edit of last year's episodes. */
    static CellEdit editLast(int row, String column, String text) {
        return new CellEdit(new RowRef("Episodes", Period.LAST, row), column, text);
    }

    /** Rule, year and row of every flag. */
    static List<String> flags(CaseState state) {
        List<String> flags = new ArrayList<>();
        for (Flag flag : state.result().flags()) {
            flags.add(flag.rule().code() + ":" + flag.period().label() + ":" + flag.row() + ":" + flag.message());
        }
        return flags;
    }

    /** The exact texts of all rows, by year and row of the file. */
    static List<String> cells(CaseState state) {
        List<String> rows = new ArrayList<>();
        for (Table table : state.result().data().loadedTables()) {
            for (int fileRow = 1; fileRow <= table.rowCount(); fileRow++) {
                int row = table.rowOfFileRow(fileRow);
                StringBuilder text = new StringBuilder(table.period().label() + fileRow);
                table.columns().forEach(column -> text.append('|').append(column.spec().name()).append('=').append(column.rawText(row)));
                rows.add(text.toString());
            }
        }
        return rows;
    }

    /** The exact text of a cell of this year's episodes. */
    static String cell(CaseState state, int fileRow, String column) {
        Table table = state.result().data().table("Episodes", Period.THIS);
        return table.column(column).rawText(table.rowOfFileRow(fileRow));
    }
}
