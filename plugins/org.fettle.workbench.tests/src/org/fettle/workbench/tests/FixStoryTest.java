/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.fix.FixDraft;
import org.fettle.cases.fix.FixFirst;
import org.fettle.cases.fix.FixOffers;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.issues.IssueNode;
import org.fettle.data.CellFormat;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Step;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.FixKind;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.fettle.io.xlsx.Workbook;
import org.fettle.workbench.fix.FixDialog;
import org.fettle.workbench.fix.FixFirstView;
import org.fettle.workbench.fix.RecordDialog;
import org.fettle.workbench.fix.RecordsHandler;
import org.fettle.workbench.fix.exchange.ComebackDialog;
import org.fettle.workbench.fix.exchange.ExportDialog;
import org.fettle.workbench.fix.exchange.ExportKind;
import org.fettle.workbench.fix.exchange.Imports;
import org.fettle.workbench.fix.exchange.RecipeHandler;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.returns.edits.EditsView;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An analyst mends whole groups: looks at what fixes do, leaves some out, applies, takes back, and sends on what is to be changed in the case system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FixStoryTest {
    private static final String FIX = "org.fettle.workbench.applyFix";

    @BeforeAll
    void openSample() {
        SampleCase.open();
    }

    @AfterAll
    void closeAndTakeAllBack() {
        SampleCase.leaveAsItWas();
    }

    /** The rule with a certain fix that flags most. */
    private static String largestWithCertainFix() {
        CaseState state = Screen.state();
        return state.result().flags().rules().stream()
                .filter(rule -> rule.fixes().stream().anyMatch(fix -> fix.kind() == FixKind.CERTAIN))
                .max(Comparator.comparingInt(rule -> state.result().flags().count(rule))).orElseThrow().code();
    }

    private static void select(String path) {
        IssuesView view = Screen.view(IssuesView.ID);
        Screen.run(() -> {
            Screen.page().activate(view);
            view.selectPlace(path);
        });
        Screen.settle();
    }

    /** The fix window, when it is open and has worked out what its changes do. */
    private static FixDialog dialog() {
        Screen.await("the effect is worked out", () -> find() != null && find().effects() != null);
        return Screen.shown(FixStoryTest::find);
    }

    private static FixDialog find() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getData() instanceof FixDialog dialog) {
                return dialog;
            }
        }
        return null;
    }

    private static int issues() {
        return Screen.state().issues().total().issues();
    }

    @Test
    @Order(1)
    void theLargestGroupIsMendedButForTwo() {
        String rule = largestWithCertainFix();
        FlagGroup group = Screen.state().issues().group("rule:" + rule);
        int before = issues();
        String path = Screen.state().result().flags().flag(group.flags()[0]).rule().category() + "/rule:" + rule;
        select("category:" + path);
        assertEquals(rule, Screen.shown(() -> CaseSession.current().focus().now().group().rules().get(0).code()));
        Pauses pauses = Pauses.watch(Screen.window().getShell().getDisplay());
        Screen.execute(FIX);
        FixDialog dialog = dialog();
        assertEquals(FixKind.CERTAIN, dialog.offers().offers().get(0).kind(), "certain ones come first");
        Screen.picture("fix-1-group");
        int all = dialog.draft().ticked();
        Screen.run(() -> dialog.toggle(0));
        Screen.run(() -> dialog.toggle(1));
        Screen.await("the effect is worked out again", () -> dialog.effects() != null && dialog.effects().set().wanted().size() == all - 2);
        Screen.picture("fix-2-two-left-out");
        assertFalse(dialog.effects().resolved().isEmpty());
        List<Flag> resolved = dialog.effects().resolved();
        List<Flag> created = dialog.effects().created();
        Screen.press("Apply");
        Screen.await("the counts fall", () -> issues() == before - resolved.size() + created.size());
        Screen.awaitReady();
        Screen.picture("fix-3-applied");
        Screen.execute("org.fettle.workbench.undo");
        Screen.await("undo brings them back", () -> issues() == before);
        Screen.awaitReady();
        Screen.execute("org.fettle.workbench.redo");
        Screen.await("redo mends them again", () -> issues() == before - resolved.size() + created.size());
        Screen.awaitReady();
        pauses.close();
        System.out.println("fix story: " + pauses.report());
    }

    @Test
    @Order(2)
    void aChildIsShownBeforeAndAfter() {
        String rule = largestWithCertainFix();
        Flag flag = Screen.state().result().flags().flag(Screen.state().issues().group("rule:" + rule).flags()[0]);
        Screen.run(() -> {
            CaseSession.current().focus().go(CaseSession.current().focus().now().with(flag));
            Screen.page().showView(Views.CHILD);
        });
        Screen.pause(1_500);
        Screen.settle();
        Screen.picture("fix-4-child");
        Screen.execute(FIX);
        FixDialog dialog = dialog();
        assertTrue(dialog.offers().summary().contains("One change clears "), dialog.offers().summary());
        assertEquals(flag.subject(), dialog.draft().subject(dialog.draft().lines().get(0)));
        assertTrue(dialog.draft().text(dialog.draft().lines().get(0), FixDraft.Column.CHILD).equals(flag.subject()));
        Screen.press("Before and after...");
        Screen.settle();
        Screen.picture("fix-4-before-after");
        Screen.press("Close");
        Screen.press("Cancel");
        Screen.await("the window is gone", () -> find() == null);
        assertNotNull(flag);
    }

    private static <T> T open(Class<T> type) {
        return Screen.shown(() -> java.util.Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible).map(Shell::getData)
                .filter(type::isInstance).map(type::cast).findFirst().orElse(null));
    }

    private static void export(ExportKind kind, Path target) {
        Screen.execute("org.fettle.workbench.fix.export");
        Screen.await("the export is open", () -> Screen.button("Export") != null);
        ExportDialog dialog = open(ExportDialog.class);
        Screen.run(() -> {
            dialog.choose(kind);
            dialog.setTarget(target);
        });
        Screen.picture("fix-5-export-" + kind.name().toLowerCase(Locale.ROOT));
        Screen.press("Export");
        Screen.await("it is written, and said", () -> Files.exists(target) && CaseSession.current().lastOutcome().contains(target.toString())
                && Screen.button("Close") != null);
        Screen.picture("fix-5-exported-" + kind.name().toLowerCase(Locale.ROOT));
        Screen.press("Close");
        Screen.awaitReady();
    }

    /** Last year's return may be where the fault lies: it is edited as this year's is, and corrected beside it, as CSV or as XML. */
    @Test
    @Order(6)
    void lastYearsCellsAreEditedAndBothYearsLeave(@TempDir Path folder) throws IOException {
        Table last = Screen.state().result().data().table("Episodes", Period.LAST);
        int row = 0;
        while (last.column("LS").text(row).equals("C1") || last.column("LS").isBlank(row)) {
            row++;
        }
        RowRef place = new RowRef("Episodes", Period.LAST, last.fileRow(row));
        String old = last.column("LS").text(row);
        int before = issues();
        RecordsView view = Screen.view(RecordsView.ID);
        Screen.run(() -> {
            Screen.page().activate(view);
            CaseSession.current().focus().go(Focus.NONE.with(place, "LS", ""));
        });
        Screen.await("last year's cell is selected", () -> view.records().cells() != null && view.records().cells().names().equals("LS"));
        Screen.run(() -> view.records().table().setFocus());
        Keys.press(SWT.NONE, SWT.F2);
        Screen.await("the field is open", () -> Display.getCurrent().getFocusControl() instanceof Text);
        Screen.run(() -> ((Text) Display.getCurrent().getFocusControl()).setText("C1"));
        Screen.run(() -> view.records().table().commitAndCloseActiveCellEditor());
        Screen.await("last year's cell is edited and checked again", () -> "C1".equals(lastStatus(place)) && !Screen.state().isBusy());
        Screen.awaitReady();
        int after = issues();
        Screen.run(() -> Screen.page().showView(Views.EDITS));
        Screen.settle();
        EditsView edits = Screen.view(Views.EDITS);
        List<Step> steps = CaseSession.current().model().papers().steps();
        Screen.run(() -> edits.select(steps.get(steps.size() - 1).id()));
        Screen.large(edits, "fix-17-last-year");
        Path csv = folder.resolve("corrected csv");
        export(ExportKind.CORRECTED_CSV, csv);
        assertTrue(CaseSession.current().lastOutcome().contains("read again and compared"), CaseSession.current().lastOutcome());
        export(ExportKind.CORRECTED_XML, folder.resolve("corrected xml"));
        assertSameRecords(csv, Period.THIS);
        assertSameRecords(csv.resolve("last"), Period.LAST);
        assertTrue(Files.size(folder.resolve("corrected xml/ssda903.xml")) > 0 && Files.size(folder.resolve("corrected xml/last/ssda903.xml")) > 0);
        Screen.execute("org.fettle.workbench.undo");
        Screen.await("one undo brings it back", () -> old.equals(lastStatus(place)));
        Screen.awaitReady();
        assertEquals(before, issues(), "and what it did to the issues, which were " + after);
    }

    /** A worker who sent two versions, and another one. */
    private static void answersThatContradictEachOtherAreLeftAlone(Path answered, List<Path> books, Path folder) throws IOException {
        Path second = folder.resolve("second.xlsx");
        assertTrue(FilledIn.date(books.get(0), "15/02/2024", second));
        Path other = folder.resolve("other.xlsx");
        int number = 1;
        while (!FilledIn.date(books.get(number), "14/02/2024", other)) {
            number++;
        }
        Screen.run(() -> Imports.open(Screen.window().getShell(), List.of(answered, second, other)));
        Screen.press("Look through...");
        FixDialog dialog = dialog();
        assertEquals("All answers", dialog.offers().offers().get(0).title());
        assertEquals(3, dialog.draft().ticked());
        List<String> left = dialog.effects().leftAlone();
        assertEquals(1, left.size(), left::toString);
        assertTrue(left.get(0).matches(".*, DECOM: 'Answer of .*' of rule .* \\(14/02/2024\\) contradicts 'Answer of .*' of rule .* \\(15/02/2024\\);"
                + " neither is applied[.]"), left.get(0));
        assertEquals(1, dialog.effects().set().edits().size(), "the other one's answer is made");
        Screen.picture("fix-18-contradiction");
        Screen.run(() -> dialog.toggle(0));
        Screen.await("without the first one, the second is made", () -> dialog.effects() != null && dialog.effects().set().edits().size() == 2);
        assertEquals(List.of(), dialog.effects().leftAlone());
        Screen.press("Cancel");
    }

    private static String lastStatus(RowRef place) {
        Table table = Screen.state().result().data().table("Episodes", Period.LAST);
        return table.column("LS").text(table.rowOfFileRow(place.row()));
    }

    /** The files say what the case says of a year. */
    private static void assertSameRecords(Path files, Period period) {
        Return data = Screen.state().result().data();
        Return read = ReturnReader.read(data.type(), Sources.of(files), new Dictionary(), ReadOptions.DEFAULT, Progress.NONE).data();
        for (String name : List.of("Header", "Episodes", "Reviews")) {
            Table wanted = data.table(name, period);
            Table found = read.table(name, Period.THIS);
            assertEquals(wanted.rowCount(), found.rowCount(), name);
            assertEquals(texts(wanted), texts(found), name);
        }
    }

    private static List<String> texts(Table table) {
        return IntStream.range(0, table.rowCount()).mapToObj(row -> table.columns().stream().filter(column -> column.spec().declared())
                .map(column -> column.text(row)).toList().toString()).sorted().toList();
    }

    private static RecordDialog records() {
        Screen.await("what the change does is worked out", () -> open(RecordDialog.class) != null && open(RecordDialog.class).effects() != null);
        return open(RecordDialog.class);
    }

    @Test
    @Order(5)
    void recordsAreMergedSplitAndInserted() {
        Table episodes = Screen.state().result().data().table("Episodes", Period.THIS);
        int row = 0;
        while (episodes.subject(row) != episodes.subject(row + 1) || episodes.column("DEC").isBlank(row)
                || episodes.column("DEC").value(row) - episodes.column("DECOM").value(row) < 2) {
            row++;
        }
        List<RowRef> rows = List.of(new RowRef("Episodes", Period.THIS, episodes.fileRow(row)),
                new RowRef("Episodes", Period.THIS, episodes.fileRow(row + 1)));
        String day = CellFormat.date((int) episodes.column("DECOM").value(row) + 1);
        int before = issues();
        Screen.run(() -> RecordsHandler.open(Screen.window().getShell(), "merge", rows));
        RecordDialog merge = records();
        int differs = 0;
        while (!merge.draft().lines().get(differs).differs()) {
            differs++;
        }
        int line = differs;
        Screen.run(() -> merge.choose(line, 1));
        assertEquals(1, records().draft().lines().get(line).winner());
        Screen.picture("fix-13-merge");
        int gained = merge.effects().created().size() - merge.effects().resolved().size();
        Screen.press("Apply");
        Screen.await("two records are one", () -> issues() == before + gained
                && Screen.state().result().data().table("Episodes", Period.THIS).rowCount() == episodes.rowCount() - 1);
        Screen.awaitReady();
        Screen.execute("org.fettle.workbench.undo");
        Screen.await("one undo brings it back", () -> issues() == before);
        Screen.awaitReady();

        Screen.run(() -> RecordsHandler.open(Screen.window().getShell(), "split", rows.subList(0, 1)));
        Screen.run(() -> open(RecordDialog.class).fill(day));
        records();
        Screen.picture("fix-14-split");
        Screen.press("Cancel");
        Screen.run(() -> RecordsHandler.open(Screen.window().getShell(), "insert", rows.subList(0, 1)));
        records();
        Screen.picture("fix-15-insert");
        Screen.press("Cancel");
        Screen.run(() -> RecordsHandler.open(Screen.window().getShell(), "delete", rows));
        dialog();
        Screen.picture("fix-16-delete");
        Screen.press("Cancel");
    }

    @Test
    @Order(4)
    void whatClearsMostComesFirst() {
        Screen.execute("org.fettle.workbench.fix.first");
        FixFirstView view = Screen.view(Views.FIRST);
        Screen.await("it is known what each fix clears", () -> Screen.shown(view::shown) != null
                && Screen.shown(view::shown).issues() == Screen.state().issues());
        List<FixFirst.Line> lines = Screen.shown(() -> view.shown().lines());
        assertTrue(lines.get(0).gain() >= lines.get(1).gain() && lines.get(0).rules().size() > 1, lines.get(0).sentence());
        Screen.run(() -> view.select(0));
        Screen.settle();
        Screen.picture("fix-10-first");
        assertEquals(lines.get(0).flags().length, CaseSession.current().focus().now().group().flags().length, "what it clears is looked at");
        Screen.execute(FIX);
        FixDialog dialog = dialog();
        assertEquals(lines.get(0).sentence(), dialog.offers().summary());
        assertTrue(dialog.effects().resolved().size() >= lines.get(0).flags().length, "what it was said to clear goes");
        Screen.picture("fix-11-everywhere");
        Screen.press("Cancel");
        IssuesView issues = Screen.view(IssuesView.ID);
        IssueNode rule = issues.shown().roots().get(0).children().get(0);
        Screen.run(() -> Screen.page().activate(issues));
        Screen.settle();
        Screen.picture("fix-12-certain-and-suggested");
        FixOffers offers = FixOffers.of(Screen.state().issues().mending(), rule.flags(), Progress.NONE);
        assertEquals(rule.certain() > 0, offers.summary().contains(Figures.number(rule.certain()) + " can be mended with certainty"),
                "Issues and the window agree: " + offers.summary());
    }

    @Test
    @Order(3)
    void whatIsToBeChangedAndAskedIsWritten(@TempDir Path folder) throws IOException {
        export(ExportKind.CHANGES, folder.resolve("changes.xlsx"));
        export(ExportKind.RECIPE, folder.resolve("changes.recipe.json"));
        export(ExportKind.CORRECTED, folder.resolve("corrected"));
        try (Workbook workbook = Workbook.open(folder.resolve("changes.xlsx"))) {
            assertTrue(workbook.sheets().size() > 1, "a sheet for each social worker");
        }
        export(ExportKind.QUESTIONS, folder.resolve("questions"));
        List<Path> books;
        try (Stream<Path> files = Files.list(folder.resolve("questions"))) {
            books = files.sorted().toList();
        }
        assertTrue(books.size() > 1, "a workbook for each social worker");
        Path answered = folder.resolve("answered.xlsx");
        assertTrue(FilledIn.date(books.get(0), "14/02/2024", answered));
        answersThatContradictEachOtherAreLeftAlone(answered, books, folder);

        Screen.run(() -> Imports.open(Screen.window().getShell(), List.of(answered)));
        Screen.await("what came of the answers is shown",
                () -> Screen.button("Look through...") != null && Screen.button("Look through...").isEnabled());
        Screen.picture("fix-6-answers");
        assertEquals(1, open(ComebackDialog.class).compared().waived(), "one is right as it is");
        int waived = Screen.state().issues().waivedCount();
        assertTrue(open(ComebackDialog.class).compared().summary().startsWith("2 answers to "), open(ComebackDialog.class).compared().summary());
        Screen.press("Look through...");
        FixDialog dialog = dialog();
        String source = dialog.draft().text(dialog.draft().lines().get(0), FixDraft.Column.SOURCE);
        assertTrue(source.startsWith("Answer of ") && source.endsWith("Seen in the file"), source);
        Screen.picture("fix-7-answers-as-changes");
        Screen.press("Apply");
        Screen.await("the answer is applied, and what is right is waived", () -> Screen.state().undo().contains("Seen in the file")
                && Screen.state().issues().waivedCount() == waived + 1);
        Screen.awaitReady();
        Screen.execute("org.fettle.workbench.undo");
        Screen.await("both are taken back with one undo", () -> Screen.state().issues().waivedCount() == waived);
        Screen.execute("org.fettle.workbench.redo");
        Screen.await("both are done again", () -> Screen.state().issues().waivedCount() == waived + 1);
        Screen.awaitReady();
        Screen.run(() -> Screen.page().showView(Views.EDITS));
        Screen.settle();
        Screen.large(Screen.view(Views.EDITS), "fix-8-edits");
        EditsView edits = Screen.view(Views.EDITS);
        Screen.run(() -> edits.select(1));
        Path part = folder.resolve("part.recipe.json");
        Screen.run(() -> RecipeHandler.save(edits.selection(), part));
        Screen.await("the selected step is a recipe", () -> Files.exists(part) && CaseSession.current().lastOutcome().startsWith("A recipe of "));
        assertTrue(Files.size(part) <= Files.size(folder.resolve("changes.recipe.json")), "a part of it");

        Screen.run(() -> Imports.open(Screen.window().getShell(), List.of(folder.resolve("changes.recipe.json"))));
        Screen.await("what came of the recipe is shown", () -> open(ComebackDialog.class) != null && open(ComebackDialog.class).compared() != null);
        Screen.picture("fix-9-recipe");
        assertTrue(open(ComebackDialog.class).compared().summary().contains("already put right in the source"));
        Screen.press("Close");
    }
}
