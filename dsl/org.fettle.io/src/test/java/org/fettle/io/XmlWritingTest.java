/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class XmlWritingTest {

    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made up --><R>
              <C>
                <HEADER>
                  <CHILDID>1</CHILDID><SEX>F</SEX> <DOB note="x">01/02/2010</DOB>
                  <AREVIEW><REVIEW>01/05/2024</REVIEW></AREVIEW>
                  <IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><TEAM>North</TEAM>
                </HEADER>
                <EPISODE><DECOM>01/04/2020</DECOM><PL><![CDATA[U1]]></PL><DEC/></EPISODE>
                <EPISODE/>
              </C>
              <C><HEADER><CHILDID>2</CHILDID></HEADER><NEEDS><N>HEAR</N><N /></NEEDS></C>
            </R>
            """;

    @TempDir
    private Path folder;

    private Return read(String text) {
        return CareXml.read(School.file(folder, "return.xml", text)).data();
    }

    private String written(Return data) throws IOException {
        assertEquals(List.of(), ReturnWriter.write(data, Period.THIS, folder.resolve("out"), Progress.NONE));
        return Files.readString(folder.resolve("out").resolve("return.xml"));
    }

    private String edited(Changes changes) throws IOException {
        return written(read(TEXT).with(changes));
    }

    private static Changes set(String table, int row, String column, String text) {
        return new Changes().set(table, Period.THIS, row, column, text);
    }

    @Test
    void unchangedItIsTheSame() throws IOException {
        assertEquals(TEXT, written(read(TEXT)));
    }

    @Test
    void onlyTheElementsOfChangedCellsChange() throws IOException {
        assertEquals(TEXT.replace("<![CDATA[U1]]>", "U6 &lt;&amp;"), edited(set("Episodes", 0, "PLACE", "U6 <&")));
        assertEquals(TEXT.replace("<DEC/>", "<DEC>03/05/2024</DEC>"), edited(set("Episodes", 0, "DEC", "03/05/2024")));
        assertEquals(TEXT.replace("<EPISODE/>", "<EPISODE><DECOM>03/05/2024</DECOM></EPISODE>"), edited(set("Episodes", 1, "DECOM", "03/05/2024")));
        assertEquals(TEXT.replace("01/02/2010", ""), edited(set("Header", 0, "DOB", "")));
        assertEquals(TEXT.replace(">2</CHILDID>", ">2</CHILDID><SEX>M</SEX>"), edited(set("Header", 1, "SEX", "M")));
        assertEquals(TEXT.replace("North", "South"), edited(set("Header", 0, "TEAM", "South")));
        assertEquals(TEXT.replace("<N />", "<N >LD</N>"), edited(set("Needs", 1, "NEED", "LD")));
        assertEquals(TEXT.replace("2024</REVIEW>", "2024</REVIEW><DOB>01/01/2011</DOB>"), edited(set("Reviews", 0, "DOB", "01/01/2011")));
    }

    @Test
    void rowsGo() throws IOException {
        assertEquals(TEXT.replace("<EPISODE/>", ""), edited(new Changes().delete("Episodes", Period.THIS, 1)));
        assertEquals(TEXT.replace("YES", "").replace("F2", ""), edited(new Changes().delete("Leavers", Period.THIS, 0)));
        assertEquals(TEXT.replaceAll("(?s)<C><HEADER><CHILDID>2.*</C>", ""), edited(new Changes().delete("Header", Period.THIS, 1)
                .delete("Needs", Period.THIS, 0).delete("Needs", Period.THIS, 1)));
    }

    @Test
    void rowsCome() throws IOException {
        assertEquals(TEXT.replace("<EPISODE/>", "<EPISODE/><EPISODE><DECOM>05/05/2024</DECOM></EPISODE>"),
                edited(new Changes().add("Episodes", Period.THIS, Map.of("CHILD", "1", "DECOM", "05/05/2024"))));
        assertEquals(TEXT.replace(">2</CHILDID>", ">2</CHILDID><IN_TOUCH>NO</IN_TOUCH>"),
                edited(new Changes().add("Leavers", Period.THIS, Map.of("CHILD", "2", "IN_TOUCH", "NO"))));
        assertEquals(TEXT.replace("</R>", "<C><CHILDID>3</CHILDID><SEX>F</SEX><EPISODE><PL>K2</PL></EPISODE></C>\n</R>"),
                edited(new Changes().add("Header", Period.THIS, Map.of("CHILD", "3", "SEX", "F"))
                        .add("Episodes", Period.THIS, Map.of("CHILD", "3", "PLACE", "K2"))));
    }

    @Test
    void aKeyChangesForAllRows() throws IOException {
        Changes all = set("Header", 1, "CHILD", "9").set("Needs", Period.THIS, 0, "CHILD", "9").set("Needs", Period.THIS, 1, "CHILD", "9");
        assertEquals(TEXT.replace(">2<", ">9<"), edited(all));
    }

    @Test
    void whatXmlCannotSayIsRefused() {
        refused(set("Header", 1, "CHILD", "9"), "key of some rows");
        refused(set("Header", 0, "DOB", "01/01/2009").set("Leavers", Period.THIS, 0, "DOB", "02/02/2009"), "one for all tables");
        refused(new Changes().delete("Header", Period.THIS, 0), "XML cannot say");
        refused(new Changes().add("Header", Period.THIS, Map.of("CHILD", "1")), "a second row");
    }

    private void refused(Changes changes, String why) {
        List<Problem> problems = ReturnWriter.write(read(TEXT).with(changes), Period.THIS, folder.resolve("refused"), Progress.NONE);
        assertEquals(List.of("io.write"), problems.stream().map(Problem::code).toList());
        assertTrue(problems.get(0).message().contains(why), problems::toString);
    }

    @Test
    void aFileThatChangedSinceIsNotWrittenOver() {
        Return data = read(TEXT).with(set("Episodes", 0, "PLACE", "U6"));
        School.file(folder, "return.xml", TEXT.replace("[U1]", "[U2]"));
        List<Problem> problems = ReturnWriter.write(data, Period.THIS, folder.resolve("refused"), Progress.NONE);
        assertTrue(problems.toString().contains("has changed since"), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "UTF-8 with mark"})
    void encodingsAndLineEndsAreKept(String name) throws IOException {
        Charset charset = Charset.forName(name.split(" ")[0]);
        String text = ("<?xml version=\"1.0\" encoding=\"" + charset.name()
                + "\"?>\n<R>\n<C>\n<!-- Zo\u00EB\n --><CHILDID>1\u00EB</CHILDID>\n<SEX>F</SEX></C></R>\n")
                .replace("\n", "\r\n");
        String mark = name.endsWith("mark") ? "\uFEFF" : "";
        Return data = CareXml.read(School.file(folder, "return.xml", (mark + text).getBytes(charset))).data();
        assertEquals(List.of(),
                ReturnWriter.write(data.with(set("Header", 0, "SEX", "\u00E9\u0416")), Period.THIS, folder.resolve("out"), Progress.NONE));
        String expected = mark + text.replace(">F<", charset.newEncoder().canEncode('\u0416') ? ">\u00E9\u0416<" : ">\u00E9&#1046;<");
        assertEquals(expected, new String(Files.readAllBytes(folder.resolve("out").resolve("return.xml")), charset));
    }

    /** Whatever cells are edited and rows deleted, what is written reads as what was edited. */
    @Property(tries = 300)
    void whatIsWrittenReadsAsWhatWasEdited(@ForAll int seed) throws IOException {
        Random random = new Random(seed);
        Path place = Path.of("target", "xml-writing");
        Return data = CareXml.read(School.file(place, "return.xml", TEXT)).data();
        Changes changes = new Changes();
        String[] texts = {"", "x", " a & b ", "01/01/2024", "]]>", "\u20AC", "<C>"};
        for (int i = random.nextInt(6); i >= 0; i--) {
            // of tables whose rows share nothing
            Table table = data.table(List.of("Episodes", "Needs").get(random.nextInt(2)), Period.THIS);
            int row = random.nextInt(table.rowCount());
            if (random.nextInt(4) == 0) {
                changes.delete(table.type().name(), Period.THIS, row);
            } else {
                String column = table.columns().get(1 + random.nextInt(table.columns().size() - 1)).spec().name();
                changes.set(table.type().name(), Period.THIS, row, column, texts[random.nextInt(texts.length)]);
            }
        }
        Return edited = data.with(changes);
        assertEquals(List.of(), ReturnWriter.write(edited, Period.THIS, place.resolve("out"), Progress.NONE));
        Return again = CareXml.read(place.resolve("out").resolve("return.xml")).data();
        assertEquals(cells(edited), cells(again));
    }

    /** Rows by their place in the file, without their numbers, which close up when a row is gone. */
    private static String cells(Return data) {
        return School.showCells(data).replaceAll("(?m)^\\d+ ", "");
    }

    @Test
    void whatIsWrittenIsUtf8WhereNothingIsSaid() throws IOException {
        Return data = read("<R><C><CHILDID>Zo\u00EB</CHILDID><SEX>F</SEX></C></R>");
        String text = new String(written(data.with(set("Header", 0, "SEX", "\u20AC"))).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals("<R><C><CHILDID>Zo\u00EB</CHILDID><SEX>\u20AC</SEX></C></R>", text);
    }
}
