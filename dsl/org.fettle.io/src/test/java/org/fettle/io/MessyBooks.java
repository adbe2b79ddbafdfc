/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Workbooks with the troubles of real ones, by name; each is made anew from what stands here. All children and values are made up. */
final class MessyBooks {

    private static final Object[] EPISODES = {"CHILD", "DECOM", "LS", "PLACE", "DEC", "URN"};
    private static final Object[] HEADER = {"CHILD", "SEX", "DOB", "UPN", "MOTHER"};
    private static final Object[] OC2 = {"CHILD", "DOB", "SDQ_SCORE", "PL_DISTANCE", "HEALTH_CHECK"};

    private final Map<String, Consumer<Path>> all = new LinkedHashMap<>();

    MessyBooks() {
        headers();
        places();
        hiddenAndMerged();
        dates();
        numbers();
        nothingFormulasAndErrors();
        sheets();
        namesOfSheets();
        broken();
        otherGenerators();
    }

    /** Makers of files in a folder, by name of the case. */
    Map<String, Consumer<Path>> all() {
        return all;
    }

    private void book(String name, Consumer<Books> content) {
        all.put(name, folder -> {
            Books books = new Books();
            content.accept(books);
            books.write(folder.resolve("return.xlsx"));
        });
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Object[] of(Object... cells) {
        return cells;
    }

    private void headers() {
        book("01-plain", b -> b.sheet("Header").row(HEADER).row("101", "1", day(2010, 2, 1), "A123456789012", 0).sheet("Episodes")
                .row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1", null, "SC012345"));
        book("02-columns-in-another-order-and-case", b -> b.sheet("episodes").row("urn", "Decom", "CHILD", "Dec", "place", "ls")
                .row("SC012345", day(2023, 4, 1), "101", null, "U1", "C2"));
        book("03-columns-of-their-own", b -> b.sheet("Episodes").row("CHILD", "NAME", "DECOM", "LS", "PLACE", "DEC", "URN", "Social worker")
                .row("101", "made up", day(2023, 4, 1), "C2", "U1", null, "SC012345", "nobody"));
        book("04-names-with-spaces-and-dashes", b -> b.sheet("OC2").row("Child", "dob", "SDQ score", "PL-distance", "Health  check")
                .row("101", day(2018, 1, 2), 12, 3.5, 1));
        book("05-a-column-misspelled-and-one-missing", b -> b.sheet("Episodes").row("CHILD", "DECOM", "LS", "PLCE", "DEC")
                .row("101", day(2023, 4, 1), "C2", "U1", null));
        book("06-no-key-column", b -> b.sheet("Episodes").row("DECOM", "LS", "PLACE", "DEC", "URN").row(day(2023, 4, 1), "C2", "U1"));
        book("07-a-column-twice", b -> b.sheet("Episodes").row("CHILD", "DECOM", "LS", "PLACE", "DEC", "URN", "Decom", "Note", "Note")
                .row("101", day(2023, 4, 1), "C2", "U1", null, null, day(2023, 4, 2), "a", "b"));
        book("08-header-only", b -> b.sheet("Episodes").row(EPISODES));
    }

    private void places() {
        book("10-a-title-above-the-header", b -> b.sheet("Episodes").row("Children looked after").row("Extract of 1 April 2024").skip(1)
                .row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1"));
        book("11-a-merged-title-and-a-margin", b -> b.sheet("Episodes").skip(1).row(null, "Episodes 2023/24").skip(1)
                .row(null, "CHILD", "DECOM", "LS", "PLACE", "DEC", "URN").row(null, "101", day(2023, 4, 1), "C2", "U1").merge("B2:G2"));
        book("12-blank-rows-between", b -> b.sheet("Episodes").row(EPISODES).skip(1).row("101", day(2023, 4, 1), "C2", "U1").skip(2)
                .row("102", day(2023, 5, 1), "C2", "U3").row(" ", "", null, "-").row("103", day(2023, 6, 1), "V2", "U3").skip(4));
        book("13-blank-columns-between", b -> b.sheet("Episodes").row("CHILD", null, "DECOM", "LS", null, null, "PLACE", "DEC", "URN")
                .row("101", null, day(2023, 4, 1), "C2", null, null, "U1"));
        book("14-notes-beside-the-table", b -> b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1", null, null, null, "ask")
                .row("102", day(2023, 5, 1), "C2", "U3").row(null, null, null, null, null, null, null, null, "checked"));
        book("15-the-header-repeated", b -> b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1").row(EPISODES)
                .row("102", day(2023, 5, 1), "C2", "U3"));
        book("16-the-header-far-down", b -> {
            b.sheet("Episodes");
            for (int i = 1; i <= 29; i++) {
                b.row("Note " + i);
            }
            b.row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1");
        });
        book("17-the-header-too-far-down", b -> {
            b.sheet("Episodes");
            for (int i = 1; i <= 30; i++) {
                b.row("Note " + i);
            }
            b.row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1");
        });
    }

    private void hiddenAndMerged() {
        book("20-hidden-rows", b -> b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1")
                .row("102", day(2023, 5, 1), "C2", "U3").row("103", day(2023, 6, 1), "V2", "U3").hideRow(3).hideRow(4));
        book("21-hidden-columns", b -> b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1", null, "SC012345").hideColumn(2)
                .hideColumn(5).hideColumn(9));
        book("22-a-filter", b -> {
            b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1").row("102", day(2023, 5, 1), "C2", "U3").hideRow(2);
            b.sheet().setAutoFilter(CellRangeAddress.valueOf("A1:F3"));
        });
        book("23-a-child-merged-over-its-episodes", b -> b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1")
                .row(null, day(2023, 7, 1), "C2", "U3").row(null, day(2023, 9, 1), "E1", "A3").row("102", day(2023, 5, 1), "C2", "U3")
                .merge("A2:A4"));
        book("24-merged-sideways", b -> b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1").merge("D2:F2"));
        book("25-a-header-of-two-rows", b -> b.sheet("Episodes").row("CHILD", "DECOM", "LS", "PLACE", "DEC", "URN").row()
                .row("101", day(2023, 4, 1), "C2", "U1").merge("A1:A2").merge("B1:B2"));
        book("26-merged-dates", b -> b.sheet("Episodes").row(EPISODES).row("101", 45017, "C2", "U1").row("102", null, "C2", "U3")
                .merge("B2:B3"));
    }

    private void dates() {
        book("30-dates-as-text", b -> b.sheet("Episodes").row(EPISODES).row("101", "01/04/2023", "C2", "U1", " 2/5/2023 ")
                .row("102", "2023-05-01", "C2", "U3", "31/02/2024"));
        book("31-dates-spelled-in-other-ways", b -> b.sheet("Episodes").row(EPISODES).row("101", "1.4.2023", "C2", "U1", "02-05-2023")
                .row("102", "1 May 2023", "C2", "U3", "3-Jun-2023").row("103", "2023/06/01", "C2", "U3", "2023-07-01 00:00:00")
                .row("104", "1 september 2023", "C2", "U3", "20231001").row("105", "01/04/23", "C2", "U3", "04/13/2023")
                .row("106", "01/04/2023 09:30", "C2", "U3", "spring"));
        book("32-dates-as-the-numbers-that-count-them", b -> b.sheet("Episodes").row(EPISODES).row("101", 45017, "C2", "U1", 45047)
                .row("102", "45017", "C2", "U3", 20230501).row("103", 2023, "C2", "U3", 99999).row("104", -1, "C2", "U3", 45017.5)
                .row("105", 0, "C2", "U3", new Books.Shown(0, "dd/mm/yyyy")));
        book("33-dates-that-count-from-1904", b -> {
            b.book().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            b.sheet("Episodes").row(EPISODES).row("101", new Books.Shown(45017 - 1462, "dd/mm/yyyy"), "C2", "U1", 45047 - 1462);
        });
        book("34-dates-with-times", b -> b.sheet("Episodes").row(EPISODES)
                .row("101", new Books.Shown(45017.25, "dd/mm/yyyy hh:mm"), "C2", "U1", new Books.Shown(0.5, "hh:mm")));
        book("35-dates-shown-in-many-ways", b -> b.sheet("Episodes").row(EPISODES)
                .row("101", new Books.Shown(45017, "d mmm yy"), "C2", "U1", new Books.Shown(45047, "yyyy-mm-dd"))
                .row("102", new Books.Shown(45017, "[$-809]dddd, d mmmm yyyy"), "C2", "U3", new Books.Shown(45047, "mmm-yy"))
                .row("103", new Books.Shown(45017, "m/d/yyyy"), "C2", "U3", new Books.Shown(45047, "#,##0.00")));
        book("36-dates-where-none-belong", b -> b.sheet("OC2").row(OC2).row("101", day(2018, 1, 2), new Books.Shown(12, "dd/mm/yyyy"),
                new Books.Shown(45017.5, "dd/mm/yyyy"), new Books.Shown(1, "d mmm")).sheet("Episodes").row(EPISODES)
                .row("101", day(2023, 4, 1), day(2023, 5, 1), "U1"));
    }

    private void numbers() {
        book("40-numbers-as-text", b -> b.sheet("OC2").row(OC2).row("101", day(2018, 1, 2), "12", "3.5", "1").row("102", null, " 7 ", "1,234.5", "0")
                .row("103", null, "12.0", "3.50", "yes").row("104", null, "twelve", "3,5", "TRUE"));
        book("41-texts-as-numbers", b -> b.sheet("Episodes").row(101, day(2023, 4, 1)).row(EPISODES)
                .row(101, day(2023, 4, 1), "C2", "U1", null, 1234567).row(102.0, day(2023, 5, 1), "C2", 7, null, 0.5)
                .row(123456789012345.0, day(2023, 5, 1), "C2", 1e21, null, 0.1 + 0.2));
        book("42-leading-zeros", b -> b.sheet("Header").row(HEADER).row(new Books.Shown(101, "0000000"), new Books.Shown(1, "0"), day(2010, 2, 1),
                new Books.Shown(42, "0000000000000"), new Books.Shown(1, "00")).row("0000102", "1", day(2011, 3, 4), "0012", "01"));
        book("43-truth-values", b -> b.sheet("OC2").row(OC2).row("101", day(2018, 1, 2), null, null, true).row("102", null, null, null, false)
                .row("103", null, true, null, "true"));
    }

    private void nothingFormulasAndErrors() {
        book("50-signs-for-nothing", b -> b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1", "-", "n/a")
                .row("102", day(2023, 5, 1), "C2", "U3", " ", ".").row("103", day(2023, 6, 1), "C2", "U3", "\u2013", "N/A")
                .row("104", "\u00A0", "C2", "U3", "--", "-1").row("-", "-", ".", "U3", "", "na"));
        book("51-formulas", b -> b.sheet("Episodes").row(EPISODES)
                .row(new Books.Formula("100+1", 101), new Books.Formula("DATE(2023,4,1)", 45017), "C2", new Books.Formula("\"U\"&1", "U1"), null,
                        new Books.Formula("IF(1=1,\"-\",\"\")", "-"))
                .row("102", new Books.Formula("B2+30", 45047), "C2", new Books.Formula("\"\"", ""), null, null));
        book("52-formulas-never-calculated", b -> b.sheet("Episodes").row(EPISODES)
                .row("101", new Books.Formula("DATE(2023,4,1)", null), "C2", new Books.Formula("\"U\"&1", null)));
        book("53-errors", b -> b.sheet("Episodes").row(EPISODES).row("101", new Books.Error(42), "C2", new Books.Error(23), new Books.Error(15)));
        book("54-odd-texts", b -> {
            b.sheet("Episodes").row(EPISODES).row(" 101 ", day(2023, 4, 1), "c2", "U1\nU3", null, "Zo\u00EB \"x\", y")
                    .row("102", day(2023, 5, 1), "_x0041_", "<&>", null, "=1+1");
            XSSFRichTextString rich = new XSSFRichTextString("SC012345");
            rich.applyFont(0, 2, b.book().createFont());
            b.sheet().getRow(1).createCell(4).setCellValue("");
            b.row("103", day(2023, 6, 1), "C2", "U3", null, "").sheet().getRow(3).getCell(5).setCellValue(rich);
        });
    }

    private void sheets() {
        book("60-sheets-named-otherwise", b -> b.sheet("Sheet1").row(HEADER).row("101", "1", day(2010, 2, 1)).sheet("Read me")
                .row("This workbook was made by hand.").sheet("Sheet3").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1").sheet("Empty"));
        book("61-a-hidden-older-copy", b -> {
            b.sheet("Episodes old").row(EPISODES).row("old", day(2022, 4, 1), "C2", "U1").sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1),
                    "C2", "U1");
            b.book().setSheetHidden(0, true);
            b.book().setActiveSheet(1);
        });
        book("62-a-hidden-sheet", b -> {
            b.sheet("Notes").row("for the team").sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1");
            b.book().setSheetHidden(1, true);
        });
        book("63-a-table-in-two-sheets", b -> b.sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1").sheet("Episodes (2)")
                .row(EPISODES).row("102", day(2023, 5, 1), "C2", "U3"));
        book("64-no-table-at-all", b -> b.sheet("Letter").row("Dear colleague,").row("please find attached"));
        all.put("65-a-workbook-for-each-table-and-a-csv-file", folder -> {
            new Books().sheet("Sheet1").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1").write(folder.resolve("episodes.xlsx"));
            new Books().sheet("Tabelle1").row("CHILD", "DOB", "SDQ_SCORE").row("101", day(2018, 1, 2), 12).write(folder.resolve("OC2.xlsx"));
            write(folder.resolve("header.csv"), "CHILD,SEX,DOB,UPN,MOTHER\n101,1,01/02/2010,-,0\n".getBytes(StandardCharsets.UTF_8));
        });
        all.put("66-a-workbook-that-says-it-is-csv", folder -> new Books().sheet("Episodes").row(EPISODES)
                .row("101", day(2023, 4, 1), "C2", "U1").write(folder.resolve("episodes.csv")));
        all.put("67-a-table-in-csv-and-in-a-workbook", folder -> {
            new Books().sheet("Episodes").row(EPISODES).row("101", day(2023, 4, 1), "C2", "U1").write(folder.resolve("return.xlsx"));
            write(folder.resolve("episodes.csv"), "CHILD,DECOM,LS,PLACE,DEC,URN\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    private void namesOfSheets() {
        book("68-a-sheet-name-with-a-space-and-few-columns", b -> b.sheet("OC_2 ").row("CHILD", "SDQ_SCORE").row("101", 12));
    }

    private void broken() {
        all.put("70-a-password-or-an-old-workbook", folder -> write(folder.resolve("return.xlsx"),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0}));
        all.put("71-cut-off", folder -> {
            Path file = new Books().sheet("Episodes").row(EPISODES).row("101").write(folder.resolve("return.xlsx"));
            try {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        all.put("72-text-that-says-it-is-a-workbook", folder -> write(folder.resolve("return.xlsx"),
                "CHILD,DECOM\n101,01/04/2023\n".getBytes(StandardCharsets.UTF_8)));
        all.put("73-another-kind-of-archive", folder -> zip(folder.resolve("return.xlsx"), of("content.xml", "<office/>")));
        all.put("74-a-document-type", folder -> raw(folder, "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY e \"x\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"));
        all.put("75-a-text-that-is-not-there", folder -> raw(folder, sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")));
        all.put("76-rows-out-of-order", folder -> raw(folder, sheet("<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"2\"/>")));
        all.put("77-a-number-that-is-none", folder -> raw(folder, sheet("<row r=\"1\"><c r=\"A1\"><v>one</v></c></row>")));
    }

    private void otherGenerators() {
        all.put("80-cells-without-references", folder -> raw(folder,
                sheet("<row>" + texts("CHILD", "DECOM", "LS", "PLACE", "DEC", "URN") + "</row><row>"
                        + texts("101", "01/04/2023", "C2", "U1") + "</row>")));
        all.put("81-strict-workbook", folder -> zip(folder.resolve("return.xlsx"), strict(
                "<row r=\"1\">" + texts("CHILD", "DECOM", "LS", "PLACE", "DEC", "URN") + "</row><row r=\"2\">" + texts("101")
                        + "<c t=\"d\"><v>2023-04-01T00:00:00</v></c>" + texts("C2", "U1") + "</row>")));
    }

    private static String texts(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return cells.toString();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** A workbook of which only the XML of its one sheet, Episodes, is given. */
    static void raw(Path folder, String sheet) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        zip(folder.resolve("return.xlsx"), parts(main, links, sheet));
    }

    private static Object[] strict(String rows) {
        return parts("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships",
                sheet(rows).replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"));
    }

    private static Object[] parts(String main, String links, String sheet) {
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return of("[Content_Types].xml", "<Types xmlns=\"" + packages + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type
                + "sheet.main+xml\"/><Override PartName=\"/xl/s.xml\" ContentType=\"" + type + "worksheet+xml\"/></Types>", //
                "_rels/.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + links
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>", //
                "xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links
                        + "\"><sheets><sheet name=\"Episodes\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>", //
                "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + links
                        + "/worksheet\" Target=\"s.xml\"/></Relationships>", //
                "xl/s.xml", sheet);
    }

    /** An archive of parts, given by their names and texts in turn. */
    static void zip(Path file, Object... namesAndTexts) {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i].toString()));
                zip.write(namesAndTexts[i + 1].toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
