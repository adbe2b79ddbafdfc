/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.cases.records.EditPlan;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordQuery;
import org.fettle.cases.records.RecordRows;
import org.fettle.cases.records.RecordSet;
import org.fettle.data.CancelledException;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BulkTest {
    private static final String PACK = """
            pack small "Small" {
                version 1
                collections 2022/23 to 2026/27
            }
            codes Place ignoring case { A "At home" B "With a family" U1 "Foster care with a relative" }
            return Small subject Child key CHILD {
                table Episodes many per Child file "episodes" {
                    CHILD text required "Child number"  DECOM date "Start"  DEC date "End"  PLACE code Place "Placement"  URN text  NIGHTS number
                }
            }
            reference Homes key URN file "Homes" {
                URN text ignoring case  TYPES text ignoring case  POSTCODE text ignoring case
            }
            rule 1 "No start" {
                category missing severity error impact high
                each Episodes e
                flag e.DECOM when e.DECOM is blank
                message "The start is missing."
            }
            """;
    private static final String THIS = """
            CHILD,DECOM,DEC,PLACE,URN,NIGHTS
            10,31/01/2024,, a ,SC1,7
            9,2024-06-01,,n/a,sc 2,3.0
            9,31/02/2024,,b,SC3,'4
            10,,,U1,SC4,
            """;
    private static final String LAST = """
            CHILD,DECOM,DEC,PLACE,URN,NIGHTS
            10,31/01/2024,01/02/2024,B,SC9,7
            9,01/06/2024,,,SC1,1
            """;
    private static final String HOMES = """
            URN,TYPES,POSTCODE
            SC1,U1,ZZ1 1AA
            SC2,"A,B",ZZ1 1AB
            SC3,B,
            SC4,A,ZZ1 1AC
            SC4,B,ZZ1 1AC
            """;

    @TempDir
    static Path root;
    private static CaseModel model;

    @BeforeAll
    static void open() throws IOException {
        CaseFolder folder = new CaseFolder(root.resolve("case"));
        Files.createDirectories(folder.thisYear());
        Files.createDirectories(folder.lastYear());
        Files.createDirectories(folder.references());
        Files.writeString(Files.createDirectories(folder.packs().resolve("small")).resolve("small.fettle"), PACK);
        Files.writeString(folder.thisYear().resolve("episodes.csv"), THIS);
        Files.writeString(folder.lastYear().resolve("episodes.csv"), LAST);
        Files.writeString(folder.references().resolve("Homes.csv"), HOMES);
        new CaseSettings("Small case", "2024/25", "small", Map.of()).write(folder.settings());
        model = new CaseModel();
        model.open(folder, Progress.NONE);
        assertEquals(CaseState.Phase.READY, model.state().phase(), () -> model.state().problems().toString());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private RecordRows rows() {
        RecordSet set = RecordSet.of(model.state().result(), "Episodes", Period.THIS, null, Set.of(), Progress.NONE);
        return RecordRows.of(set, RecordQuery.ALL, set.columns(), Progress.NONE);
    }

    private CellChoice column(String name) {
        RecordRows rows = rows();
        return CellChoice.column(rows, rows.set().column(name));
    }

    private static BulkPlan plan(CellChoice choice, BulkTool tool) {
        return BulkPlan.of(choice, tool, Progress.NONE);
    }

    /** The texts that cells get, with a star for cells that stay. */
    private static List<String> texts(CellChoice choice, BulkTool tool) {
        BulkPlan plan = plan(choice, tool);
        return java.util.stream.IntStream.range(0, choice.size()).mapToObj(i -> plan.changes().stream()
                .filter(change -> change.row().equals(choice.set().reference(choice.cell(i).record()))
                        && change.column().equals(choice.cell(i).column().name()))
                .map(EditPlan.Change::newText).findFirst().orElse("*")).toList();
    }

    @Test
    void aSelectionIsTakenCellByCell() {
        RecordRows rows = rows();
        List<RecordColumn> shown = List.of(rows.set().column("DECOM"), rows.set().column("PLACE"), rows.set().column("URN"));
        CellChoice choice = CellChoice.of(rows, shown, 1, 2, (position, column) -> column == 1 || position == 2 && column == 2);
        assertEquals("3 cells of PLACE, URN", choice.label());
        assertEquals(List.of("n/a", "b", "SC3"), java.util.stream.IntStream.range(0, 3).mapToObj(i -> choice.cell(i).text()).toList());
    }

    @Test
    void settingAndClearing() {
        assertEquals(List.of("01/06/2024", "01/06/2024", "01/06/2024", "01/06/2024"), texts(column("DECOM"), new SetText(" 1.6.24 ")));
        assertEquals(List.of("*", "*", "*", "01/06/2024"), texts(column("DECOM"), new SetText("1.6.24").onlyBlanks()));
        BulkPlan clear = plan(column("NIGHTS"), new SetText(""));
        assertEquals("Clear in NIGHTS: 3 cells", clear.label());
        assertEquals(List.of("3 cells change of 4.", "1 cell stays as it is."), clear.summary());
    }

    @Test
    void whatIsWrittenIsJudged() {
        BulkPlan plan = plan(column("PLACE"), new SetText("Q"));
        assertEquals(4, plan.unknown());
        assertTrue(plan.summary().contains("4 cells would hold a code that is not in the list of the column."));
        assertEquals(4, plan(column("DECOM"), new SetText("soon")).unreadable());
    }

    @Test
    void replacingTakesTextAsItIs() {
        assertEquals(List.of("X$1", "*", "X$3", "X$4"), texts(column("URN"), new Replace("sc", "X$", false, false)).stream().map(
                text -> text.equals("X$ 2") ? "*" : text).toList());
        assertEquals(List.of("X1", "*", "X3", "X4"), texts(column("URN"), new Replace("SC", "X", false, true)));
        assertEquals(List.of("B", "*", "*", "*"), texts(column("PLACE"), new Replace("A", "B", true, false)));
        assertEquals("Say what to find.", plan(column("URN"), new Replace("", "X", false, false)).impossible());
    }

    @Test
    void valuesAreCountedAndMapped() {
        ValueTable table = ValueTable.of(column("PLACE"));
        assertEquals(List.of("n/a", "U1", "a", "b"), table.values().stream().map(ValueTable.Value::text).toList());
        assertEquals(List.of(false, true, true, true), table.values().stream().map(ValueTable.Value::known).toList());
        assertEquals("At home", table.values().get(2).meaning());
        MapValues swap = new MapValues(Map.of("a", "b", "b", "a"));
        assertEquals(List.of("b", "*", "a", "*"), texts(column("PLACE"), swap));
        assertEquals("Map 2 values in PLACE: 2 cells", plan(column("PLACE"), swap).label());
    }

    @Test
    void textsAreNormalised() {
        assertEquals(List.of("A", "", "B", "*"), texts(column("PLACE"), Normalise.usual()));
        assertEquals(List.of("*", "01/06/2024", "*", "*"), texts(column("DECOM"), Normalise.usual()));
        assertEquals(List.of("*", "3", "4", "*"), texts(column("NIGHTS"), Normalise.usual()));
        assertEquals(List.of("*", "SC 2", "*", "*"), texts(column("URN"), new Normalise(EnumSet.of(Normalise.What.CAPITALS))));
    }

    @Test
    void datesMove() {
        CellChoice starts = column("DECOM");
        assertEquals(List.of("29/02/2024", "01/07/2024", "*", "*"), texts(starts, new ShiftDates(1, ChronoUnit.MONTHS)));
        BulkPlan back = plan(starts, new ShiftDates(-1, ChronoUnit.DAYS));
        assertEquals("Move dates 1 day back in DECOM: 2 cells", back.label());
        assertEquals(List.of("2 cells change of 4.", "1 cell is left alone: what stands there is no date.", "1 cell is left alone: they are blank."),
                back.summary());
    }

    @Test
    void lastYearFills() {
        CellChoice places = column("PLACE");
        assertEquals(List.of("B", "*", "*", "*"), texts(places, new FromLastYear(places.set())));
        assertEquals(List.of("SC9", "SC1", "*", "*"), texts(column("URN"), new FromLastYear(places.set())));
    }

    @Test
    void theRegisterFills() {
        CellChoice places = column("PLACE");
        Register homes = Register.of(Register.all(model.state().result().data()).get(0), "URN", places, "URN", Progress.NONE);
        assertEquals(List.of("U1", "*", "B", "*"), texts(places, new FromRegister(homes, "URN", "TYPES")));
        List<String> said = plan(places, new FromRegister(homes, "URN", "TYPES")).summary();
        assertTrue(said.contains("1 cell is left alone: the register names several codes; choose by hand."), said::toString);
        assertTrue(said.contains("1 cell is left alone: the register has several entries for what they are looked up by."), said::toString);
        assertEquals(List.of("URN", "TYPES", "POSTCODE"), Register.columns(model.state().result().data().reference("Homes")));
    }

    private Formula formula(String column, String expression) {
        CellChoice choice = column(column);
        RecordColumn target = choice.columns().get(0);
        Formula.Source source = Formula.source(choice.set(), target, expression);
        assertEquals(expression, source.text().substring(source.offset(), source.offset() + source.length()));
        LoadedPack pack = PackLoader.load(source.in(model.state().pack().sources()));
        return Formula.of(pack, choice.set(), target, expression, model.state().result(), Progress.NONE);
    }

    @Test
    void anExpressionFills() {
        assertEquals(List.of("29/02/2024", "01/07/2024", "*", "*"), texts(column("DEC"), formula("DEC", "DECOM plus 1 month")));
        assertEquals(List.of("*", "*", "*", "SC4"), texts(column("PLACE"), formula("PLACE", "URN")).stream()
                .map(text -> text.equals("SC4") ? text : "*").toList());
        assertEquals(List.of("2", "2", "2", "2"), texts(column("NIGHTS"), formula("NIGHTS", "count Episodes")));
        assertEquals(List.of("B", "*", "*", "B"), texts(column("PLACE"), formula("PLACE", "(first last year Episodes by DECOM).PLACE")));
        assertEquals("Fill with DECOM plus 1 month in DEC: 2 cells", plan(column("DEC"), formula("DEC", "DECOM plus\n 1 month")).label());
    }

    @Test
    void anExpressionThatIsWrongSaysWhy() {
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> formula("DEC", "DECON plus 1 month"));
        assertTrue(unknown.getMessage().contains("DECON"), unknown::getMessage);
        IllegalArgumentException type = assertThrows(IllegalArgumentException.class, () -> formula("DEC", "NIGHTS"));
        assertTrue(type.getMessage().contains("date"), type::getMessage);
    }

    @Test
    void aPlanIsAppliedAsOneStepAndSaysWhy() throws IOException {
        BulkPlan plan = plan(column("PLACE"), Normalise.usual());
        model.edit(plan.edits(), plan.label(), Progress.NONE);
        assertEquals("Trim and normalise in PLACE: 3 cells", model.state().undo());
        assertEquals(List.of("A", "", "B", "U1"), java.util.stream.IntStream.range(0, 4).mapToObj(i -> column("PLACE").cell(i).text()).toList());
        model.undo(Progress.NONE);
        assertEquals(" a ", column("PLACE").cell(0).text());
    }

    @Test
    void aPlanCanBeCancelled() {
        Progress cancelled = Progress.silent(() -> true);
        assertThrows(CancelledException.class, () -> BulkPlan.of(column("URN"), new SetText("X"), cancelled));
    }

    @Test
    void theKeyOfLastYearAndRegistersAreNotTouched() {
        RecordRows rows = rows();
        RecordColumn last = rows.set().lastColumn("PLACE");
        BulkPlan plan = plan(CellChoice.column(rows, last), new SetText("A"));
        assertEquals("No cell would change.", plan.impossible());
        assertTrue(plan.summary().get(1).contains("open last year's table to change it"), plan.summary()::toString);
    }
}
