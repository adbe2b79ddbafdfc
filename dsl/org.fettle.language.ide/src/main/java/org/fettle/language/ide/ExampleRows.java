/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Completion inside the table of an example: columns in its first row, codes in the others, and what is expected at the end of a row. */
final class ExampleRows {
    private final PackIndex index;
    private final String text;
    private final Caret caret;

    ExampleRows(PackIndex index, String text, Caret caret) {
        this.index = index;
        this.text = text;
        this.caret = caret;
    }

    List<Completion> complete() {
        List<Lexeme> seen = caret.lexemes().stream().filter(lexeme -> !lexeme.isHidden()).toList();
        int row = seen.indexOf(caret.lexeme());
        int first = row;
        while (first > 0 && seen.get(first - 1).is("ROW")) {
            first--;
        }
        TableDeclaration table = first == 0 ? null : index.tables().get(seen.get(first - 1).text());
        int cellStart = text.lastIndexOf('|', caret.offset() - 1) + 1;
        int cell = count(text.substring(caret.lexeme().start(), cellStart)) - 1;
        if (table == null || cell < 0) {
            return List.of();
        }
        String typed = text.substring(cellStart, caret.offset()).stripLeading();
        int end = cellEnd();
        Completions completions = new Completions(caret, typed);
        int start = caret.offset() - typed.length();
        if (row == first) {
            columns(table, seen.get(first), start, end, completions);
        } else {
            values(table, cells(seen.get(first).text()), cell, start, end, completions);
        }
        return completions.list();
    }

    private void columns(TableDeclaration table, Lexeme header, int start, int end, Completions completions) {
        List<String> used = cells(header.text());
        for (Column column : table.getColumns()) {
            if (!used.contains(column.getName()) || text.substring(start, end).strip().equals(column.getName())) {
                completions.add(column.getName(), start, end, column.getName(), Completion.Kind.COLUMN,
                        Describer.detail(column), Describer.text(column));
            }
        }
    }

    private void values(TableDeclaration table, List<String> header, int cell, int start, int end, Completions completions) {
        if (cell >= header.size()) {
            for (String word : List.of("flagged", "passes")) {
                completions.add(word, start, end, word, Completion.Kind.KEYWORD, "", new Words().of(word).text());
            }
            return;
        }
        for (Column column : table.getColumns()) {
            if (column.getName() != null && column.getName().equals(header.get(cell)) && Types.ofColumn(column) instanceof Type.CodeOf code) {
                for (Map.Entry<String, Code> entry : CodeLists.anyYear(column, code.list()).entrySet()) {
                    completions.add(entry.getKey(), start, end, entry.getKey(), Completion.Kind.CODE,
                            Describer.detail(entry.getValue()), "");
                }
            }
        }
    }

    /** The cell ends at the next bar or the end of the line; spaces before that stay, so that the table keeps its shape. */
    private int cellEnd() {
        int end = caret.offset();
        while (end < caret.lexeme().end() && text.charAt(end) != '|' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        String[] parts = row.split("\\|", -1);
        for (int i = 1; i < parts.length - 1; i++) {
            cells.add(parts[i].strip());
        }
        return cells;
    }

    private static int count(String text) {
        return (int) text.chars().filter(c -> c == '|').count();
    }
}
