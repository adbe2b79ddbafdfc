/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.fettle.language.ide.Token;

/** Colours as the protocol sends them: five numbers a stretch, each place counted from the one before. */
final class SemanticColours {
    private static final List<String> TYPES = List.of("keyword", "comment", "string", "number", "enumMember", "class", "property", "enum",
            "variable", "parameter", "function", "event", "struct");
    private static final List<String> MODIFIERS = List.of("declaration", "readonly");
    private static final int DECLARATION = 1;
    private static final int READ_ONLY = 2;

    private SemanticColours() {
    }

    static SemanticTokensLegend legend() {
        return new SemanticTokensLegend(TYPES, MODIFIERS);
    }

    static SemanticTokens of(List<Token> tokens, String text) {
        Lines lines = new Lines(text);
        List<Integer> data = new ArrayList<>();
        Position last = new Position(0, 0);
        for (Token token : tokens) {
            String type = type(token.kind());
            int end = token.offset() + token.length();
            // A stretch of several lines is sent line by line.
            for (int start = token.offset(); type != null && start < end;) {
                int lineEnd = text.indexOf('\n', start);
                int stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
                if (stop > start) {
                    Position at = lines.position(start);
                    boolean sameLine = at.getLine() == last.getLine();
                    data.addAll(List.of(at.getLine() - last.getLine(), sameLine ? at.getCharacter() - last.getCharacter() : at.getCharacter(),
                            stop - start, TYPES.indexOf(type), modifiers(token.kind())));
                    last = at;
                }
                start = stop + 1;
            }
        }
        return new SemanticTokens(data);
    }

    private static String type(Token.Kind kind) {
        return switch (kind) {
            case KEYWORD, EXAMPLE_FLAGGED, EXAMPLE_PASSES -> "keyword";
            case COMMENT -> "comment";
            case STRING -> "string";
            case NUMBER, DATE -> "number";
            case CODE -> "enumMember";
            case DECLARATION -> "struct";
            case TABLE -> "class";
            case COLUMN -> "property";
            case CODE_LIST -> "enum";
            case ROW, VALUE -> "variable";
            case PARAMETER -> "parameter";
            case DEFINITION -> "function";
            case RULE -> "event";
            case NAME, EXAMPLE_ROW, ERROR -> null;
        };
    }

    private static int modifiers(Token.Kind kind) {
        return switch (kind) {
            case DECLARATION -> DECLARATION;
            case VALUE, PARAMETER, CODE -> READ_ONLY;
            default -> 0;
        };
    }
}
