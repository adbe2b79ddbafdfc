/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;

import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.fettle.engine.pack.PackFile;
import org.fettle.language.BasePacks;
import org.fettle.language.PackFolders;
import org.fettle.language.ide.FettleServices;

/** The server as an editor sees it: what it can do, and its life from {@code initialize} to {@code exit}. */
final class FettleServer implements LanguageServer, LanguageClientAware, AutoCloseable {
    /** Packs below the editor's folders of which the problems are shown without one of their files being open. */
    private static final int PACKS_CHECKED = 10;

    private final PrintWriter log;
    private final Documents documents = new Documents();
    private final Packs packs;
    private final Worker worker = new Worker(this::defect);
    private final Set<Path> folders = new CopyOnWriteArraySet<>();
    private final Diagnosing diagnosing;
    private final TextService texts;
    private final WorkspaceRequests workspace;
    private LanguageClient client;
    private boolean watches;
    private volatile boolean shutDown;
    private volatile boolean end;

    /**
     * @param home the folder of the installation, or null
     * @param log  for people
     */
    FettleServer(Path home, PrintWriter log) {
        this.log = log;
        // A pack that another one extends lies beside it, or comes with Fettle.
        BasePacks bases = new PackFolders(home == null ? List.of() : List.of(home.resolve("packs")), file -> PackFile.open(file).sources())
                .ofTheProgram();
        FettleServices services = new FettleServices(bases);
        packs = new Packs(documents, bases);
        diagnosing = new Diagnosing(services, packs, documents, worker, this::report);
        texts = new TextService(services, documents, packs, worker, diagnosing, folders);
        workspace = new WorkspaceRequests(services, packs, worker, diagnosing, folders);
    }

    @Override
    public void connect(LanguageClient remote) {
        client = remote;
        diagnosing.connect(remote);
        workspace.connect(remote);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        if (params.getWorkspaceFolders() != null) {
            params.getWorkspaceFolders().forEach(folder -> WorkspaceRequests.path(folder.getUri()).ifPresent(folders::add));
        }
        var capabilities = params.getCapabilities();
        var text = capabilities == null ? null : capabilities.getTextDocument();
        var completion = text == null || text.getCompletion() == null ? null : text.getCompletion().getCompletionItem();
        texts.client(completion != null && Boolean.TRUE.equals(completion.getSnippetSupport()));
        var files = capabilities == null || capabilities.getWorkspace() == null ? null : capabilities.getWorkspace().getDidChangeWatchedFiles();
        watches = files != null && Boolean.TRUE.equals(files.getDynamicRegistration());
        if (params.getProcessId() != null) {
            // An editor that dies takes its server with it.
            ProcessHandle.of(params.getProcessId()).ifPresent(editor -> editor.onExit().thenRun(() -> end = true));
        }
        InitializeResult result = new InitializeResult(capabilities());
        result.setServerInfo(new ServerInfo("fettle", FettleServer.class.getPackage().getImplementationVersion()));
        return CompletableFuture.completedFuture(result);
    }

    private static ServerCapabilities capabilities() {
        ServerCapabilities capabilities = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        capabilities.setTextDocumentSync(sync);
        capabilities.setCompletionProvider(new CompletionOptions(false, List.of(".", "{", "|")));
        capabilities.setHoverProvider(true);
        capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
        capabilities.setDefinitionProvider(true);
        capabilities.setReferencesProvider(true);
        capabilities.setDocumentHighlightProvider(true);
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setWorkspaceSymbolProvider(true);
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.Refactor)));
        capabilities.setCodeLensProvider(new org.eclipse.lsp4j.CodeLensOptions(false));
        capabilities.setDocumentFormattingProvider(true);
        capabilities.setDocumentRangeFormattingProvider(true);
        capabilities.setRenameProvider(new RenameOptions(true));
        capabilities.setFoldingRangeProvider(true);
        SemanticTokensWithRegistrationOptions colours = new SemanticTokensWithRegistrationOptions(SemanticColours.legend());
        colours.setFull(true);
        colours.setRange(false);
        capabilities.setSemanticTokensProvider(colours);
        capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(WorkspaceRequests.RUN_EXAMPLES)));
        WorkspaceFoldersOptions several = new WorkspaceFoldersOptions();
        several.setSupported(true);
        several.setChangeNotifications(Either.forRight(true));
        capabilities.setWorkspace(new WorkspaceServerCapabilities(several));
        return capabilities;
    }

    @Override
    public void initialized(InitializedParams params) {
        if (watches) {
            FileSystemWatcher watcher = new FileSystemWatcher(Either.forLeft("**/*.fettle"));
            client.registerCapability(new RegistrationParams(List.of(new Registration("fettle-files", "workspace/didChangeWatchedFiles",
                    new DidChangeWatchedFilesRegistrationOptions(List.of(watcher))))));
        }
        worker.later(0, () -> {
            try {
                List<Path> found = new ArrayList<>(new LinkedHashSet<>(Packs.find(folders)));
                found.stream().limit(PACKS_CHECKED).forEach(folder -> diagnosing.changed(new PackPlace(folder, null, "")));
            } catch (IOException e) {
                report("Cannot look for packs: " + e.getMessage());
            }
        });
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        end = true;
    }

    /** Whether the process is to end. */
    boolean isToEnd() {
        return end;
    }

    /** What the protocol asks for: 0 when {@code shutdown} came before the end. */
    int exitCode() {
        return shutDown ? 0 : 1;
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // The editor traces the messages itself.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }

    private void report(String message) {
        log.println("fettle lsp: " + message);
        client.logMessage(new MessageParams(MessageType.Error, message));
    }

    private void defect(Throwable failure) {
        failure.printStackTrace(log);
        log.flush();
        client.logMessage(new MessageParams(MessageType.Error, "A defect of Fettle: " + failure));
    }

    @Override
    public void close() {
        worker.close();
    }
}
