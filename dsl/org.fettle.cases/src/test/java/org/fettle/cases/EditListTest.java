/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import org.fettle.cases.edits.EditLine;
import org.fettle.cases.edits.EditLine.Column;
import org.fettle.cases.edits.EditList;
import org.fettle.data.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The list of edits: lines, filter, export. */
class EditListTest {
    @TempDir
    private Path root;
    private final CaseModel model = new CaseModel();

    @BeforeEach
    void edit() throws IOException {
        model.open(SmallCase.in(root), Progress.NONE);
        model.edit(List.of(SmallCase.edit(2, "PLACE", "B")), "", Progress.NONE);
        model.edit(List.of(SmallCase.edit(3, "PLACE", "A"), SmallCase.edit(3, "TEAM", "a \"b\", c"), SmallCase.editLast(1, "PLACE", "")),
                "Told by phone",
                Progress.NONE);
        model.edit(List.of(SmallCase.edit(1, "DECOM", "")), "", Progress.NONE);
        model.undo(Progress.NONE);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private EditList list(String filter) {
        return EditList.of(model.state(), filter);
    }

    private static List<String> texts(EditList list, EditLine line, Column... columns) {
        return List.of(columns).stream().map(column -> list.text(line, column)).toList();
    }

    @Test
    void newestFirstAndStepsOfSeveralChangesHaveParts() {
        EditList list = list("");
        assertEquals(List.of(3L, 2L, 1L), list.lines().stream().map(EditLine::number).toList());
        assertEquals(List.of("3", "By hand", "1", "Episodes row 1", "DECOM", "01/04/2024", "(blank)", "taken back"), texts(list, list.lines().get(0),
                Column.NUMBER, Column.WHY, Column.CHILD, Column.RECORD, Column.COLUMN, Column.OLD, Column.NEW, Column.STATE));
        EditLine phone = list.lines().get(1);
        assertEquals(List.of("Told by phone", "3 changes", "PLACE, TEAM", "stands"),
                texts(list, phone, Column.WHY, Column.RECORD, Column.COLUMN, Column.STATE));
        assertEquals(List.of("", "Episodes row 1, last year", "1", "B", "(blank)"),
                texts(list, phone.parts().get(2), Column.WHY, Column.RECORD, Column.CHILD, Column.OLD, Column.NEW));
        assertEquals("3 steps, 1 of them taken back; 4 changes stand", list.summary());
    }

    @Test
    void theFilterLooksAtAllColumnsAndLeavesTheMatchingParts() {
        assertEquals(List.of(2L), list("PHONE").lines().stream().map(EditLine::number).toList());
        assertEquals(3, list("phone").lines().get(0).parts().size());
        EditLine line = list("phone last").lines().get(0);
        assertEquals(1, line.parts().size());
        assertTrue(list("nothing like it").lines().isEmpty());
        assertTrue(list("place").summary().endsWith("|  2 shown"), list("place").summary());
    }

    @Test
    void allThatIsShownIsExported() throws IOException {
        StringWriter out = new StringWriter();
        list("phone").writeCsv(out);
        String[] lines = out.toString().split("\r\n");
        assertEquals("\uFEFFNo.,Why,Rule,Child,Record,Column,Before,After,Who,When,State", lines[0]);
        assertEquals(4, lines.length);
        assertTrue(lines[2].startsWith("2,Told by phone,,2,Episodes row 3,TEAM,y,\"a \"\"b\"\", c\","), lines[2]);
        assertTrue(lines[3].startsWith("2,Told by phone,,1,\"Episodes row 1, last year\",PLACE,B,,"), lines[3]);
    }
}
