/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.cases.issues.IssueTree;
import org.fettle.data.Progress;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackFile;
import org.fettle.workbench.editor.RuleEditor;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.returns.records.Shown;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The first hour of an analyst: see what is wrong with the sample case, look a rule up, change it, fix a group, take it back, hand the rules on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchPathTest {
    private static final String APPLY = "org.fettle.workbench.applyFix";
    private static final String UNDO = "org.fettle.workbench.undo";
    private static final String REDO = "org.fettle.workbench.redo";
    private static final String OPEN_RULE = "org.fettle.workbench.openRule";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 820;
    private static final int MANY = 100_000;
    /** Ten times what it takes on an idle machine. */
    private static final long PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;
    private IssueNode rule;
    private List<String> flagsAtStart;
    private TreeMap<String, String> filesAtStart;

    @BeforeAll
    void sampleCaseIsOpen() throws IOException {
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, WIDTH, HEIGHT));
        CaseState state = Screen.awaitReady();
        state.issues().mending().workOut(Progress.NONE);
        rule = tree().roots().stream().flatMap(category -> category.children().stream()).map(IssueNode.class::cast).filter(node -> node.certain() > 0)
                .findFirst().orElseThrow(() -> new AssertionError("the sample has no issue with a certain fix"));
        flagsAtStart = texts(state.result().flags());
        filesAtStart = files(state.folder().root().resolve("this"));
    }

    private static IssueTree tree() {
        return Screen.state().issues().tree(IssueQuery.DEFAULT, () -> false);
    }

    private static List<String> texts(FlagTable flags) {
        List<String> texts = new ArrayList<>();
        for (Flag flag : flags) {
            texts.add(flag.toString());
        }
        return texts;
    }

    private static TreeMap<String, String> files(Path root) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    @Test
    @Order(1)
    void theSampleCaseShowsIssuesWithCounts() {
        CaseState state = Screen.state();
        assertTrue(state.issues().total().issues() > 0);
        assertTrue(tree().roots().size() >= 3, "categories: " + tree().roots().size());
        Screen.picture("1-issues");
    }

    @Test
    @Order(2)
    void aSelectedRuleShowsItsRecordsWithTheFlaggedCellsMarked() {
        IssuesView issues = Screen.view(IssuesView.ID);
        RecordsView records = Screen.view(RecordsView.ID);
        Screen.run(() -> {
            Screen.page().activate(issues);
            issues.select(rule.rule().code());
        });
        Screen.await("the records of the rule are shown", () -> records.records().shown() != null
                && records.records().shown().rows().set().group() != null
                && records.records().shown().rows().size() == rule.counts().rows());
        Screen.run(() -> {
            Screen.page().activate(records);
            assertTrue(Display.getCurrent().getFocusControl() == records.records().table(), "the grid has no focus");
            assertEquals(rule.counts().rows(), records.records().shown().rows().size());
            assertTrue(records.records().details().startsWith(rule.rule().code() + ": "), records.records().details());
        });
        Screen.picture("2-records");
    }

    @Test
    @Order(3)
    void theRuleOpensInColours() {
        Screen.run(() -> Screen.page().activate(Screen.page().findView(IssuesView.ID)));
        Screen.execute(OPEN_RULE);
        Screen.await("an editor is open", () -> Screen.page().getActiveEditor() instanceof RuleEditor);
        Screen.run(() -> {
            StyledText text = text();
            String line = text.getLine(text.getLineAtOffset(text.getCaretOffset()));
            assertTrue(line.contains("rule " + rule.rule().code()), "the caret is at: " + line);
            assertTrue(text.getStyleRanges().length > 50, "coloured stretches: " + text.getStyleRanges().length);
        });
        Screen.picture("3-rule");
    }

    private static ITextEditor editor() {
        IEditorPart editor = Screen.page().getActiveEditor();
        return (ITextEditor) editor;
    }

    private static StyledText text() {
        return (StyledText) editor().getAdapter(Control.class);
    }

    private static IDocument document() {
        return editor().getDocumentProvider().getDocument(editor().getEditorInput());
    }

    private static List<String> mistakes() {
        List<String> found = new ArrayList<>();
        IAnnotationModel model = editor().getDocumentProvider().getAnnotationModel(editor().getEditorInput());
        model.getAnnotationIterator().forEachRemaining((Annotation annotation) -> {
            if (annotation.getType().endsWith("editor.error")) {
                found.add(annotation.getText());
            }
        });
        return found;
    }

    @Test
    @Order(4)
    void whatIsWrongIsUnderlinedAsItIsTyped() {
        String before = Screen.shown(() -> document().get());
        Screen.run(() -> {
            int at = document().get().indexOf("each ", text().getCaretOffset()) + "each ".length();
            document().replace(at, 1, "X");
            text().setSelection(at);
        });
        Screen.await("the mistake is marked", () -> !mistakes().isEmpty());
        Screen.picture("4-mistake");
        Screen.run(() -> document().set(before));
        Screen.await("the mistake is gone", () -> mistakes().isEmpty());
    }

    @Test
    @Order(5)
    void completionOffersTablesWithTheirMeaning() {
        Screen.activate();
        Screen.run(() -> text().setFocus());
        Screen.await("the text has the focus", () -> text().isFocusControl()); // a focus that comes late would close the list
        Screen.settle();
        Screen.run(() -> {
            int at = document().get().indexOf("each ", document().get().indexOf("rule " + rule.rule().code())) + "each ".length();
            text().setSelection(at);
            ((ITextOperationTarget) editor().getAdapter(ITextOperationTarget.class)).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        });
        Screen.await("the tables are proposed", () -> EditorScreen.proposals().stream().anyMatch(text -> text.startsWith("Episodes")));
        Screen.picture("5-completion");
        Screen.run(() -> Screen.page().activate(Screen.page().findView(IssuesView.ID)));
        Screen.await("the list of proposals is gone", () -> EditorScreen.proposals().isEmpty());
        Screen.run(() -> Screen.page().activate(Screen.page().getActiveEditor()));
    }

    @Test
    @Order(6)
    void savingARuleRunsItAgain() {
        String before = Screen.shown(() -> document().get());
        int issues = Screen.state().issues().total().issues();
        Screen.run(() -> {
            int at = document().get().indexOf("\"", document().get().indexOf("rule " + rule.rule().code()));
            document().replace(at + 1, 0, "Changed: ");
            editor().doSave(null);
        });
        Screen.await("the new title is there", () -> tree().find(rule.id()) != null
                && tree().find(rule.id()).label().contains("Changed: "));
        assertEquals(issues, Screen.awaitReady().issues().total().issues());
        Screen.picture("6-saved");
        Screen.run(() -> {
            document().set(before);
            editor().doSave(null);
        });
        Screen.await("the old title is back", () -> tree().find(rule.id()).label().equals(rule.label()));
        Screen.awaitReady();
        Screen.run(() -> Screen.page().closeAllEditors(false));
    }

    @Test
    @Order(7)
    void applyingTheFixOfAGroupMakesTheCountsFall() throws IOException {
        IssuesView issues = Screen.view(IssuesView.ID);
        Screen.run(() -> {
            Screen.page().activate(issues);
            issues.select(rule.rule().code());
        });
        Screen.execute(APPLY);
        Screen.await("what the fix does is shown", () -> Screen.button("Apply") != null && Screen.button("Apply").isEnabled());
        assertEquals(0, Screen.state().edits());
        Screen.picture("7-preview");
        Screen.press("Apply");
        Screen.await("the fix is applied", () -> Screen.state().edits() > 0);
        CaseState state = Screen.awaitReady();
        IssueNode left = tree().find(rule.id());
        assertTrue(left == null || left.counts().issues() < rule.counts().issues(), "issues left: " + left);
        assertEquals(filesAtStart, files(state.folder().root().resolve("this")));
        Screen.picture("7-fixed");
    }

    @Test
    @Order(8)
    void undoBringsTheFlagsBackAndRedoTakesThemAway() {
        List<String> fixed = texts(Screen.state().result().flags());
        Screen.execute(UNDO);
        Screen.await("the fix is taken back", () -> Screen.state().edits() == 0 && !Screen.state().isBusy());
        assertEquals(flagsAtStart, texts(Screen.awaitReady().result().flags()));
        Screen.picture("8-undone");
        Screen.execute(REDO);
        Screen.await("the fix is there again", () -> Screen.state().edits() > 0 && !Screen.state().isBusy());
        assertEquals(fixed, texts(Screen.awaitReady().result().flags()));
        Screen.execute(UNDO);
        Screen.await("the fix is taken back again", () -> Screen.state().edits() == 0 && !Screen.state().isBusy());
        Screen.awaitReady();
    }

    @Test
    @Order(9)
    void theExportedPackFindsTheSame() throws IOException {
        Path file = folder.resolve("exported.fettlepack");
        CaseSession.current().exportPack(file);
        Screen.await("the pack is written", () -> Files.exists(file));
        Screen.awaitReady();
        CompiledPack pack = PackFile.open(file);
        CaseState state = Screen.state();
        RunResult result = Run.execute(pack, state.result().data(), state.result().options(), Progress.NONE);
        assertEquals(flagsAtStart, texts(result.flags()));
    }

    @Test
    @Order(10)
    void aCaseThatCannotBeOpenedSaysWhy() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("case.json"), "{\"fettle-case\": 1, \"title\": \"Broken\"}");
        CaseSession.current().open(new CaseFolder(broken));
        Screen.await("the case has failed", () -> Screen.state().phase() == CaseState.Phase.FAILED);
        Screen.picture("9-failed");
        assertTrue(Screen.state().problems().get(0).message().contains("has no \"year\""), Screen.state().problems().toString());
        assertFalse(Screen.enabled(APPLY));
        CaseSession.current().openSample();
        Screen.awaitReady();
    }

    @Test
    @Order(11)
    void aHundredThousandRecordsOpenAtOnce() throws IOException {
        Path large = folder.resolve("large");
        StringBuilder episodes = new StringBuilder("CHILD,DECOM\n");
        for (int i = 0; i < MANY; i++) {
            episodes.append(i).append(",\n");
        }
        CaseFolder files = new CaseFolder(large);
        Files.createDirectories(files.thisYear());
        Files.createDirectories(files.packs().resolve("small"));
        Files.writeString(files.thisYear().resolve("episodes.csv"), episodes);
        Files.writeString(files.packs().resolve("small").resolve("small.fettle"), """
                pack small "Small" {
                    version 1
                    collections 2022/23 to 2026/27
                }
                return Small subject Child key CHILD {
                    table Episodes many per Child file "episodes" { CHILD text required  DECOM date }
                }
                rule 1 "No start" {
                    category missing severity error impact high
                    each Episodes e
                    flag e.DECOM when e.DECOM is blank
                    message "The start is missing."
                }
                """);
        new CaseSettings("Large case", "2024/25", "small", Map.of()).write(files.settings());
        CaseSession.current().open(files);
        Screen.await("the large case is open", () -> Screen.state().issues().total().issues() == MANY);
        Screen.awaitReady();
        IssuesView issues = Screen.view(IssuesView.ID);
        RecordsView records = Screen.view(RecordsView.ID);
        long start = System.nanoTime();
        Screen.run(() -> issues.select("1"));
        Screen.await("all records are there", () -> records.records().shown() != null && records.records().shown().rows().size() == MANY);
        Screen.awaitReady();
        Screen.run(() -> {
            Screen.page().activate(records);
            Shown shown = records.records().shown();
            records.records().reveal(Focus.NONE.with(shown.rows().set().reference(shown.rows().record(MANY - 1)), "", ""));
            assertEquals(MANY - 1, records.records().grid().position());
        });
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertTrue(seconds < PATIENCE_SECONDS, "it took " + seconds + " s to show the last of the records");
        Screen.picture("10-many");
        CaseSession.current().openSample();
        Screen.awaitReady();
    }
}
