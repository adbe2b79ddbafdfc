/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.fettle.data.Changes;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.RunResult;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReturnForm;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.fettle.report.corrected.CorrectedReturn;
import org.fettle.report.html.RunPage;
import org.fettle.report.lists.ChildErrors;
import org.fettle.report.lists.Listing;
import org.fettle.report.lists.RuleFailures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The lists, the page and the corrected return. */
class ReportsTest {
    @TempDir
    Path folder;

    private final RunResult run = DemoRun.result();

    private static String csv(Listing listing) throws IOException {
        StringWriter out = new StringWriter();
        listing.writeCsv(out, Progress.NONE);
        return out.toString().replace("\r\n", "\n");
    }

    @Test
    void failuresAreCountedByRuleAndRulesThatCrashedAreSaid() throws IOException {
        Listing listing = RuleFailures.of(run, "Demo");
        assertEquals("""
                Rule,What it finds,Severity,Category,Impact,Issues,Records,Children
                901,No review,error,missing,low,1,0,1
                101,Legal status is no code,error,invalid,low,1,1,1
                501,Episode starts before the previous one ended,error,inconsistent,low,1,1,1
                900,Unusual pair,query,cross-year,low,1,1,1
                """, csv(listing));
        assertEquals(List.of("999", "A rule that fails", "crashed"), listing.sheets().get(1).rows().get(0).subList(0, 3));
    }

    @Test
    void eachErrorIsARowSortedByChild() throws IOException {
        Listing listing = ChildErrors.of(run, IntStream.range(0, run.flags().size()).toArray(), "Worker", "Demo", Progress.NONE);
        assertEquals("""
                Worker,Child,Rule,Severity,Category,What is wrong,Record,Columns,Values,Year,Row,Line
                '=cmd|' /C calc'!A0,9,101,error,invalid,"LS is XX, which is no code.","Episodes, DECOM 01/06/2024",LS,XX,this,3,4
                '=cmd|' /C calc'!A0,9,901,error,missing,No episode last year.,Episodes (no record),,,last,,
                Zoë Öz,0010,501,error,inconsistent,Starts 01/05/2024 <too early> & =1.,"Episodes, DECOM 01/05/2024",DECOM,01/05/2024,this,2,3
                ,100,900,query,cross-year,Sex and date of birth are unusual.,Header,"SEX
                DOB","2 – female
                03/04/2012",this,3,4
                """, csv(listing));
    }

    private String page(int mostRecords) throws IOException {
        StringWriter out = new StringWriter();
        RunPage.write(run, new RunPage.Options("Demo <2024/25>", LocalDateTime.of(2026, 5, 6, 7, 8), "Worker", mostRecords), out, Progress.NONE);
        return out.toString();
    }

    @Test
    void thePageIsWellFormedEscapedAndNeedsNothingElse() throws IOException, XMLStreamException {
        String page = page(10);
        assertTrue(page.contains("Demo &lt;2024/25&gt;") && page.contains("&lt;too early&gt; &amp; =1."), "escaped");
        assertFalse(page.contains("http:") || page.contains("https:") || page.contains("src="), "nothing is fetched");
        assertTrue(page.contains("Rules that crashed"), page);
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>")) + "</body>";
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(body));
        int pictures = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("svg")) {
                pictures++;
                assertEquals("img", reader.getAttributeValue(null, "role"), "said by readers that read aloud");
            }
        }
        assertEquals(3, pictures);
    }

    @Test
    void aPageOfSumsSaysNothingOfSingleChildren() throws IOException {
        assertTrue(page(10).contains("0010"));
        assertFalse(page(0).contains("0010"));
    }

    private Return readFiles() throws IOException {
        Path source = Files.createDirectories(folder.resolve("in"));
        Files.writeString(source.resolve("header.csv"), "CHILD,SEX,DOB,Worker\r\n 0010 ,1,01/02/2010,\"Öz, Zoë\"\r\n9,2,03/04/2011,\r\n");
        Files.writeString(source.resolve("episodes.csv"), "CHILD,DECOM,LS,DEC\n0010,01/04/2024,C1,\n9,1/6/2024,XX,\n0010,01/05/2024,C2,\n");
        return ReturnReader.read(Demo.TYPE, Sources.of(source), new Dictionary(), ReadOptions.DEFAULT, Progress.NONE).data();
    }

    @Test
    void theCorrectedReturnIsTheFilesButForTheChanges() throws IOException {
        Return data = readFiles();
        int row = data.table("Episodes", Period.THIS).rowOfFileRow(2);
        Return edited = data.with(new Changes().set("Episodes", Period.THIS, row, "LS", "C2"));
        Path out = folder.resolve("out");
        CorrectedReturn.Result result = CorrectedReturn.write(edited, Period.THIS, out, Progress.NONE);
        assertEquals(List.of(), result.problems());
        assertEquals(5, result.records());
        assertEquals(Files.readString(folder.resolve("in/header.csv")), Files.readString(out.resolve("header.csv")));
        assertEquals(Files.readString(folder.resolve("in/episodes.csv")).replace("XX", "C2"), Files.readString(out.resolve("episodes.csv")));
        try (var files = Files.list(out)) {
            assertEquals(2, files.count(), "nothing is left over");
        }
    }

    @Test
    void lastYearsFilesAreThereWhenLastYearsRecordsWereEdited() throws IOException {
        readFiles();
        Path last = Files.createDirectories(folder.resolve("before"));
        Files.writeString(last.resolve("episodes.csv"), "CHILD,DECOM,LS,DEC\n0010,01/04/2023,C1,\n9,1/6/2023,XX,\n");
        Return data = ReturnReader.read(Demo.TYPE, Sources.of(folder.resolve("in")).withLastYear(last), new Dictionary(), ReadOptions.DEFAULT,
                Progress.NONE).data();
        assertEquals(2, CorrectedReturn.writeEdited(data, ReturnForm.CSV, folder.resolve("same"), Progress.NONE).files().size());
        Return edited = data.with(new Changes().set("Episodes", Period.LAST, data.table("Episodes", Period.LAST).rowOfFileRow(2), "LS", "C2"));

        CorrectedReturn.Result result = CorrectedReturn.writeEdited(edited, ReturnForm.AS_READ, folder.resolve("out"), Progress.NONE);

        assertEquals(List.of(), result.problems());
        assertEquals(7, result.records());
        assertEquals(3, result.files().size());
        assertEquals(Files.readString(last.resolve("episodes.csv")).replace("XX", "C2"),
                Files.readString(folder.resolve("out/last/episodes.csv")));
        assertEquals(-1, Files.mismatch(folder.resolve("in/episodes.csv"), folder.resolve("out/episodes.csv")), "this year's are as they were");
    }

    @Test
    void theOriginalsAreNeverWrittenTo() throws IOException {
        Return data = readFiles();
        CorrectedReturn.Result result = CorrectedReturn.write(data, Period.THIS, folder.resolve("in"), Progress.NONE);
        assertEquals("is the folder of the original files; choose another folder", result.problems().get(0).message());
    }

    @Test
    void filesThatHaveChangedSinceAreNotPutInPlace() throws IOException {
        Return data = readFiles();
        Files.writeString(folder.resolve("in/episodes.csv"), "CHILD,DECOM,LS,DEC\n0010,01/04/2024,C1,\n9,1/6/2024,V2,\n0010,01/05/2024,C2,\n");
        CorrectedReturn.Result untouched = CorrectedReturn.write(data, Period.THIS, folder.resolve("out"), Progress.NONE);
        assertEquals(List.of(CorrectedReturn.DIFFERENT), untouched.problems().stream().map(Problem::code).toList());
        assertTrue(untouched.problems().get(0).message().contains("Episodes of '9' should have {CHILD=9, DECOM=1/6/2024, LS=XX}, but has "
                + "{CHILD=9, DECOM=1/6/2024, LS=V2}"), untouched.problems().toString());
        try (var files = Files.list(folder.resolve("out"))) {
            assertEquals(0, files.count());
        }
    }
}
