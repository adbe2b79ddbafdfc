/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.Occurrence;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.QuickFix;
import org.fettle.language.ide.RenameTarget;
import org.fettle.language.ide.Renaming;
import org.fettle.language.ide.Signature;

/** Answers questions about an open file. */
final class TextService implements TextDocumentService {
    private final FettleServices services;
    private final Documents documents;
    private final Packs packs;
    private final Worker worker;
    private final Diagnosing diagnosing;
    private final Set<Path> folders;
    private boolean snippets;

    TextService(FettleServices services, Documents documents, Packs packs, Worker worker, Diagnosing diagnosing, Set<Path> folders) {
        this.services = services;
        this.documents = documents;
        this.packs = packs;
        this.worker = worker;
        this.diagnosing = diagnosing;
        this.folders = folders;
    }

    /** What the editor can do. */
    void client(boolean withSnippets) {
        snippets = withSnippets;
    }

    /** The pack as it stands when the question has its turn, and the place that it is about. */
    private final class Asked {
        private final PackPlace place;
        private final PackSources sources;
        private final Lines lines;

        private Asked(String uri) throws IOException {
            place = PackPlace.of(uri);
            sources = packs.sources(place);
            lines = new Lines(text());
        }

        private String file() {
            return place.file();
        }

        private String text() {
            return sources.text(place.file());
        }

        private int offset(TextDocumentPositionParams params) {
            return lines.offset(params.getPosition());
        }

        private Location location(org.fettle.language.ide.Location found) throws IOException {
            return packs.location(place, sources, found).orElse(null);
        }

        private WorkspaceEdit edit(List<org.fettle.language.ide.TextEdit> edits) {
            return Edits.of(edits, sources, file -> packs.uri(place, file));
        }
    }

    private interface Question<T> {
        T ask(Asked asked) throws IOException;
    }

    private <T> CompletableFuture<T> answer(String uri, Question<T> question) {
        return worker.answer(() -> question.ask(new Asked(uri)));
    }

    private <T> CompletableFuture<T> answer(TextDocumentPositionParams params, Question<T> question) {
        return answer(params.getTextDocument().getUri(), question);
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        documents.open(params.getTextDocument());
        diagnosing.opened(PackPlace.of(params.getTextDocument().getUri()), params.getTextDocument().getUri());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        documents.change(params.getTextDocument().getUri(), params.getTextDocument().getVersion(), params.getContentChanges());
        diagnosing.changed(PackPlace.of(params.getTextDocument().getUri()));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        documents.close(uri);
        PackPlace place = PackPlace.of(uri);
        boolean open = documents.all().keySet().stream().anyMatch(other -> PackPlace.of(other).pack().equals(place.pack()));
        boolean inside = place.folder() != null && folders.stream().anyMatch(folder -> place.folder().startsWith(folder));
        if (open || inside) {
            diagnosing.changed(place);
        } else {
            diagnosing.forget(place);
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        PackPlace place = PackPlace.of(params.getTextDocument().getUri());
        if (place.folder() != null) {
            packs.forget(place.folder().resolve(place.file()));
        }
        diagnosing.changed(place);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return answer(params, asked -> {
            List<CompletionItem> items = new ArrayList<>();
            for (Completion completion : services.complete(asked.sources, asked.file(), asked.offset(params))) {
                items.add(Wire.completion(completion, items.size(), asked.lines, snippets));
            }
            // Incomplete: what fits is decided here, since names fit by their middles and initials too.
            return Either.forRight(new CompletionList(true, items));
        });
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return answer(params, asked -> {
            var hover = services.hover(asked.sources, asked.file(), asked.offset(params));
            return hover == null ? null : new Hover(Wire.markdown(hover), asked.lines.range(hover.offset(), hover.length()));
        });
    }

    @Override
    public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
        return answer(params, asked -> {
            Signature signature = services.signature(asked.sources, asked.file(), asked.offset(params));
            return signature == null ? null : Wire.signature(signature);
        });
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
        return answer(params, asked -> {
            var found = services.declaration(asked.sources, asked.file(), asked.offset(params));
            Location location = found == null ? null : asked.location(found);
            return Either.forLeft(location == null ? List.of() : List.of(location));
        });
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean declarations = params.getContext() != null && params.getContext().isIncludeDeclaration();
        return answer(params, asked -> {
            List<Location> found = new ArrayList<>();
            for (Occurrence occurrence : services.references(asked.sources, asked.file(), asked.offset(params))) {
                if (declarations || occurrence.kind() != Occurrence.Kind.DECLARATION) {
                    found.add(asked.location(occurrence.location()));
                }
            }
            return found;
        });
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return answer(params, asked -> services.highlights(asked.sources, asked.file(), asked.offset(params)).stream()
                .map(found -> new DocumentHighlight(asked.lines.range(found.location().offset(), found.location().length()),
                        found.kind() == Occurrence.Kind.READ ? DocumentHighlightKind.Read : DocumentHighlightKind.Write))
                .toList());
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
        return answer(params.getTextDocument().getUri(), asked -> {
            List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
            services.outline(asked.sources, asked.file()).forEach(item -> symbols.add(Either.forRight(Wire.symbol(item, asked.lines))));
            return symbols;
        });
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return answer(params.getTextDocument().getUri(), asked -> {
            int start = asked.lines.offset(params.getRange().getStart());
            int end = asked.lines.offset(params.getRange().getEnd());
            List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            if (wants(only, CodeActionKind.QuickFix)) {
                for (Diagnostic diagnostic : services.analyse(asked.sources, () -> false, pack -> pack.diagnostics(asked.file()))) {
                    if (diagnostic.offset() <= end && start <= diagnostic.offset() + diagnostic.length()) {
                        services.fixes(asked.sources, diagnostic).forEach(fix -> actions.add(action(asked, fix, diagnostic)));
                    }
                }
            }
            if (wants(only, CodeActionKind.Refactor)) {
                services.assists(asked.sources, asked.file(), start, end - start).forEach(fix -> actions.add(action(asked, fix, null)));
            }
            return actions;
        });
    }

    private static boolean wants(List<String> only, String kind) {
        return only == null || only.isEmpty() || only.stream().anyMatch(each -> kind.equals(each) || kind.startsWith(each + "."));
    }

    private static Either<Command, CodeAction> action(Asked asked, QuickFix fix, Diagnostic diagnostic) {
        CodeAction action = new CodeAction(fix.title());
        action.setEdit(asked.edit(fix.edits()));
        action.setKind(diagnostic == null ? CodeActionKind.Refactor : CodeActionKind.QuickFix);
        if (diagnostic != null) {
            action.setDiagnostics(List.of(Wire.diagnostic(diagnostic, asked.lines)));
            action.setIsPreferred(fix.preferred());
        }
        return Either.forRight(action);
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return answer(params.getTextDocument().getUri(),
                asked -> Lenses.of(services.examples(asked.sources, asked.file()), params.getTextDocument().getUri(), asked.lines));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return answer(params.getTextDocument().getUri(), asked -> edits(asked, 0, Integer.MAX_VALUE));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        return answer(params.getTextDocument().getUri(), asked -> {
            int start = asked.lines.offset(params.getRange().getStart());
            return edits(asked, start, asked.lines.offset(params.getRange().getEnd()) - start);
        });
    }

    private List<TextEdit> edits(Asked asked, int offset, int length) {
        return services.formatEdits(asked.sources, asked.file(), offset, length).stream()
                .map(edit -> new TextEdit(asked.lines.range(edit.offset(), edit.length()), edit.text())).toList();
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
        return answer(params, asked -> {
            RenameTarget target = services.renameTarget(asked.sources, asked.file(), asked.offset(params));
            if (target.isRefused()) {
                throw refused(target.refusal());
            }
            return Either3.forSecond(new PrepareRenameResult(asked.lines.range(target.place().offset(), target.place().length()), target.name()));
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return answer(params, asked -> {
            Renaming renaming = services.rename(asked.sources, asked.file(), asked.offset(params), params.getNewName());
            if (renaming.isRefused()) {
                throw refused(renaming.refusal());
            }
            return asked.edit(renaming.edits());
        });
    }

    private static ResponseErrorException refused(String reason) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, reason, null));
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return answer(params.getTextDocument().getUri(), asked -> services.folds(asked.text()).stream().map(Wire::fold).toList());
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return answer(params.getTextDocument().getUri(),
                asked -> SemanticColours.of(services.tokens(asked.sources, asked.file()), asked.text()));
    }
}
