/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;
import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.Fold;
import org.fettle.language.ide.Hover;
import org.fettle.language.ide.OutlineItem;
import org.fettle.language.ide.Signature;

/** Puts what the services say into the protocol's words. */
final class Wire {

    private Wire() {
    }

    static org.eclipse.lsp4j.Diagnostic diagnostic(Diagnostic found, Lines lines) {
        DiagnosticSeverity severity = switch (found.problem().severity()) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
        org.eclipse.lsp4j.Diagnostic diagnostic = new org.eclipse.lsp4j.Diagnostic(lines.range(found.offset(), found.length()),
                found.problem().message(), severity, "fettle");
        diagnostic.setCode(found.problem().code());
        return diagnostic;
    }

    static CompletionItem completion(Completion completion, int order, Lines lines, boolean snippets) {
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(kind(completion.kind()));
        item.setDetail(completion.detail().isEmpty() ? null : completion.detail());
        item.setDocumentation(completion.documentation().isEmpty() ? null : Either.forRight(plain(completion.documentation())));
        // The services have ranked them; the editor is to keep their order.
        item.setSortText(String.format("%05d", order));
        item.setFilterText(completion.label());
        boolean stops = snippets && (!completion.stops().isEmpty() || completion.caret() < completion.insert().length());
        String text = stops ? Snippet.of(completion) : completion.insert();
        item.setInsertTextFormat(stops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        item.setTextEdit(Either.forLeft(new TextEdit(lines.range(completion.start(), completion.length()), text)));
        return item;
    }

    private static CompletionItemKind kind(Completion.Kind kind) {
        return switch (kind) {
            case KEYWORD -> CompletionItemKind.Keyword;
            case SNIPPET -> CompletionItemKind.Snippet;
            case SUBJECT, TABLE -> CompletionItemKind.Class;
            case REFERENCE -> CompletionItemKind.Reference;
            case COLUMN -> CompletionItemKind.Field;
            case CODE_LIST -> CompletionItemKind.Enum;
            case CODE -> CompletionItemKind.EnumMember;
            case PARAMETER -> CompletionItemKind.Constant;
            case ROW, LET -> CompletionItemKind.Variable;
            case FUNCTION, DEFINITION -> CompletionItemKind.Function;
            case RULE -> CompletionItemKind.Event;
            case PACK -> CompletionItemKind.Module;
        };
    }

    static SymbolKind symbolKind(Completion.Kind kind) {
        return switch (kind) {
            case KEYWORD, SNIPPET -> SymbolKind.Object;
            case SUBJECT -> SymbolKind.Namespace;
            case TABLE, REFERENCE -> SymbolKind.Class;
            case COLUMN -> SymbolKind.Field;
            case CODE_LIST -> SymbolKind.Enum;
            case CODE -> SymbolKind.EnumMember;
            case PARAMETER -> SymbolKind.Constant;
            case ROW, LET -> SymbolKind.Variable;
            case FUNCTION, DEFINITION -> SymbolKind.Function;
            case RULE -> SymbolKind.Event;
            case PACK -> SymbolKind.Module;
        };
    }

    static MarkupContent markdown(Hover hover) {
        StringBuilder text = new StringBuilder("```\n").append(hover.title()).append("\n```");
        if (!hover.text().isEmpty()) {
            text.append("\n\n").append(lines(hover.text()));
        }
        if (!hover.facts().isEmpty()) {
            text.append("\n\n---\n\n").append(lines(hover.facts()));
        }
        return new MarkupContent(MarkupKind.MARKDOWN, text.toString());
    }

    /** Plain text as Markdown: signs that mean something there are escaped, lines stay lines. */
    private static String lines(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replace("\n", "  \n");
    }

    private static MarkupContent plain(String text) {
        return new MarkupContent(MarkupKind.PLAINTEXT, text);
    }

    static SignatureHelp signature(Signature signature) {
        SignatureInformation information = new SignatureInformation(signature.label());
        if (!signature.documentation().isEmpty()) {
            information.setDocumentation(plain(signature.documentation()));
        }
        information.setParameters(signature.parameters().stream().map(parameter -> {
            ParameterInformation part = new ParameterInformation();
            part.setLabel(Tuple.two(parameter.start(), parameter.end()));
            return part;
        }).toList());
        return new SignatureHelp(List.of(information), 0, signature.active());
    }

    static DocumentSymbol symbol(OutlineItem item, Lines lines) {
        DocumentSymbol symbol = new DocumentSymbol(item.label().isBlank() ? "?" : item.label(), symbolKind(item.kind()),
                lines.range(item.whole().offset(), item.whole().length()), lines.range(item.name().offset(), item.name().length()));
        symbol.setChildren(item.children().stream().map(child -> symbol(child, lines)).toList());
        return symbol;
    }

    static FoldingRange fold(Fold fold) {
        FoldingRange range = new FoldingRange(fold.firstLine(), fold.lastLine());
        range.setKind(fold.kind() == Fold.Kind.COMMENT ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
        return range;
    }
}
