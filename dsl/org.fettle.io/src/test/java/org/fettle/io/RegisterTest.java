/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The register of providers in the layouts in which it is published; all providers are made up. */
class RegisterTest {

    private static final Object[] HOMES = {"URN", "Local Authority", "Provider Code", "Provider Placement Code", "Closed Date"};
    private static final Object[] OTHERS = {"URN", "Local authority", "Placement code", "Placement provider code", "Setting postcode"};
    private static final Object[] COMBINED = {"urn", "Local Authority", "placement code", "Placement provider code", "deregistration date",
            "Setting address postcode"};

    private static final ReturnType TYPE = type();

    @TempDir
    private Path folder;
    private Path now;

    private static ReturnType type() {
        TableType header = new TableType("Header", true, false, "CHILD", "header", List.of(ColumnSpec.of("CHILD", ColumnType.TEXT),
                ColumnSpec.of("SEX", ColumnType.TEXT)));
        TableType providers = new TableType("Providers", false, true, "URN", "providers",
                List.of(ColumnSpec.of("URN", ColumnType.TEXT), ColumnSpec.of("LA_NAME_FROM_FILE", ColumnType.TEXT),
                        ColumnSpec.of("PLACE_CODES", ColumnType.TEXT), ColumnSpec.of("PROVIDER_CODES", ColumnType.TEXT),
                        ColumnSpec.of("REG_END", ColumnType.DATE), ColumnSpec.of("POSTCODE", ColumnType.TEXT)));
        TableType others = new TableType("Postcodes", false, true, "PCD", "postcodes", List.of(ColumnSpec.of("PCD", ColumnType.TEXT),
                ColumnSpec.of("LAUA", ColumnType.TEXT)));
        return new ReturnType("R", "Child", "CHILD", List.of(header), List.of(providers, others));
    }

    @BeforeEach
    void writeReturn() {
        now = School.file(folder.resolve("this"), "header.csv", "CHILD,SEX\n1,F\n");
    }

    /** A workbook: for each sheet its name and rows of texts, numbers and dates; null for an empty cell. */
    private Path book(String name, Object... sheets) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int s = 0; s < sheets.length; s += 2) {
                Sheet sheet = workbook.createSheet((String) sheets[s]);
                Object[][] rows = (Object[][]) sheets[s + 1];
                for (int r = 0; r < rows.length; r++) {
                    fill(sheet.createRow(r), rows[r], date);
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Row row, Object[] values, CellStyle date) {
        for (int c = 0; c < values.length; c++) {
            if (values[c] instanceof String text) {
                row.createCell(c).setCellValue(text);
            } else if (values[c] instanceof Number number) {
                row.createCell(c).setCellValue(number.doubleValue());
            } else if (values[c] instanceof LocalDate day) {
                Cell cell = row.createCell(c);
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
        }
    }

    private static Object[][] rows(Object[]... rows) {
        return rows;
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static Object[] plus(Object[] some, Object... more) {
        Object[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private ReadResult read(Path... files) {
        Sources sources = Sources.of(now);
        for (Path file : files) {
            sources = sources.withReference("Providers", file);
        }
        return ReturnReader.read(TYPE, sources, new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
    }

    private static String show(ReadResult result) {
        assertTrue(!result.failed(), () -> result.problems().toString());
        Table table = result.data().reference("Providers");
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < table.rowCount(); row++) {
            for (var column : table.columns()) {
                text.append(column.rawText(row)).append('|');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private Path homes() throws IOException {
        return book("homes.xlsx", "Read me", rows(row("About")), "Provider information", rows(plus(HOMES, "Setting Postcode", "Beds"),
                row(1234567, "Mockshire", "K1,K2", "PR4/PR5", LocalDate.of(2024, 3, 31), "zz1 1aa", 4),
                row("SC01", "Mockshire", "K1", "PR1", "-", "ZZ1  1AB")));
    }

    private Path others() throws IOException {
        return book("others.xlsx", "Now",
                rows(OTHERS, row(7654321, "Sampleton", "U1/U2", "PR4/PR5", "ZZ2 2AA"), row(null, "nobody", "U1", "PR1", "")),
                "Before", rows(plus(OTHERS, "Deregistration date"), row(7654322.0, "Sampleton", "U1", "PR3", "ZZ2 2AB", 45382)));
    }

    @Test
    void twoLists() throws IOException {
        assertEquals("""
                1234567|Mockshire|K1,K2|PR4,PR5|31/03/2024|ZZ11AA|CH List|
                SC01|Mockshire|K1|PR1||ZZ11AB|CH List|
                7654321|Sampleton|U1/U2|PR4/PR5||ZZ22AA|SCP List|
                7654322|Sampleton|U1|PR3|31/03/2024|ZZ22AB|SCP List|
                """, show(read(others(), homes())));
    }

    @Test
    void homesOnTwoSheetsAreJoined() throws IOException {
        Path homes = book("homes.xlsx", "Settings and Inspection Info", rows(row("A title"), HOMES, row(1, "A", "K1", "PR1", null),
                row("2", "B", "K1", "PR1", "01/02/2020"), row(3, "C", "K1", "PR1", null)),
                "Address Details", rows(row("Setting Address Postcode", "URN"), row("zz1 1aa", "1"), row("ZZ1 1AB", 2)));
        assertEquals("""
                1|A|K1|PR1||ZZ11AA|CH List|
                2|B|K1|PR1|01/02/2020|ZZ11AB|CH List|
                7654321|Sampleton|U1/U2|PR4/PR5||ZZ22AA|SCP List|
                7654322|Sampleton|U1|PR3|31/03/2024|ZZ22AB|SCP List|
                """, show(read(homes, others())));
    }

    @Test
    void combinedOnOneSheet() throws IOException {
        Path all = book("all.xlsx", "Sheet1", rows(plus(COMBINED, "Provider Type"),
                row(1, "A", "K1", "PR4/PR5", null, "ZZ1 1AA", "Children\u2019s Home"),
                row(2, "B", "U1", "PR3", "01/02/2020", "ZZ1 1AB", "Fostering")));
        assertEquals("1|A|K1|PR4,PR5||ZZ11AA|Combined SCPCH List|\n2|B|U1|PR3|01/02/2020|ZZ11AB|Combined SCPCH List|\n", show(read(all)));
        Path none = book("none.xlsx", "Sheet1",
                rows(plus(COMBINED, "Provider Type"), row(2, "B", "U1", "PR3", "01/02/2020", "ZZ1 1AB", "Fostering")));
        assertEquals(List.of("register.layout"), errors(read(none)));
    }

    @Test
    void combinedWithSupportedAccommodation() throws IOException {
        Path all = book("all.xlsx", "Providers", rows(COMBINED, row(1, "A", "K1", "PR1", null, "ZZ1 1AA")), "SA Providers",
                rows(row("URN", "Provider Local Authority", "Closed Date", "Setting Address Postcode"), row(9, "B", "n/a", "ZZ9 9ZZ")));
        assertEquals("1|A|K1|PR1||ZZ11AA|Combined SCPCH List|\n9||K3|PR4||ZZ99ZZ|Combined SCPCH List|\n", show(read(all)));
        Path coded = book("coded.xlsx", "Providers", rows(COMBINED, row(1, "A", "K1", "PR1", null, "ZZ1 1AA")), "SA providers",
                rows(row("URN", "Closed Date", "Setting Address Postcode", "Placement provider code"), row(9, "not known", "ZZ9 9ZZ", "PR5")));
        ReadResult result = read(coded);
        assertEquals("1|A|K1|PR1||ZZ11AA|Combined SCPCH List|\n9||K3|PR5||ZZ99ZZ|Combined SCPCH List|\n", show(result));
        assertTrue(result.problems().stream().anyMatch(problem -> problem.code().equals("register.date") && problem.line() == 2
                && problem.message().contains("not known")), () -> result.problems().toString());
    }

    @Test
    void tablesOfOnesOwn() throws IOException {
        Path own = School.file(folder, "own.csv", "POSTCODE,URN,PLACE_CODES,PROVIDER_CODES,REG_END,MORE\nZZ1 1AA,5,\"U1,U2\",PR1,01/01/2020,x\n");
        assertEquals("ZZ1 1AA|5|U1,U2|PR1|01/01/2020|x|\n", show(read(own)), "a single table is read like any other");
        assertEquals("1|A|K1|PR1||ZZ11AA|Combined SCPCH List|\n5||U1,U2|PR1|01/01/2020|ZZ1 1AA||\n",
                show(read(own, book("all.xlsx", "Providers", rows(COMBINED, row(1, "A", "K1", "PR1", null, "ZZ1 1AA")), "SA providers",
                        rows(row("URN", "Closed Date", "Setting Address Postcode"))))));
        Path book = book("own.xlsx", "Mine",
                rows(row("URN", "PLACE_CODES", "PROVIDER_CODES", "REG_END", "POSTCODE"), row(5, "U1", "PR1", null, "ZZ1 1AA")));
        assertEquals("5||U1|PR1||ZZ11AA|Register|\n", show(read(book)));
    }

    @Test
    void halfARegisterIsRefused() throws IOException {
        assertEquals(List.of("register.half"), errors(read(homes())));
        assertEquals(List.of("register.half"), errors(read(others())));
        assertEquals(List.of("register.twice"), errors(read(others(), homes(), homes())));
    }

    @Test
    void anUnknownLayoutSaysWhatWasLookedFor() throws IOException {
        ReadResult result = read(book("wages.xlsx", "Pay", rows(row("Name", "Wage"), row("A", 5))));
        assertEquals(List.of("register.layout"), errors(result));
        String message = result.problems().get(0).message();
        for (String part : List.of("Provider information", "Address Details", "SA providers", "Deregistration date", "\"Pay\" with NAME, WAGE")) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void otherReferencesHaveOneFile() {
        Path one = School.file(folder, "one.csv", "PCD,LAUA\nZZ11AA,E1\n");
        Path two = School.file(folder, "two.csv", "PCD,LAUA\nZZ11AB,E1\n");
        ReadResult result = ReturnReader.read(TYPE, Sources.of(now).withReference("Postcodes", one).withReference("Postcodes", two), new Dictionary(),
                ReadOptions.DEFAULT, Progress.NONE);
        assertEquals(List.of("io.twice"), errors(result));
    }

    private static List<String> errors(ReadResult result) {
        return result.problems().stream().filter(problem -> problem.isError()).map(problem -> problem.code()).toList();
    }
}
