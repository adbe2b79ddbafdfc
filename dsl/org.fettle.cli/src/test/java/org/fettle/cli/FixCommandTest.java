/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fettle.data.Period;
import org.fettle.data.journal.Reason;
import org.fettle.fix.recipe.Recipe;
import org.fettle.fix.recipe.RecipeEntry;
import org.fettle.fix.recipe.RecipeFile;
import org.fettle.fix.recipe.RecipePart;
import org.fettle.fix.recipe.RecordId;
import org.fettle.io.xlsx.SheetInfo;
import org.fettle.io.xlsx.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FixCommandTest {
    private static final String RULES = """
            rule 2A "Stays overlap" {
                category inconsistent  severity error  impact medium
                each Stays s
                let before = previous Stays by START
                flag s.START beside before.END_DATE when s.START < before.END_DATE
                message "Starts {s.START}, but the one before ended {before.END_DATE}."
                fix certain "Start it when the one before ended" { set s.START to before.END_DATE }
            }
            """;

    @TempDir
    private Path folder;
    private SmallPack small;

    @BeforeEach
    void write() throws IOException {
        small = new SmallPack(folder).rules(RULES);
    }

    private Shell.Result fix(Object... more) {
        List<Object> all = new ArrayList<>(List.of("fix", "--pack", small.pack(), "--data", small.data(), "--year", "2024/25"));
        all.addAll(List.of(more));
        return Shell.run(all.toArray());
    }

    private static RecipePart.SetCell set(String table, String child, Map<String, String> key, String column, String oldText, String newText) {
        return new RecipePart.SetCell(new RecordId(table, Period.THIS, child, key, Map.of(), 0, 0), column, oldText, newText);
    }

    private Path recipe(RecipePart... parts) throws IOException {
        List<RecipeEntry> entries = new ArrayList<>();
        for (RecipePart part : parts) {
            entries.add(new RecipeEntry(new Reason("", "1", "Put the sex right"), List.of(part)));
        }
        RecipeFile.write(new Recipe("May", "Return", 2024, "ana", Instant.EPOCH, entries), small.path("may.recipe.json"));
        return small.path("may.recipe.json");
    }

    @Test
    void aRecipeIsReplayedIntoAnotherFolder() throws IOException {
        Path recipe = recipe(set("Header", "A2", Map.of(), "SEX", "7", "2"),
                set("Stays", "A1", Map.of("START", "05/05/2024"), "END_DATE", "", "06/06/2024"));
        Shell.Result result = fix("--recipe", recipe, "--out", small.path("fixed"), "--changes", small.path("changes.csv"));
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertEquals(SmallPack.HEADER.replace("A2,7", "A2,2"), Files.readString(small.path("fixed/header.csv")));
        assertEquals(SmallPack.STAYS.replace("05/05/2024,\n", "05/05/2024,06/06/2024\n"), Files.readString(small.path("fixed/stays.csv")));
        assertEquals(SmallPack.HEADER, Files.readString(small.data().resolve("header.csv")));
        assertTrue(Files.readString(small.path("changes.csv")).contains("A2,Header,this,2,,change,SEX,7,2,,1,Put the sex right"),
                Files.readString(small.path("changes.csv")));
        assertTrue(result.out().contains("2  applied"), result::out);
        fix("--recipe", recipe, "--dry-run", "--changes", small.path("changes.xlsx"));
        try (Workbook book = Workbook.open(small.path("changes.xlsx"))) {
            assertEquals(List.of("Changes"), book.sheets().stream().map(SheetInfo::name).toList(), "to be ticked off");
        }
        Shell.Result again = Shell.run("fix", "--pack", small.pack(), "--data", small.path("fixed"), "--year", "2024/25", "--recipe", recipe,
                "--dry-run");
        assertEquals(ExitCode.OK, again.code());
        assertTrue(again.out().contains("2  already put right in the source"), again::out);
    }

    @Test
    void whatCannotBeAppliedIsSaidAndIsExitCode1() throws IOException {
        Path recipe = recipe(set("Header", "A2", Map.of(), "SEX", "8", "2"), set("Header", "A9", Map.of(), "SEX", "7", "2"));
        Shell.Result result = fix("--recipe", recipe, "--dry-run", "--results", small.path("results.csv"));
        assertEquals(ExitCode.FLAGGED, result.code(), result::toString);
        assertTrue(result.out().contains("SEX is '7'; it was '8' when it was changed to '2'"), result::out);
        assertEquals("""
                outcome,rule,child,record,column,before,after,note\r
                the source changed to something else,1,A2,Header,SEX,8,2,SEX is '7'; it was '8' when it was changed to '2'\r
                record gone,1,A9,Header,SEX,7,2,there is no record Header of A9\r
                """, Files.readString(small.path("results.csv")));
        assertTrue(result.out().contains("This was a dry run"), result::out);
    }

    @Test
    void certainFixesAreAppliedAndTheirEffectIsSaid() throws IOException {
        Shell.Result result = fix("--certain", "--rules", "2A", "--out", small.path("fixed"));
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertTrue(result.out().contains("Issues: 1 before, 0 after; 1 resolved, 0 created."), result::out);
        assertTrue(Files.readString(small.path("fixed/stays.csv")).contains("A1,10/05/2024,"));
        Shell.Result dry = fix("--certain", "--dry-run");
        assertEquals(ExitCode.OK, dry.code(), dry::toString);
        assertFalse(Files.exists(small.path("dry")));
    }

    @Test
    void answersOfAWorkbookAreApplied() throws IOException {
        Path book = small.path("questions.xlsx");
        Shell.Result asked = Shell.run("report", "questions", "--pack", small.pack(), "--data", small.data(), "--year", "2024/25", "--out", book);
        assertEquals(ExitCode.OK, asked.code(), asked::toString);
        Path answered = small.path("answered.xlsx");
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(answered)) {
            answer(workbook.getSheetAt(0), "10/05/2024");
            workbook.write(out);
        }
        Shell.Result result = fix("--answers", answered, "--out", small.path("fixed"));
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertTrue(Files.readString(small.path("fixed/stays.csv")).contains("A1,10/05/2024,"), result::toString);
        Shell.Result wrong = fix("--answers", small.path("fixed/stays.csv"), "--dry-run");
        assertEquals(ExitCode.BAD_INPUT, wrong.code(), wrong::toString);
    }

    /** Writes the right value beside the first question of a sheet. */
    private static void answer(Sheet sheet, String value) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals("Right value")) {
                    sheet.getRow(row.getRowNum() + 1).createCell(cell.getColumnIndex(), CellType.STRING).setCellValue(value);
                    return;
                }
            }
        }
    }

    @Test
    void originalsAreNeverOverwritten() {
        Shell.Result result = fix("--certain", "--out", small.data());
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertTrue(result.err().contains("originals are never overwritten"), result::err);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws IOException {
        Files.writeString(small.path("no.json"), "{}");
        Shell.Result result = fix("--recipe", small.path("no.json"), "--answers", small.path("none.xlsx"), "--rules", "2A");
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertEquals(List.of("--recipe", "--answers", "--rules", "--out"),
                result.errors().stream().map(line -> line.substring(0, line.indexOf(':'))).toList());
        assertTrue(fix("--dry-run").err().contains("say what to do, with --recipe FILE, --answers FILE or --certain"));
        assertTrue(fix("--certain", "--rules", "2B", "--dry-run").err().contains("has no rule '2B'"));
        Shell.Result other = fix("--recipe", otherReturn(), "--dry-run");
        assertTrue(other.err().contains("the recipe is for the return CIN"), other::err);
    }

    private Path otherReturn() throws IOException {
        RecipeFile.write(new Recipe("", "CIN", 2024, "", Instant.EPOCH, List.of()), small.path("cin.recipe.json"));
        return small.path("cin.recipe.json");
    }
}
