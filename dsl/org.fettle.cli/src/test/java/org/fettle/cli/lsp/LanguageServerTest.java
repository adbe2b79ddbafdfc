/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.fettle.cli.lsp.Editor.get;
import static org.fettle.cli.lsp.Editor.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An editor's session with the command, over its standard streams. */
class LanguageServerTest {
    private static final String PACK = """
            pack small "Small" { version 1 collections 2022/23 to 2026/27 }
            codes Status { C1 "interim care order" C2 "full care order" }
            return Return subject Child key CHILD {
                table Episodes many per Child file "episodes" {
                    CHILD text DECOM date "When the episode began" LS code Status DEC date
                }
            }
            define overlap(a date, b date) = a < b
            """;
    private static final List<String> RULES = List.of(
            "rule 1 \"Ends before it starts\" {",
            "    category inconsistent",
            "    each Episodes e",
            "    flag e.DEC when e.DEC < e.DECOM and overlap(e.DEC, e.DECOM)",
            "    message \"Ends {e.DEC}.\"",
            "    example \"early\" {",
            "        Episodes | CHILD | DECOM      | DEC        |",
            "                 | 1     | 02/06/2024 | 01/06/2024 | flagged",
            "    }",
            "    example \"in order\" {",
            "        Episodes | CHILD | DECOM      | DEC        |",
            "                 | 1     | 02/06/2024 | 03/06/2024 | passes",
            "    }",
            "}", "");

    /** One process serves the tests that do not end it: starting it takes longer than all that they ask. */
    @TempDir
    private static Path root;
    private static Editor shared;
    private static InitializeResult initialized;
    private static int number;

    private Path folder;
    private Editor editor;
    private TextDocumentService text;
    private String uri;

    @BeforeAll
    static void start() throws Exception {
        shared = new Editor(root.resolve("errors.txt").toFile());
        initialized = shared.initialize(Files.createDirectories(root.resolve("workspace")));
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @BeforeEach
    void makePack() throws Exception {
        folder = Files.createDirectories(root.resolve("pack" + ++number));
        Files.writeString(folder.resolve("pack.fettle"), PACK);
        Files.writeString(folder.resolve("rules.fettle"), "");
        uri = folder.resolve("rules.fettle").toUri().toString();
        use(shared);
    }

    private void use(Editor other) {
        editor = other;
        text = other.server().getTextDocumentService();
    }

    private PublishDiagnosticsParams open(String content) throws InterruptedException {
        editor.open(uri, content);
        return editor.diagnostics(uri, said -> said.getVersion() != null);
    }

    private static String rules() {
        return String.join("\n", RULES);
    }

    private static Position in(String line, String part) {
        int number = RULES.indexOf(RULES.stream().filter(each -> each.contains(line)).findFirst().orElseThrow());
        return new Position(number, RULES.get(number).indexOf(part) + 1);
    }

    @Test
    void fromHelloToGoodbye() throws Exception {
        try (Editor own = new Editor(folder.resolve("errors.txt").toFile())) {
            InitializeResult hello = own.initialize(folder);
            assertEquals("fettle", hello.getServerInfo().getName());
            use(own);
            session();
        }
    }

    private void session() throws Exception {
        assertEquals(TextDocumentSyncKind.Incremental, initialized.getCapabilities().getTextDocumentSync().getRight().getChange());
        assertEquals(List.of(), open(rules()).getDiagnostics());

        editor.change(uri, 3, 9, 14, "e.DECC");
        List<Diagnostic> wrong = editor.diagnostics(uri, said -> !said.getDiagnostics().isEmpty()).getDiagnostics();
        assertEquals("fettle.name.unknown", wrong.get(0).getCode().getLeft());
        assertEquals(new Range(new Position(3, 11), new Position(3, 15)), wrong.get(0).getRange());
        CodeAction repair = get(text.codeAction(new CodeActionParams(id(uri), wrong.get(0).getRange(), new CodeActionContext(wrong)))).get(0)
                .getRight();
        assertEquals("Change to DEC", repair.getTitle());
        assertEquals(List.of(new TextEdit(wrong.get(0).getRange(), "DEC")), repair.getEdit().getChanges().get(uri));
        editor.change(uri, 3, 9, 15, "e.DEC");
        editor.diagnostics(uri, said -> said.getDiagnostics().isEmpty());

        get(editor.server().shutdown());
        editor.server().exit();
        assertTrue(editor.process().waitFor(Editor.PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, editor.process().exitValue());
        assertEquals("", Files.readString(folder.resolve("errors.txt")));
        assertEquals(List.of(), editor.messages());
    }

    @Test
    void whatSomebodyLooksAtIsSaidFirst() throws Exception {
        Files.writeString(folder.resolve("before.fettle"), "rule 3 { }");
        Files.writeString(folder.resolve("after.fettle"), "rule 4 { }");
        editor.open(uri, "rule 5 { }");
        // what was said before is passed over: waiting for the others would be in vain
        assertFalse(editor.diagnostics(uri, said -> said.getVersion() != null).getDiagnostics().isEmpty());
        for (String other : List.of("after.fettle", "before.fettle")) {
            assertEquals(1, editor.unread(folder.resolve(other).toUri().toString(), 1));
        }
    }

    @Test
    void completionHoverAndSignature() throws Exception {
        open(rules());
        editor.change(uri, 3, 9, 14, "e.");
        List<CompletionItem> items = get(text.completion(new CompletionParams(id(uri), new Position(3, 11)))).getRight().getItems();
        assertEquals(List.of("CHILD", "DECOM", "LS", "DEC"), items.stream().map(CompletionItem::getLabel).toList());
        assertEquals("date", items.get(1).getDetail());
        editor.change(uri, 3, 9, 11, "e.DEC");
        String hover = get(text.hover(new HoverParams(id(uri), in("flag", "DECOM")))).getContents().getRight().getValue();
        assertTrue(hover.contains("Episodes.DECOM: date") && hover.contains("When the episode began"), hover);
        var help = get(text.signatureHelp(new SignatureHelpParams(id(uri), in("flag", "DECOM)"))));
        assertEquals("overlap(a date, b date)", help.getSignatures().get(0).getLabel());
        assertEquals(1, help.getActiveParameter().intValue());
        List<CompletionItem> whole = get(text.completion(new CompletionParams(id(uri), new Position(14, 0)))).getRight().getItems();
        CompletionItem snippet = whole.stream().filter(item -> item.getLabel().equals("rule about rows")).findFirst().orElseThrow();
        assertTrue(snippet.getTextEdit().getLeft().getNewText().startsWith("rule $"), snippet::toString);
    }

    @Test
    void declarationsUsesAndOtherNames() throws Exception {
        open(rules());
        Position column = in("flag", "DECOM");
        var declaration = get(text.definition(new DefinitionParams(id(uri), column))).getLeft();
        assertTrue(declaration.get(0).getUri().endsWith("/pack.fettle"));
        assertEquals(5, get(text.references(new ReferenceParams(id(uri), column, new ReferenceContext(true)))).size());
        assertEquals(4, get(text.documentHighlight(new DocumentHighlightParams(id(uri), column))).size());
        assertEquals("DECOM", get(text.prepareRename(new PrepareRenameParams(id(uri), column))).getSecond().getPlaceholder());
        WorkspaceEdit edit = get(text.rename(new RenameParams(id(uri), column, "STARTED")));
        assertEquals(4, edit.getChanges().get(uri).size());
        assertEquals(2, edit.getChanges().size());
        ExecutionException refused = assertThrows(ExecutionException.class, () -> get(text.rename(new RenameParams(id(uri), column, "DEC"))));
        assertTrue(refused.getMessage().contains("The name is taken"), refused::getMessage);
    }

    @Test
    void outlinesFoldsColoursAndLayout() throws Exception {
        open(rules());
        assertEquals("1  Ends before it starts", get(text.documentSymbol(new DocumentSymbolParams(id(uri)))).get(0).getRight().getName());
        assertEquals(3, get(text.foldingRange(new FoldingRangeRequestParams(id(uri)))).size());
        assertTrue(get(text.semanticTokensFull(new SemanticTokensParams(id(uri)))).getData().size() > 100);
        var symbols = get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("overl"))).getRight();
        assertTrue(symbols.stream().anyMatch(symbol -> symbol.getLocation().getLeft().getUri().startsWith(folder.toUri().toString())));
        editor.change(uri, 2, 0, 8, "each   ");
        editor.change(uri, 1, 0, 4, " ");
        List<? extends TextEdit> all = get(text.formatting(new DocumentFormattingParams(id(uri), new FormattingOptions(4, true))));
        assertEquals(3, all.size(), all::toString);
        List<? extends TextEdit> part = get(text.rangeFormatting(new DocumentRangeFormattingParams(id(uri), new FormattingOptions(4, true),
                new Range(new Position(1, 0), new Position(1, 3)))));
        assertEquals(1, part.size(), part::toString);
    }

    @Test
    void examplesRunFromTheirLenses() throws Exception {
        open(rules());
        var before = get(text.codeLens(new CodeLensParams(id(uri))));
        assertEquals(List.of("Run examples", "Run example", "Run example"), before.stream().map(lens -> lens.getCommand().getTitle()).toList());
        var run = before.get(0).getCommand();
        get(editor.server().getWorkspaceService().executeCommand(new ExecuteCommandParams(run.getCommand(), run.getArguments())));
        var after = get(text.codeLens(new CodeLensParams(id(uri))));
        assertEquals(List.of("Run examples", "✓ holds", "✓ holds"), after.stream().map(lens -> lens.getCommand().getTitle()).toList());
        assertTrue(editor.messages().contains("2 examples, 0 failed"), () -> editor.messages().toString());
    }

    @Test
    void typingFastIsCheckedOnce() throws Exception {
        open(rules());
        for (int i = 0; i < 20; i++) {
            editor.change(uri, 3, 9, 9, "x");
        }
        PublishDiagnosticsParams said = editor.diagnostics(uri, each -> !each.getDiagnostics().isEmpty());
        assertEquals(21, said.getVersion());
        assertEquals(0, editor.unread(uri));
    }

    @Test
    void aTextOutsideAnyPackAndSeveralPacks() throws Exception {
        String lone = "untitled:Untitled-1";
        editor.open(lone, "rule 1 \"x\" { each Episodes e flag e.DEC }");
        List<Diagnostic> said = editor.diagnostics(lone, each -> true).getDiagnostics();
        assertTrue(said.stream().anyMatch(found -> found.getMessage().getLeft().contains("Expected a header")), said::toString);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("pack.fettle"), PACK.replace("DECOM", "BEGUN"));
        String second = other.resolve("rules.fettle").toUri().toString();
        editor.open(second, rules());
        assertFalse(editor.diagnostics(second, each -> true).getDiagnostics().isEmpty());
        assertEquals(List.of(), open(rules()).getDiagnostics());
        text.didClose(new DidCloseTextDocumentParams(id(lone)));
        assertEquals(List.of(), editor.diagnostics(lone, each -> true).getDiagnostics());
    }

    @Test
    void aPackThatExtendsAnotherOne() throws Exception {
        Path local = Files.createDirectories(root.resolve("local"));
        Files.writeString(Files.createDirectories(root.resolve("small")).resolve("pack.fettle"), PACK);
        Path file = local.resolve("rules.fettle");
        String rules = "pack local \"Local\" extends small { version 1 }\nrule 7 \"x\" { category missing each Episodes e flag e.DEC message \"x\" }\n";
        Files.writeString(file, rules);
        String address = file.toUri().toString();
        editor.open(address, rules);
        List<Diagnostic> said = editor.diagnostics(address, each -> each.getVersion() != null).getDiagnostics();
        assertTrue(said.stream().noneMatch(found -> found.getSeverity() == DiagnosticSeverity.Error), said::toString);
        Position column = new Position(1, rules.substring(rules.indexOf('\n') + 1).indexOf("e.DEC") + 3);
        var declaration = get(text.definition(new DefinitionParams(id(address), column))).getLeft();
        assertTrue(declaration.get(0).getUri().endsWith("/small/pack.fettle"), declaration::toString);
        ExecutionException refused = assertThrows(ExecutionException.class, () -> get(text.rename(new RenameParams(id(address), column, "ENDED"))));
        assertTrue(refused.getMessage().contains("belongs to another pack"), refused::getMessage);
        editor.open(root.resolve("small/pack.fettle").toUri().toString(), PACK);
        var symbols = get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("Epis"))).getRight();
        List<String> found = symbols.stream().map(symbol -> symbol.getLocation().getLeft().getUri()).filter(each -> each.contains("/small/"))
                .toList();
        assertEquals(1, found.size(), "the table is found, once, though both packs are open: " + symbols);
    }

    @Test
    void aPackThatExtendsOneAtAnotherPlace() throws Exception {
        Files.writeString(Files.createDirectories(root.resolve("shared/packs")).resolve("pack.fettle"), PACK);
        String rules = "pack local \"Local\" extends small from \"../shared/packs\" { version 1 }\n"
                + "rule 7 \"x\" { category missing each Episodes e flag e.DEC message \"x\" }\n";
        Path file = Files.writeString(Files.createDirectories(root.resolve("local")).resolve("rules.fettle"), rules);
        String address = file.toUri().toString();
        editor.open(address, rules);
        List<Diagnostic> said = editor.diagnostics(address, each -> each.getVersion() != null).getDiagnostics();
        assertTrue(said.stream().noneMatch(found -> found.getSeverity() == DiagnosticSeverity.Error), said::toString);
        Position column = new Position(1, rules.substring(rules.indexOf('\n') + 1).indexOf("e.DEC") + 3);
        var declaration = get(text.definition(new DefinitionParams(id(address), column))).getLeft();
        assertTrue(declaration.get(0).getUri().endsWith("/shared/packs/pack.fettle"), declaration::toString);
    }

    @Test
    void anEditorThatGoesAwayEndsItsServer() throws Exception {
        try (Editor own = new Editor(folder.resolve("errors.txt").toFile())) {
            own.initialize(folder);
            own.process().getOutputStream().close();
            assertTrue(own.process().waitFor(Editor.PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(1, own.process().exitValue());
        }
    }
}
