/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.fettle.language.ide.ExampleState;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.Symbol;

import com.google.gson.JsonPrimitive;

/** Answers questions about all packs that the editor has in its folders, and runs examples. */
final class WorkspaceRequests implements WorkspaceService {
    /** Runs the examples of a file, or of one rule of it; arguments: the file's address, the rule's code. */
    static final String RUN_EXAMPLES = "fettle.runExamples";
    private static final int SYMBOLS = 500;

    private final FettleServices services;
    private final Packs packs;
    private final Worker worker;
    private final Diagnosing diagnosing;
    private final Set<Path> folders;
    private LanguageClient client;

    WorkspaceRequests(FettleServices services, Packs packs, Worker worker, Diagnosing diagnosing, Set<Path> folders) {
        this.services = services;
        this.packs = packs;
        this.worker = worker;
        this.diagnosing = diagnosing;
        this.folders = folders;
    }

    void connect(LanguageClient remote) {
        client = remote;
    }

    /** The folder or file of an address, if it is one of this machine. */
    static Optional<Path> path(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme()) ? Optional.of(Path.of(parsed).toAbsolutePath().normalize()) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // No address of a file.
            return Optional.empty();
        }
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
        return worker.answer(() -> {
            Set<Path> found = new LinkedHashSet<>(packs.open());
            found.addAll(Packs.find(folders));
            // a pack that another one extends may be open too
            Set<WorkspaceSymbol> symbols = new LinkedHashSet<>();
            for (Path folder : found) {
                PackPlace place = new PackPlace(folder, null, "");
                PackSources sources = packs.sources(place);
                for (Symbol symbol : services.symbols(sources, params.getQuery() == null ? "" : params.getQuery())) {
                    if (symbols.size() < SYMBOLS) {
                        packs.location(place, sources, symbol.name()).ifPresent(location -> symbols.add(symbol(symbol, location)));
                    }
                }
            }
            return Either.forRight(List.copyOf(symbols));
        });
    }

    private static WorkspaceSymbol symbol(Symbol symbol, Location location) {
        String container = symbol.container().isEmpty() ? folderOf(location.getUri()) : symbol.container();
        return new WorkspaceSymbol(symbol.label(), Wire.symbolKind(symbol.kind()), Either.forLeft(location), container);
    }

    /** The name of the folder that a file lies in, which is that of its pack. */
    private static String folderOf(String uri) {
        return path(uri).map(Path::getParent).map(Path::getFileName).map(Path::toString).orElse("");
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        if (!RUN_EXAMPLES.equals(params.getCommand()) || params.getArguments() == null || params.getArguments().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        String uri = text(params.getArguments().get(0));
        String rule = params.getArguments().size() > 1 ? text(params.getArguments().get(1)) : null;
        return worker.answer(() -> {
            PackPlace place = PackPlace.of(uri);
            List<ExampleState> states = services.runExamples(packs.sources(place), place.file(), rule);
            long failed = states.stream().filter(state -> state.outcome() == ExampleState.Outcome.FAILS).count();
            long unknown = states.stream().filter(state -> state.outcome() == ExampleState.Outcome.UNKNOWN).count();
            client.showMessage(new MessageParams(failed > 0 ? MessageType.Warning : MessageType.Info, states.size()
                    + (states.size() == 1 ? " example, " : " examples, ") + failed + " failed"
                    + (unknown > 0 ? ", " + unknown + " cannot run" : "")));
            client.refreshCodeLenses();
            return states.stream().map(state -> state.rule() + " " + state.title() + ": " + state.outcome()).toList();
        });
    }

    private static String text(Object argument) {
        return argument instanceof JsonPrimitive primitive ? primitive.getAsString() : String.valueOf(argument);
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There are no settings.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        params.getChanges().forEach(change -> {
            path(change.getUri()).ifPresent(packs::forget);
            PackPlace place = PackPlace.of(change.getUri());
            if (place.folder() != null) {
                diagnosing.changed(place);
            }
        });
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(folder -> path(folder.getUri()).ifPresent(folders::remove));
        params.getEvent().getAdded().forEach(folder -> path(folder.getUri()).ifPresent(folders::add));
    }
}
