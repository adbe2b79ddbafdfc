/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordMarks;
import org.fettle.cases.records.RecordQuery;
import org.fettle.cases.records.RecordRows;
import org.fettle.cases.records.SortKey;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.returns.records.RecordsPane;
import org.fettle.workbench.returns.records.Shown;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The records of the sample case in the grid: chosen by rule, sorted, filtered, found, edited, pasted and taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordsTest {
    private static final String UNDO = "org.fettle.workbench.undo";

    private RecordsPane pane;
    private Flag flag;
    private String column;
    private int issues;

    @BeforeAll
    void sampleCaseIsOpen() {
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, 1366, 768));
        CaseState state = Screen.awaitReady();
        RecordsView view = Screen.view(RecordsView.ID);
        pane = view.records();
        issues = state.issues().total().issues();
        for (Flag candidate : state.result().flags()) {
            boolean code = candidate.columns().size() == 1 && candidate.table().equals("Episodes") && candidate.period().yearsBack() == 0
                    && candidate.columns().get(0).equals("RNE");
            if (code && candidate.rule().slots().size() == 1) {
                flag = candidate;
                column = candidate.columns().get(0);
                break;
            }
        }
        assertTrue(flag != null, "the sample has no wrong reason for a new episode");
    }

    @BeforeEach
    void takeTheKeyboard() {
        Screen.activate();
    }

    @AfterAll
    void takeEverythingBack() {
        while (Screen.state().edits() > 0) {
            int edits = Screen.state().edits();
            CaseSession.current().undo();
            Screen.await("an edit is taken back", () -> Screen.state().edits() < edits);
        }
        Screen.awaitReady();
    }

    private static void key(int code, int modifiers, char character) {
        Screen.run(() -> {
            Event event = new Event();
            event.keyCode = code;
            event.stateMask = modifiers;
            event.character = character;
            Display.getCurrent().getFocusControl().notifyListeners(SWT.KeyDown, event);
        });
        Screen.settle();
    }

    private void awaitRows(String what, BooleanSupplier condition) {
        Screen.await(what, () -> pane.shown() != null && condition.getAsBoolean());
        Screen.awaitReady();
    }

    private RecordRows rows() {
        return pane.shown().rows();
    }

    private void reveal(RowRef row, String name) {
        Screen.run(() -> CaseSession.current().focus().go(CaseSession.current().focus().now().with(row, name, "")));
        Screen.await("the record is selected", () -> pane.grid().position() >= 0
                && rows().set().reference(rows().record(pane.grid().position())).equals(row)
                && pane.shown().columns().get(pane.grid().column()).name().equals(name));
        Screen.settle();
    }

    private String cell(RowRef row, String name) {
        return Screen.shown(() -> rows().set().text(rows().set().record(row), rows().set().column(name)));
    }

    private int marks(RowRef row, String name) {
        return Screen.shown(() -> rows().set().marks().of(rows().set().record(row), rows().set().column(name)));
    }

    @Test
    @Order(1)
    void aRuleShowsItsRecordsAndTheHoverSaysWhy() {
        IssuesView view = Screen.view(IssuesView.ID);
        Screen.run(() -> {
            Screen.page().activate(view);
            view.select(flag.rule().code());
        });
        awaitRows("the records of the rule are shown", () -> rows().set().group() != null);
        Screen.run(() -> Screen.page().activate(Screen.page().findView(RecordsView.ID)));
        reveal(flag.reference(), column);
        Screen.run(() -> {
            String hover = pane.grid().explain(pane.grid().position(), pane.grid().column());
            assertTrue(hover.contains("Rule " + flag.rule().code() + ": " + flag.message()), hover);
            assertTrue(pane.details().startsWith(flag.rule().code() + ": "), pane.details());
            assertTrue(pane.grid().description().contains(column), pane.grid().description());
            assertEquals(flag.rule().code(), CaseSession.current().focus().now().rule());
            assertEquals(flag.reference(), CaseSession.current().focus().now().record());
            assertEquals(flag.subject(), CaseSession.current().focus().now().subject());
        });
        assertTrue((marks(flag.reference(), column) & RecordMarks.FLAGGED) != 0);
        Screen.picture("records-1-group");
    }

    @Test
    @Order(2)
    void recordsAreSortedAndFilteredInWholeTables() {
        Screen.run(() -> CaseSession.current().focus().go(Focus.NONE));
        awaitRows("the whole table is shown", () -> rows().set().group() == null);
        int all = rows().size();
        Screen.run(() -> pane.ask(RecordQuery.ALL.withFilter("LS", "=C2").sortedBy(new SortKey("DECOM", false, true), false)));
        awaitRows("it is filtered", () -> rows().size() < all);
        Screen.run(() -> {
            RecordColumn date = rows().set().column("DECOM");
            long first = rows().set().table().column("DECOM").value(rows().record(0));
            long last = rows().set().table().column("DECOM").value(rows().record(1));
            assertTrue(first >= last, rows().set().text(rows().record(0), date));
            assertTrue(pane.status().contains(" of "), pane.status());
        });
        Screen.picture("records-2-filtered");
        Screen.run(() -> pane.setLastYear(true));
        Screen.picture("records-3-last-year");
        Screen.run(() -> {
            assertTrue(pane.shown().columns().stream().anyMatch(RecordColumn::lastYear));
            pane.setLastYear(false);
            pane.ask(RecordQuery.ALL);
        });
        awaitRows("all records are back", () -> rows().size() == all);
    }

    @Test
    @Order(3)
    void aTextIsFoundInTheCells() {
        Screen.run(() -> pane.find(cellText()));
        Screen.await("it is found", () -> pane.grid().position() >= 0 && pane.shown().rows().set()
                .text(rows().record(pane.grid().position()), pane.shown().columns().get(pane.grid().column())).contains(cellText()));
        Screen.picture("records-4-find");
        Screen.run(() -> pane.table().setFocus());
        key(SWT.ESC, 0, SWT.ESC);
    }

    private String cellText() {
        return rows().set().text(rows().record(rows().size() - 1), rows().set().columns().get(0));
    }

    @Test
    @Order(4)
    void aCellIsEditedWithCompletionAndTheCountsFall() {
        aRuleShowsItsRecordsAndTheHoverSaysWhy();
        int records = rows().size();
        String before = cell(flag.reference(), column);
        Screen.run(() -> pane.table().setFocus());
        key(SWT.F2, 0, (char) 0);
        Screen.await("the field is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        Screen.run(() -> ((Text) Display.getCurrent().getFocusControl()).setText(""));
        Screen.run(() -> {
            Event event = new Event();
            event.type = SWT.KeyDown;
            event.character = 'S';
            event.keyCode = 's';
            Display.getCurrent().post(event);
            event.type = SWT.KeyUp;
            Display.getCurrent().post(event);
        });
        Screen.settle();
        Screen.pause(300);
        Screen.picture("records-5-completion");
        Screen.run(() -> ((Text) editor()).setText("S"));
        Screen.run(() -> pane.table().commitAndCloseActiveCellEditor());
        Screen.await("the edit is made", () -> Screen.state().edits() == 1 && rows().set().run() == Screen.state().result());
        Screen.awaitReady();
        assertEquals("S", cell(flag.reference(), column));
        assertEquals(records, rows().size());
        assertEquals(RecordMarks.EDITED, marks(flag.reference(), column) & ~RecordMarks.FLAGGED_ELSEWHERE);
        assertTrue(Screen.state().issues().total().issues() < issues, "issues: " + Screen.state().issues().total());
        String hover = Screen.shown(() -> pane.grid().explain(pane.grid().position(), pane.grid().column()));
        assertTrue(hover.contains("the file says " + (before.isEmpty() ? "nothing here" : "'" + before + "'")), hover);
        Screen.picture("records-6-edited");
        Screen.execute(UNDO);
        Screen.await("it is taken back", () -> Screen.state().edits() == 0 && rows().set().run() == Screen.state().result());
        Screen.awaitReady();
        assertEquals(before, cell(flag.reference(), column));
        assertEquals(issues, Screen.state().issues().total().issues());
    }

    private static Text editor() {
        return (Text) Display.getCurrent().getFocusControl();
    }

    @Test
    @Order(5)
    void aBlockIsPastedAsOneStep() {
        reveal(flag.reference(), column);
        Screen.run(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            clipboard.setContents(new Object[] {"S\t01/04/2024\r\nS\t02/04/2024\r\n"}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
        Screen.run(() -> Display.getCurrent().asyncExec(pane::paste));
        Screen.await("the paste is explained", () -> Screen.button("Paste") != null);
        Screen.picture("records-7-paste");
        Screen.press("Paste");
        Screen.await("it is pasted", () -> Screen.state().edits() > 0);
        Screen.awaitReady();
        assertTrue(Screen.state().undo().startsWith("Paste"), Screen.state().undo());
        Screen.picture("records-8-pasted");
        Screen.execute(UNDO);
        Screen.await("it is taken back as one step", () -> Screen.state().edits() == 0);
        Screen.awaitReady();
    }

    @Test
    @Order(6)
    void aRecordOfAnotherTableIsRevealedAndTheWayLeadsBack() {
        RowRef other = new RowRef("Header", flag.period(), 3);
        Screen.run(() -> CaseSession.current().focus().go(CaseSession.current().focus().now().with(other, "SEX", "")));
        awaitRows("the other table is shown", () -> rows().set().title().startsWith("Header") && pane.grid().position() >= 0);
        assertEquals(3, Screen.shown(() -> rows().set().fileRow(rows().record(pane.grid().position()))));
        Screen.run(() -> CaseSession.current().focus().back());
        awaitRows("the first table is back", () -> rows().set().title().startsWith("Episodes"));
        assertEquals(List.of("CHILD"),
                Screen.shown(() -> pane.shown().columns().stream().filter(RecordColumn::key).map(RecordColumn::name).toList()));
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, 1600, 1000));
        Screen.picture("records-9-large");
        Shown shown = pane.shown();
        assertTrue(shown.columns().size() > 5);
    }
}
