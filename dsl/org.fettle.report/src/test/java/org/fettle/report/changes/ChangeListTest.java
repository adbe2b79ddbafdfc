/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Replay;
import org.fettle.report.BookProbe;
import org.fettle.report.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The list says what differs from the files, whose it is and why; what was taken back is not in it. */
class ChangeListTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Return original = Demo.data();

    private ChangeList list(String owner) throws IOException {
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"), CLOCK, "ann")) {
            journal.append(new Reason("", "101", "Use the code"), List.of(Edit.cell("Episodes", Period.THIS, 3, "LS", "XX", "C2")));
            journal.append(Reason.byHand("seen in the file"), List.of(Edit.cell("Header", Period.THIS, 2, "SEX", "2", "1"),
                    Edit.cell("Header", Period.THIS, 1, "Worker", "Zoë Öz", "=1+1"), Edit.cell("Header", Period.THIS, 3, "DOB", "03/04/2012", "")));
            journal.append(Reason.byHand("never mind"), List.of(Edit.cell("Header", Period.THIS, 3, "DOB", "", "03/04/2012")));
            journal.append(Reason.byHand("wrong"), List.of(Edit.cell("Episodes", Period.THIS, 3, "LS", "C2", "C1")));
            journal.undo();
            Table last = original.table("Episodes", Period.LAST);
            journal.append(Reason.byHand("twice"), List.of(Edit.remove(last, 0), Edit.add("Episodes", Period.THIS, 5),
                    Edit.cell("Episodes", Period.THIS, 5, "CHILD", "", "100"), Edit.cell("Episodes", Period.THIS, 5, "DECOM", "", "01/09/2024")));
            return ChangeList.of(Replay.of(original, journal.steps()).data(), journal.steps(), owner);
        }
    }

    private static String csv(ChangeList list) throws IOException {
        StringWriter out = new StringWriter();
        ChangeCsv.write(list, out);
        return out.toString();
    }

    @Test
    void eachDifferenceIsThereOnceWithTheReasonThatStands() throws IOException {
        assertEquals("""
                owner,child,table,period,row,key,change,column,before,after,why,rule,fix,author,when
                ,9,Header,this,2,,change,SEX,2,1,seen in the file,,,ann,2026-05-06T07:08:09Z
                ,9,Episodes,this,3,DECOM=01/06/2024,change,LS,XX,C2,,101,Use the code,ann,2026-05-06T07:08:09Z
                ,0010,Header,this,1,,change,Worker,Zoë Öz,'=1+1,seen in the file,,,ann,2026-05-06T07:08:09Z
                ,0010,Episodes,last,1,DECOM=01/04/2023,delete record,,CHILD 0010; DECOM 01/04/2023; LS C1,,twice,,,ann,2026-05-06T07:08:09Z
                ,100,Episodes,this,5,DECOM=01/09/2024,add record,,,CHILD 100; DECOM 01/09/2024,twice,,,ann,2026-05-06T07:08:09Z
                """.replace("\n", "\r\n"), csv(list(null)));
    }

    @Test
    void aReturnWithoutEditsHasNoChanges() {
        assertEquals(List.of(), ChangeList.of(original, List.of(), null).changes());
    }

    @Test
    void withoutAJournalTheReasonsAreEmpty() throws IOException {
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"), CLOCK, "ann")) {
            journal.append(Reason.byHand("x"), List.of(Edit.cell("Header", Period.THIS, 2, "SEX", "2", "1")));
            ChangeList list = ChangeList.of(Replay.of(original, journal.steps()).data(), List.of(), null);
            assertEquals("", list.changes().get(0).author());
            assertEquals("1", list.changes().get(0).after());
        }
    }

    @Test
    void theWorkbookHasASheetAWorkerAndSaysWhatCodesMean() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChangeBook(Demo.words(), ZoneOffset.UTC).write(list("worker"), "Demo 2024/25", out, Progress.NONE);
        try (XSSFWorkbook book = BookProbe.open(out.toByteArray())) {
            assertEquals(List.of("Overview", "=1+1", "=cmd ' C calc'!A0", "(nobody named)"),
                    List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2).replace('|', ' '), book.getSheetName(3)));
            String overview = BookProbe.text(book.getSheetAt(0));
            assertTrue(overview.contains("=1+1 | #2.0 | #1.0"), overview);
            String second = BookProbe.text(book.getSheetAt(2));
            assertTrue(second.contains("9 | Episodes, DECOM 01/06/2024 | LS – Legal status | XX | C2 – full care order | Use the code | 101 | "
                    + "ann, 06/05/2026 07:08 |"), second);
            assertTrue(second.contains("9 | Header | SEX – Sex | 2 – female | 1 – male | seen in the file |"), second);
            assertTrue(BookProbe.text(book.getSheetAt(1)).contains("Episodes, DECOM 01/04/2023, last year | the whole record | "), second);
        }
    }

    @Test
    void theReasonDoesNotSayTwiceWhereAValueComesFrom() {
        assertEquals("Take SEX from last year's return, header.csv row 3",
                why("Take SEX from last year's return", "last year's return, header.csv row 3"));
        assertEquals("Use last year's sex: last year's return, header.csv row 3", why("Use last year's sex", "last year's return, header.csv row 3"));
        assertEquals("seen in the file", why("", "seen in the file"));
    }

    private static String why(String fix, String why) {
        return ChangeBook.why(new Change(Change.Kind.CHANGE, "", "1", "Header", Period.THIS, 1, Map.of(), "SEX", "", "1", new Reason(why, "101", fix),
                "", null));
    }
}
