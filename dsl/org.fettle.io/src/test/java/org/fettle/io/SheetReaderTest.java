/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SheetReaderTest {

    @TempDir
    private Path folder;

    private static List<String> rows(ReadResult result, String table) {
        Table read = result.data().table(table, Period.THIS);
        List<String> rows = new ArrayList<>();
        for (int fileRow = 1; fileRow <= read.rowCount(); fileRow++) {
            int row = read.rowOfFileRow(fileRow);
            rows.add(read.line(row) + ": " + String.join(",", read.columns().stream().map(column -> show(column, row)).toList()));
        }
        return rows;
    }

    private static String show(Column column, int row) {
        return column.isUnreadable(row) ? '(' + column.rawText(row) + ')' : column.rawText(row);
    }

    private static List<String> repairs(ReadResult result) {
        List<String> repairs = new ArrayList<>();
        result.repairs().forEach(
                repair -> repairs.add(repair.cell() + ' ' + repair.kind() + ' ' + repair.was() + " -> " + repair.readAs()));
        return repairs;
    }

    private static List<String> codes(ReadResult result) {
        return result.problems().stream().map(problem -> problem.code() + ' ' + problem.line() + ':' + problem.column()).toList();
    }

    @Test
    void readsSheetsByNameOrHeaderAndLeavesOthersOut() {
        Path file = new Books().sheet("Marks").row("id", "Day", "SUBJECT", "Points", "Remark") //
                .row("a", LocalDate.of(2024, 4, 1), "art", 12, "good").sheet("Notes").row("nothing", "to see") //
                .sheet("Export 7").row("ID", "SEX", "BORN", "MEALS").row("a", 1, "01/02/2015", true).write(folder.resolve("all.xlsx"));
        ReadResult result = School.read(file);
        assertEquals(List.of("2: a,01/04/2024,art,12,good"), rows(result, "Marks"));
        assertEquals(List.of("2: a,1,01/02/2015,1"), rows(result, "Pupils"));
        assertEquals(List.of("D2 BOOLEAN TRUE -> 1", "C2 STORED_DATE 01/02/2015 -> 01/02/2015"),
                repairs(result).stream().sorted(Comparator.reverseOrder()).toList());
        assertEquals(List.of("io.header 1:1", "xlsx.stored-date 2:3", "xlsx.boolean 2:4", "io.unknown 0:0"), codes(result));
        assertEquals(file + "[Marks]", result.data().table("Marks", Period.THIS).file());
    }

    @Test
    void cellsOfAnyKindAreReadAsWhatTheColumnIsFor() {
        Path file = new Books().sheet("Marks").row("ID", "DAY", "SUBJECT", "POINTS") //
                .row(7, 45383, new Books.Shown(12, "0000"), "12") //
                .row(8, new Books.Shown(45383.5, "dd/mm/yyyy hh:mm"), LocalDate.of(2024, 4, 1), new Books.Shown(61, "dd/mm/yyyy")) //
                .row("-", "1.4.2024", "n/a", "1,234") //
                .row("c", new Books.Formula("B2+1", 45384), new Books.Formula("\"a\"&\"b\"", "ab"), new Books.Formula("1+1", null)) //
                .row("d", 1905, new Books.Error(42), "many").row("e", 20240401, " ", 0.5).write(folder.resolve("marks.xlsx"));
        ReadResult result = School.read(file);
        assertEquals(List.of("2: 7,01/04/2024,0012,12", "3: 8,01/04/2024,01/04/2024,61", "4: ,01/04/2024,,1234", "5: c,02/04/2024,ab,",
                "6: d,(1905),#N/A,(many)", "7: e,01/04/2024,,(0.5)"), rows(result, "Marks"));
        assertEquals(List.of("B2 DATE_SERIAL 45383 -> 01/04/2024", "C2 ZEROS 12 -> 0012", "D2 STORED_NUMBER 12 -> 12",
                "B3 DATE_TIME 01/04/2024 12:00:00 -> 01/04/2024", "C3 DATE_AS_TEXT 45383 -> 01/04/2024",
                "D3 DATE_AS_NUMBER 01/03/1900 -> 61", "A4 NOTHING - -> ", "B4 DATE_TEXT 1.4.2024 -> 01/04/2024", "C4 NOTHING n/a -> ",
                "D4 NUMBER_TEXT 1,234 -> 1234", "B5 DATE_SERIAL =B2+1 (45384) -> 02/04/2024", "C5 FORMULA =\"a\"&\"b\" -> ab",
                "D5 NO_VALUE =1+1 -> ", "C6 ERROR #N/A -> #N/A", "B7 DATE_TEXT 20240401 -> 01/04/2024", "C7 NOTHING   -> "),
                repairs(result));
        assertEquals(16, result.repairs().size());
        assertEquals(3, result.repairs().counts().get(Repair.Kind.NOTHING));
    }

    @Test
    void tablesAreFoundWhereverTheyStandInTheSheet() {
        Path file = new Books().sheet("Marks").row(null, "Marks of the school, 2024").skip(1).row(null, "id", null, "day", "subject", "points")
                .row(null, "a", null, LocalDate.of(2024, 4, 1), "art", 1).skip(2).row(null, "b", "note", null, "art", 2)
                .row(null, "id", null, "day", "subject", "points").row(null, null, null, null, "gym", 3, "beside").hideRow(4).hideColumn(4)
                .write(folder.resolve("marks.xlsx"));
        ReadResult result = School.read(file);
        assertEquals(List.of("4: a,01/04/2024,art,1", "7: b,,art,2", "9: ,,gym,3"), rows(result, "Marks"));
        assertEquals(List.of("xlsx.columns.blank 3:2", "xlsx.above 3:1", "xlsx.columns.hidden 3:5", "xlsx.rows.hidden 4:1",
                "xlsx.rows.blank 5:1", "xlsx.cells.outside 7:3", "xlsx.header.repeated 8:1").stream().sorted().toList(),
                codes(result).stream().sorted().toList());
    }

    @Test
    void mergedCellsAreSpreadDownwards() {
        Path file = new Books().sheet("Marks").row("ID", "DAY", "SUBJECT", "POINTS").row("a", null, "art", 1).row(null, null, "gym", 2)
                .row(null, null, "art", 3).row("b", null, "art", 4).merge("A2:A4").merge("C5:D5").write(folder.resolve("marks.xlsx"));
        ReadResult result = School.read(file);
        assertEquals(List.of("2: a,,art,1", "3: a,,gym,2", "4: a,,art,3", "5: b,,art,"), rows(result, "Marks"));
        assertEquals(List.of("A3 MERGED within A2:A4 -> a", "A4 MERGED within A2:A4 -> a", "D5 MERGED within C5:D5 -> "), repairs(result));
    }

    @Test
    void twoSheetsForOneTableAreAnErrorUnlessOneIsHidden() {
        Books books = new Books().sheet("Marks").row("ID", "DAY", "SUBJECT", "POINTS").row("a").sheet("Marks (2)")
                .row("ID", "DAY", "SUBJECT", "POINTS").row("b");
        ReadResult result = School.read(books.write(folder.resolve("marks.xlsx")));
        assertTrue(result.failed() && codes(result).contains("io.twice 0:0"), () -> codes(result).toString());
        books.book().setSheetHidden(0, true);
        books.book().setActiveSheet(1);
        ReadResult shown = School.read(books.write(folder.resolve("marks.xlsx")));
        assertEquals(List.of("2: b,,,"), rows(shown, "Marks"));
        assertTrue(codes(shown).contains("xlsx.sheet.hidden 0:0"), () -> codes(shown).toString());
    }
}
