/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.fettle.language.ide.grammar.Lexeme;

/** Finds what can be folded by the braces and remarks alone, so that it works in broken text. */
final class Folding {
    private static final Set<String> DECLARATIONS = Set.of("pack", "codes", "return", "reference", "define", "derive", "rule");

    private record Open(int line, Fold.Kind kind) {
    }

    private final List<Fold> folds = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int line;
    private int remarksFrom = -1;
    private int remarksTo = -1;

    static List<Fold> of(List<Lexeme> lexemes) {
        Folding folding = new Folding();
        Fold.Kind next = Fold.Kind.BLOCK;
        boolean margin = true;
        for (Lexeme lexeme : lexemes) {
            int lines = (int) lexeme.text().chars().filter(c -> c == '\n').count();
            if (lexeme.isComment()) {
                folding.remark(lines);
            } else if (!lexeme.is("WS")) {
                folding.endRemarks();
                if (margin && lexeme.kind() != null && DECLARATIONS.contains(lexeme.kind())) {
                    // A declaration at the margin ends whatever was left open above it.
                    folding.open.clear();
                }
                if (lexeme.is("example")) {
                    next = Fold.Kind.EXAMPLE;
                } else if (lexeme.is("{")) {
                    folding.open.push(new Open(folding.line, next));
                    next = Fold.Kind.BLOCK;
                } else if (lexeme.is("}") && !folding.open.isEmpty()) {
                    Open start = folding.open.pop();
                    folding.add(start.line(), folding.line - 1, start.kind());
                }
            }
            margin = lexeme.text().endsWith("\n");
            folding.line += lines;
        }
        folding.endRemarks();
        return folding.folds.stream().sorted((a, b) -> Integer.compare(a.firstLine(), b.firstLine())).toList();
    }

    private void remark(int lines) {
        if (remarksFrom < 0 || line > remarksTo + 1) {
            endRemarks();
            remarksFrom = line;
        }
        remarksTo = line + lines;
    }

    private void endRemarks() {
        if (remarksFrom >= 0) {
            add(remarksFrom, remarksTo, Fold.Kind.COMMENT);
            remarksFrom = -1;
        }
    }

    private void add(int first, int last, Fold.Kind kind) {
        if (last > first) {
            folds.add(new Fold(first, last, kind));
        }
    }
}
