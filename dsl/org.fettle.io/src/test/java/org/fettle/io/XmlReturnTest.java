/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class XmlReturnTest {

    private static final String SMALL = "<R><C><HEADER><CHILDID>1</CHILDID><SEX>F</SEX></HEADER><EPISODE><DECOM>01/04/2024</DECOM></EPISODE></C></R>";

    @TempDir
    private Path folder;

    @Test
    void isThisYearOrLastYearByItsPlace() {
        Path now = School.file(folder.resolve("this"), "return.xml", SMALL);
        Path before = School.file(folder.resolve("last"), "return.xml", SMALL.replace("2024", "2023"));
        ReadResult both = CareXml.read(Sources.of(folder.resolve("this")).withLastYear(before));
        assertEquals(List.of(), CareXml.codes(both));
        assertEquals("xml", both.data().format());
        assertEquals("01/04/2023", both.data().table("Episodes", Period.LAST).column("DECOM").rawText(0));
        School.file(folder.resolve("csv"), "Header.csv", "CHILD,SEX,DOB\n1,F,\n");
        ReadResult mixed = CareXml.read(Sources.of(folder.resolve("csv")).withLastYear(now));
        assertEquals("csv", mixed.data().format(), "the format is that of this year's files");
        assertTrue(mixed.data().table("Episodes", Period.LAST).isLoaded());
    }

    @Test
    void tablesThatAreNotInItMayStandBesideIt() {
        School.file(folder, "return.xml", SMALL);
        School.file(folder, "Workers.csv", "CHILD,NAME\n1,SW1\n");
        Return data = CareXml.read(folder).data();
        assertEquals(1, data.table("Workers", Period.THIS).rowCount());
        assertTrue(data.table("Reviews", Period.THIS).isLoaded(), "tables of the file are there, also without rows");
        assertFalse(data.table("Workers", Period.LAST).isLoaded());
    }

    @Test
    void tablesAreThereOnce() {
        Path xml = School.file(folder, "return.xml", SMALL);
        School.file(folder, "Header.csv", "CHILD,SEX,DOB\n1,F,\n");
        ReadResult twice = CareXml.read(folder);
        assertTrue(twice.failed());
        assertEquals("io.twice", twice.problems().get(0).code());
        Path other = School.file(folder.resolve("more"), "other.xml", SMALL);
        assertEquals(List.of("io.twice"), CareXml.codes(CareXml.read(xml, other)));
    }

    @Test
    void xmlIsKnownByItsStartToo() {
        Path file = School.file(folder, "export.dat", "\uFEFF \n" + SMALL);
        assertEquals(1, CareXml.read(file).data().table("Header", Period.THIS).rowCount());
    }

    @Test
    void aReturnThatDoesNotSayHowTakesNoXml() {
        Path file = School.file(folder, "pupils.xml", SMALL);
        assertTrue(School.read(file).failed());
    }

    @Test
    void manyElementsOfItsOwnAreNotAllKept() {
        StringBuilder text = new StringBuilder("<R><C><CHILDID>1</CHILDID>");
        for (int i = 0; i < 500; i++) {
            text.append("<X").append(i).append(">1</X").append(i).append('>');
        }
        ReadResult result = CareXml.read(School.file(folder, "wide.xml", text + "</C></R>"));
        assertEquals(103, result.data().table("Header", Period.THIS).columns().size());
        assertTrue(result.problems().size() < 150, () -> result.problems().size() + " problems");
    }

    @Test
    void aSubjectIsBounded() {
        StringBuilder text = new StringBuilder("<R><C>\n");
        text.append("<EPISODE/>".repeat(XmlWalker.MOST_ELEMENTS_A_SUBJECT + 1));
        ReadResult result = CareXml.read(School.file(folder, "long.xml", text + "</C></R>"));
        assertEquals(List.of("xml.bound"), CareXml.codes(result));
    }

    /** The return that rows of text make, written as XML, reads as the same rows in memory do. */
    @Property(tries = 200)
    void readsWhatIsInIt(@ForAll @Size(max = 8) List<@Size(min = 3, max = 3) List<@IntRange(max = 7) Integer>> children) {
        String[] texts = {null, "", "01/04/2024", "31/02/2024", " U1 ", "a & b", "<x>", "Zoë \u20AC"};
        StringBuilder xml = new StringBuilder("<R>");
        ReturnBuilder header = new ReturnBuilder(CareXml.TYPE).table("Header", Period.THIS, "CHILD", "SEX", "DOB");
        List<String[]> episodes = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            String key = "c" + i;
            List<Integer> child = children.get(i);
            String sex = texts[child.get(0)];
            xml.append("<C><HEADER>").append(element("CHILDID", key)).append(element("SEX", sex)).append("</HEADER><EPISODE>")
                    .append(element("DEC", texts[child.get(1)])).append(element("PL", texts[child.get(2)])).append("</EPISODE></C>");
            header.row(key, sex == null ? "" : sex, "");
            episodes.add(new String[] {key, "", texts[child.get(2)], texts[child.get(1)]});
        }
        header.table("Episodes", Period.THIS, "CHILD", "DECOM", "PLACE", "DEC");
        episodes.forEach(row -> header.row(Arrays.stream(row).map(text -> text == null ? "" : text).toList()));
        for (String table : List.of("Reviews", "Leavers", "Needs", "Visits")) {
            header.table(table, Period.THIS, CareXml.TYPE.table(table).columns().stream().map(column -> column.name()).toList());
        }
        Path file = School.file(temporary(), "return.xml", xml + "</R>");
        assertEquals(School.showCells(header.build()), School.showCells(CareXml.read(file).data()));
    }

    private static String element(String name, String text) {
        if (text == null) {
            return "";
        }
        return "<" + name + ">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</" + name + ">";
    }

    /** Whatever the bytes, reading ends with a return or a problem, and never with an exception. */
    @Property(tries = 2000)
    void anythingIsReadOrRefused(@ForAll @IntRange(max = 200_000_000) int seed) {
        Random random = new Random(seed);
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SMALL.replace("</R>",
                "<C><CHILDID>2 &amp; 3</CHILDID><AREVIEW a='1'><REVIEW/></AREVIEW><!-- c --><NEEDS><N><![CDATA[x]]></N></NEEDS></C></R>");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
                case 2 -> bytes = moved(bytes, random);
                case 3 -> bytes[random.nextInt(bytes.length)] = (byte) "<>&/\"'![]?;= \0".charAt(random.nextInt(14));
                default -> bytes = replaced(bytes, random);
            }
        }
        Path file = School.file(temporary(), "fuzz.xml", bytes);
        ReadResult result = ReturnReader.read(CareXml.TYPE, Sources.of(file), new Dictionary(), ReadOptions.DEFAULT.withThreads(1), Progress.NONE);
        assertEquals(result.failed(), result.problems().stream().anyMatch(problem -> problem.isError()));
        result.problems().forEach(problem -> assertFalse(problem.message().contains("Exception"), problem::toString));
    }

    private static byte[] moved(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - from) / 4;
        int to = random.nextInt(bytes.length - length);
        byte[] result = bytes.clone();
        System.arraycopy(bytes, from, result, to, length);
        return result;
    }

    private static byte[] replaced(byte[] bytes, Random random) {
        String[] words = {"UTF-16", "windows-1252", "no-such-encoding", "<!DOCTYPE a>", "<C>", "</C>", "xmlns='a'", "&#0;", "&#x110000;", "]]>",
                "<?xml?>"};
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length());
        return (text.substring(0, at) + words[random.nextInt(words.length)] + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Path temporary() {
        return Path.of("target", "xml-laws");
    }
}
