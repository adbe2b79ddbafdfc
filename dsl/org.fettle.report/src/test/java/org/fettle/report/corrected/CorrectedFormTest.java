/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.corrected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.data.Changes;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.XmlLayout;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnForm;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ListArbitrary;
import net.jqwik.api.statistics.Statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The corrected return as CSV and as XML, whichever it was read from. */
class CorrectedFormTest {
    private static final ReturnType TYPE = type();
    private static final String[] TEXTS = {"", "01/02/2010", "02/02/2010", "x & y", "0"};

    @TempDir
    private Path folder;

    private static ReturnType type() {
        ColumnSpec marked = new ColumnSpec("UASC", ColumnType.TEXT, null, false, false, null, "", false);
        List<TableType> tables = List.of(table("Header", text("CHILD"), text("SEX"), date("DOB"), marked),
                table("Episodes", text("CHILD"), date("DECOM"), text("PLACE"), date("DEC")),
                table("Reviews", text("CHILD"), date("DOB"), date("REVIEW")),
                table("UASC", text("CHILD"), date("DOB"), date("DUC")), table("OC3", text("CHILD"), date("DOB"), text("IN_TOUCH"), text("ACTIV")),
                table("DoLo", text("CHILD"), date("START")));
        XmlLayout layout = new XmlLayout("*/*", "CHILDID", List.of(
                new XmlLayout.Rows("Header", null, null, List.of(key(), below("SEX"), below("DOB"), below("UASC"))),
                new XmlLayout.Rows("Episodes", "EPISODE", null, List.of(key(), own("DECOM", "DECOM"), own("PLACE", "PL"), own("DEC", "DEC"))),
                new XmlLayout.Rows("Reviews", "AREVIEW", null, List.of(key(), below("DOB"), own("REVIEW", "REVIEW"))),
                new XmlLayout.Rows("UASC", null, "UASC", List.of(key(), below("DOB"), below("DUC"))),
                new XmlLayout.Rows("OC3", null, "IN_TOUCH", List.of(key(), below("DOB"), below("IN_TOUCH"), below("ACTIV")))));
        return new ReturnType("Care", "Child", "CHILD", tables, List.of(), layout);
    }

    private static TableType table(String name, ColumnSpec... columns) {
        return new TableType(name, !name.equals("Episodes") && !name.equals("Reviews"), false, "CHILD", name, List.of(columns));
    }

    private static ColumnSpec text(String name) {
        return ColumnSpec.of(name, ColumnType.TEXT);
    }

    private static ColumnSpec date(String name) {
        return ColumnSpec.of(name, ColumnType.DATE);
    }

    private static XmlLayout.Value key() {
        return new XmlLayout.Value("CHILD", "CHILDID", true);
    }

    private static XmlLayout.Value below(String name) {
        return new XmlLayout.Value(name, name, true);
    }

    private static XmlLayout.Value own(String column, String path) {
        return new XmlLayout.Value(column, path, false);
    }

    private static Return read(Path from) {
        ReadResult result = ReturnReader.read(TYPE, Sources.of(from), new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
        assertTrue(!result.failed(), () -> result.problems().toString());
        return result.data();
    }

    private Path csv(Map<String, String> files) throws IOException {
        Path made = Files.createDirectories(folder.resolve("csv"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(made.resolve(file.getKey() + ".csv"), file.getValue());
        }
        return made;
    }

    private static CorrectedReturn.Result write(Return data, ReturnForm form, Path to) throws IOException {
        CorrectedReturn.Result result = CorrectedReturn.write(data, Period.THIS, form, to, Progress.NONE);
        assertEquals(List.of(), result.problems());
        return result;
    }

    private static final Map<String, String> CARE = Map.of("Header",
            "CHILD,SEX,DOB\n1,M,01/02/2010\n2,\"F,<&\",03/04/2011\n", "Episodes",
            "CHILD,DECOM,PLACE,DEC\n2,01/04/2024,U1,\n1,1/5/2024,K2,31/06/2024\n1,01/06/2024,U6,\n", "Reviews",
            "CHILD,DOB,REVIEW\n1,01/02/2010,05/05/2024\n",
            "UASC", "CHILD,DOB,DUC\n2,03/04/2011,\n", "OC3", "CHILD,DOB,IN_TOUCH,ACTIV\n1,01/02/2010,YES,F2\n", "DoLo",
            "CHILD,START\n1,07/07/2024\n");

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Care>
              <CHILD>
                <HEADER>
                  <CHILDID>1</CHILDID>
                  <SEX>M</SEX>
                  <DOB>01/02/2010</DOB>
                  <UASC>0</UASC>
                  <IN_TOUCH>YES</IN_TOUCH>
                  <ACTIV>F2</ACTIV>
                  <AREVIEW>
                    <REVIEW>05/05/2024</REVIEW>
                  </AREVIEW>
                </HEADER>
                <EPISODE>
                  <DECOM>1/5/2024</DECOM>
                  <PL>K2</PL>
                  <DEC>31/06/2024</DEC>
                </EPISODE>
                <EPISODE>
                  <DECOM>01/06/2024</DECOM>
                  <PL>U6</PL>
                </EPISODE>
              </CHILD>
              <CHILD>
                <HEADER>
                  <CHILDID>2</CHILDID>
                  <SEX>F,&lt;&amp;</SEX>
                  <DOB>03/04/2011</DOB>
                  <UASC>1</UASC>
                </HEADER>
                <EPISODE>
                  <DECOM>01/04/2024</DECOM>
                  <PL>U1</PL>
                </EPISODE>
              </CHILD>
            </Care>
            """;

    @Test
    void csvBecomesXmlAsTheDepartmentHasIt() throws IOException {
        CorrectedReturn.Result result = write(read(csv(CARE)), ReturnForm.XML, folder.resolve("xml"));
        assertEquals(XML, Files.readString(folder.resolve("xml/care.xml")));
        assertEquals(CARE.get("DoLo"), Files.readString(folder.resolve("xml/DoLo.csv")));
        assertEquals(List.of("Tables without a place in XML are in CSV beside it: DoLo."), result.notes());
        assertEquals(9, result.records());
    }

    @Test
    void andBackAgain() throws IOException {
        write(read(csv(CARE)), ReturnForm.XML, folder.resolve("xml"));
        assertEquals(List.of(), write(read(folder.resolve("xml")), ReturnForm.CSV, folder.resolve("back")).notes());
        for (String name : List.of("Header", "Reviews", "UASC", "OC3", "DoLo")) {
            assertEquals(CARE.get(name), Files.readString(folder.resolve("back/" + name + ".csv")));
        }
        assertEquals("CHILD,DECOM,PLACE,DEC\n1,1/5/2024,K2,31/06/2024\n1,01/06/2024,U6,\n2,01/04/2024,U1,\n",
                Files.readString(folder.resolve("back/Episodes.csv")), "in XML the records of a child are together");
    }

    @Test
    void correctedXmlIsTheSameButForTheChange() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        String text = XML.replace("\n", "\r\n").replace("<SEX>M", "<!-- made up -->\r\n<SEX  >M").replace("</ACTIV>", "</ACTIV><TEAM>North</TEAM>");
        Files.writeString(in.resolve("June return.xml"), text);
        Files.writeString(in.resolve("dolo.csv"), "CHILD,START,Why\r\n1,07/07/2024,x");
        Return data = read(in);
        int row = data.table("Episodes", Period.THIS).rowOfFileRow(2);
        Return edited = data.with(new Changes().set("Episodes", Period.THIS, row, "PLACE", "U3").set("DoLo", Period.THIS, 0, "START", "08/07/2024"));
        for (ReturnForm form : List.of(ReturnForm.AS_READ, ReturnForm.XML)) {
            Path out = folder.resolve(form.name());
            write(edited, form, out);
            assertEquals(text.replace("U6", "U3"), Files.readString(out.resolve("June return.xml")));
            assertEquals("CHILD,START,Why\r\n1,08/07/2024,x", Files.readString(out.resolve("dolo.csv")));
        }
        write(edited, ReturnForm.CSV, folder.resolve("as csv"));
        assertEquals("CHILD,SEX,DOB,TEAM\n1,M,01/02/2010,North\n2,\"F,<&\",03/04/2011,\n", Files.readString(folder.resolve("as csv/Header.csv")));
        assertEquals("CHILD,START,Why\r\n1,08/07/2024,x", Files.readString(folder.resolve("as csv/dolo.csv")));
    }

    @Test
    void csvStaysByteForByte() throws IOException {
        Path in = csv(Map.of("Header", "\uFEFFCHILD;x,SEX ,DOB\r\n".replace(";x", "") + " 1 ,\"M\",\r\n"));
        write(read(in), ReturnForm.CSV, folder.resolve("out"));
        assertEquals(Files.readString(in.resolve("Header.csv")), Files.readString(folder.resolve("out/Header.csv")));
    }

    @Test
    void whatXmlCannotSayIsSaid() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("Header", "CHILD,SEX,DOB,Social worker\n1,M,01/02/2010,Ann\n2,F,,\n");
        files.put("OC3", "CHILD,DOB,IN_TOUCH,ACTIV\n1,02/02/2010,YES,\n2,03/03/2011,NO,\n1,,,F2\n");
        files.put("Episodes", "CHILD,DECOM,PLACE,DEC\n3,01/04/2024,U1,\n");
        CorrectedReturn.Result result = write(read(csv(files)), ReturnForm.XML, folder.resolve("xml"));
        assertEquals(List.of("Tables that are not there count as there and empty in XML: Reviews, UASC.",
                "Columns of Header without a place in XML are left out: Social worker.",
                "Records of OC3 without IN_TOUCH are none in XML and are left out: OC3 of 1 (line 4).",
                "In XML all records of a child have one DOB; it is another in: OC3 of 1 (line 2), which had 02/02/2010 and gets 01/02/2010; "
                        + "Header of 2 (line 3), which had none and gets 03/03/2011.",
                "In XML every child has a record of Header; it is new for: 3."), result.notes());
    }

    @Test
    void aCharacterThatXmlDoesNotKnowIsRefusedWithItsPlace() throws IOException {
        Return data = read(csv(Map.of("Header", "CHILD,SEX,DOB\n1,M\u0001x,\n")));
        CorrectedReturn.Result result = CorrectedReturn.write(data, Period.THIS, ReturnForm.XML, folder.resolve("xml"), Progress.NONE);
        assertTrue(result.problems().toString().contains("Header.csv:2: SEX has the character U+0001"), result.problems()::toString);
        try (var files = Files.list(folder.resolve("xml"))) {
            assertEquals(0, files.count());
        }
    }

    /** Rows of any children; or, to be of use in XML, one of each child, whose date of birth is the same everywhere. */
    private static Arbitrary<String> rows(TableType type, boolean any) {
        List<String> columns = type.columns().stream().filter(ColumnSpec::declared).map(ColumnSpec::name).skip(1).toList();
        ListArbitrary<List<String>> rows = Arbitraries.of(TEXTS).list().ofSize(columns.size()).list();
        return any ? rows(type, columns, rows.ofMaxSize(4), Arbitraries.of("1", "2", "3", "").list().ofSize(4))
                : rows(type, columns, rows.ofSize(3), Arbitraries.shuffle("1", "2", "3"));
    }

    private static Arbitrary<String> rows(TableType type, List<String> columns, Arbitrary<List<List<String>>> rows, Arbitrary<List<String>> keys) {
        return Combinators.combine(rows, keys).as((texts, numbers) -> {
            StringBuilder text = new StringBuilder("CHILD," + String.join(",", columns) + "\n");
            for (int i = 0; i < texts.size(); i++) {
                List<String> cells = new ArrayList<>(texts.get(i));
                if (numbers.size() == 3 && columns.contains("DOB")) {
                    cells.set(columns.indexOf("DOB"), numbers.get(i) + "/02/2010");
                }
                if (numbers.size() == 3 && columns.contains("IN_TOUCH")) {
                    cells.set(columns.indexOf("IN_TOUCH"), "NO");
                }
                text.append(numbers.get(i)).append(',').append(String.join(",", cells)).append('\n');
            }
            return text.toString();
        });
    }

    @Provide
    Arbitrary<Map<String, String>> returns() {
        return Arbitraries.of(true, false)
                .flatMap(any -> Combinators.combine(TYPE.tables().stream().map(type -> rows(type, any)).toList()).as(texts -> {
                    Map<String, String> files = new TreeMap<>();
                    for (int i = 0; i < texts.size(); i++) {
                        files.put(TYPE.tables().get(i).name(), texts.get(i));
                    }
                    return files;
                }));
    }

    /** CSV to XML to CSV is the same return, but for what was said; and once it has been in XML nothing more is lost. */
    @Property(tries = 120)
    void thereAndBackIsTheSame(@ForAll("returns") Map<String, String> files) throws IOException {
        Path place = Files.createTempDirectory("fettle-forms");
        try {
            folder = place;
            Return first = read(csv(files));
            List<String> lost = write(first, ReturnForm.XML, place.resolve("xml")).notes();
            write(read(place.resolve("xml")), ReturnForm.CSV, place.resolve("back"));
            Statistics.collect(lost.size() == 1 ? "nothing lost" : "something lost");
            Statistics.coverage(checker -> checker.check("nothing lost").percentage(share -> share > 20));
            if (lost.size() == 1) {
                assertEquals(records(first), records(read(place.resolve("back"))));
            }
            Return second = read(place.resolve("back"));
            assertEquals(1, write(second, ReturnForm.XML, place.resolve("xml again")).notes().size(), "only DoLo beside it");
            assertEquals(Files.readString(place.resolve("xml/care.xml")), Files.readString(place.resolve("xml again/care.xml")));
        } finally {
            try (var all = Files.walk(place)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<String, List<String>> records(Return data) {
        Map<String, List<String>> records = new TreeMap<>();
        for (Table table : data.loadedTables()) {
            for (int row = 0; row < table.rowCount(); row++) {
                Map<String, String> cells = new TreeMap<>();
                for (var column : table.columns()) {
                    cells.put(column.spec().name(), column.text(row));
                }
                records.computeIfAbsent(table.type().name() + " " + cells.get("CHILD"), k -> new ArrayList<>()).add(cells.toString());
            }
        }
        return records;
    }
}
