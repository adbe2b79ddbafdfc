/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.cases.CellEdit;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.engine.pack.RuleInfo;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A small open case with two years of episodes, for the tests of its records. */
final class Fixture implements Closeable {
    static final String PACK = """
            pack small "Small" {
                version 1
                collections 2022/23 to 2026/27
            }
            codes Place { A "At home" B "With a family" U1 "Foster care with a relative" }
            return Small subject Child key CHILD {
                table Episodes many per Child file "episodes" {
                    CHILD text required "Child number"  DECOM date "Start"  PLACE code Place "Placement"  COST decimal  NIGHTS number
                }
            }
            rule 1 "No start" {
                category missing severity error impact high
                each Episodes e
                flag e.DECOM when e.DECOM is blank
                message "The start is missing."
            }
            rule 2 "No such place" {
                category invalid severity error impact low
                each Episodes e
                flag e.PLACE when e.PLACE is none of Place
                message "{e.PLACE} is no place."
            }
            """;
    private static final String THIS = """
            CHILD,DECOM,PLACE,COST,NIGHTS,TEAM
            10,01/04/2024,A,12.5,7,North
            9,,B,3,10,south
            9,31/02/2024,z,,,South
            10,02/05/2024,U1,100,2,
            111,15/06/2024,A,-1,30,North
            """;
    private static final String LAST = """
            CHILD,DECOM,PLACE,COST,NIGHTS
            10,01/04/2024,B,12.5,7
            111,01/01/2024,A,1,1
            111,01/02/2024,U1,2,2
            """;

    final CaseFolder folder;
    final CaseModel model = new CaseModel();

    Fixture(Path root) throws IOException {
        this(root, PACK, THIS, LAST);
    }

    Fixture(Path root, String pack, String thisYear, String lastYear) throws IOException {
        folder = new CaseFolder(root.resolve("case"));
        Files.createDirectories(folder.thisYear());
        Files.createDirectories(folder.lastYear());
        Path rules = Files.createDirectories(folder.packs().resolve("small"));
        Files.writeString(rules.resolve("small.fettle"), pack);
        Files.writeString(folder.thisYear().resolve("episodes.csv"), thisYear);
        Files.writeString(folder.lastYear().resolve("episodes.csv"), lastYear);
        new CaseSettings("Small case", "2024/25", "small", Map.of()).write(folder.settings());
        model.open(folder, Progress.NONE);
        assertEquals(CaseState.Phase.READY, model.state().phase(), () -> model.state().problems().toString());
    }

    CaseState state() {
        return model.state();
    }

    /** All episodes of this year. */
    RecordSet episodes() {
        return RecordSet.of(state().result(), "Episodes", Period.THIS, null, Set.of(), Progress.NONE);
    }

    /** The flags of a rule as a group. */
    FlagGroup group(String code) {
        List<Integer> numbers = new ArrayList<>();
        List<RuleInfo> rules = new ArrayList<>();
        for (int i = 0; i < state().result().flags().size(); i++) {
            RuleInfo rule = state().result().flags().flag(i).rule();
            if (rule.code().equals(code)) {
                numbers.add(i);
                rules.add(rule);
            }
        }
        return new FlagGroup("rule:" + code, code, state().result(), numbers.stream().mapToInt(Integer::intValue).toArray(),
                rules.stream().distinct().toList(), null);
    }

    void edit(RecordSet set, int fileRow, String column, String text) throws IOException {
        model.edit(List.of(new CellEdit(set.reference(set.table().rowOfFileRow(fileRow)), column, text)), "Edit", Progress.NONE);
    }

    static RecordRows rows(RecordSet set, RecordQuery query) {
        return RecordRows.of(set, query, set.columns(), Progress.NONE);
    }

    /** The file rows of records. */
    static List<Integer> fileRows(RecordRows rows) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            found.add(rows.set().fileRow(rows.record(i)));
        }
        return found;
    }

    static int position(RecordRows rows, int fileRow) {
        return fileRows(rows).indexOf(fileRow);
    }

    @Override
    public void close() {
        model.close();
    }
}
