/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.grammar.Expectations;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Lexemes;
import org.fettle.language.scoping.Nearest;

/** What the grammar does not allow: misspelt words of the language, habits from other languages, dates in other clothes. */
final class SyntaxFixes {
    /** What people write who know other languages, and what it is here. */
    private static final Map<String, String> HABITS = Map.of("==", "=", "!=", "<>", "&&", "and", "||", "or", "null", "blank", "empty", "blank",
            "NULL",
            "blank", "elseif", "else if", "AND", "and", "OR", "or");

    private final Lexemes lexemes;
    private final Expectations expectations;

    SyntaxFixes(Lexemes lexemes, Expectations expectations) {
        this.lexemes = lexemes;
        this.expectations = expectations;
    }

    void add(Page page, Diagnostic diagnostic, FixList fixes) {
        String text = page.text();
        Dates.Found date = Dates.around(text, diagnostic.offset(), diagnostic.length());
        if (date != null) {
            fixes.preferred("Change to the date " + date.text(), page.replace(date.start(), date.length(), date.text()));
        }
        List<Lexeme> all = lexemes.of(text);
        List<Lexeme> spots = spots(all, diagnostic.offset());
        for (Lexeme spot : spots) {
            for (int length = 1; length <= 2 && spot.start() + length <= text.length(); length++) {
                String habit = length == 1 ? spot.text() : text.substring(spot.start(), spot.start() + length);
                if (HABITS.containsKey(habit)) {
                    fixes.preferred("Change to " + HABITS.get(habit), page.replace(spot.start(), habit.length(), HABITS.get(habit)));
                }
            }
        }
        quotes(page, diagnostic, fixes);
        misspelt(page, all, spots, fixes);
    }

    /** The token that is underlined and those beside it: the parser says of some errors that they stand where it got to, one token early or late. */
    private static List<Lexeme> spots(List<Lexeme> all, int offset) {
        List<Lexeme> seen = all.stream().filter(lexeme -> !lexeme.isHidden()).toList();
        int at = 0;
        while (at < seen.size() && seen.get(at).end() <= offset) {
            at++;
        }
        List<Lexeme> spots = new ArrayList<>();
        for (int i : new int[] {at, at + 1, at - 1}) {
            if (i >= 0 && i < seen.size()) {
                spots.add(seen.get(i));
            }
        }
        return spots;
    }

    /** A word of the language in the place of a name is marked as a name. */
    void reserved(Page page, Diagnostic diagnostic, FixList fixes) {
        for (String marked : diagnostic.data()) {
            for (Lexeme spot : spots(lexemes.of(page.text()), diagnostic.offset())) {
                if (marked.equals("^" + spot.text())) {
                    fixes.preferred("Write " + marked, page.replace(spot.start(), spot.text().length(), marked));
                }
            }
        }
    }

    /** A text in single quotes. */
    private static void quotes(Page page, Diagnostic diagnostic, FixList fixes) {
        String text = page.text();
        int start = diagnostic.offset();
        if (start >= text.length() || text.charAt(start) != '\'') {
            return;
        }
        int line = text.indexOf('\n', start);
        int end = text.indexOf('\'', start + 1);
        if (end > 0 && (line < 0 || end < line)) {
            String inside = text.substring(start + 1, end);
            fixes.preferred("Use double quotes", page.replace(start, end + 1 - start, "\"" + inside.replace("\"", "\\\"") + "\""));
        }
    }

    /** A word that is nearly one that could stand there. */
    private void misspelt(Page page, List<Lexeme> all, List<Lexeme> spots, FixList fixes) {
        for (Lexeme lexeme : spots) {
            if (!lexeme.is("ID")) {
                continue;
            }
            List<String> words = new ArrayList<>();
            for (var element : expectations.at(page.text(), all, lexeme.start()).elements()) {
                if (element instanceof Keyword keyword && isWord(keyword)) {
                    words.add(keyword.getValue());
                }
            }
            for (String near : Nearest.names(lexeme.text(), words, 2)) {
                fixes.preferred("Change to " + near, page.replace(lexeme.start(), lexeme.text().length(), near));
            }
        }
    }

    private static boolean isWord(Keyword keyword) {
        AbstractRule rule = GrammarUtil.containingRule(keyword);
        boolean partOfName = rule instanceof ParserRule parserRule && GrammarUtil.isDatatypeRule(parserRule);
        return Character.isLetter(keyword.getValue().charAt(0)) && !partOfName;
    }
}
