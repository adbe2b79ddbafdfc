/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;

import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.ValueParameter;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.scoping.PackIndex;

/** Finds by the words before the caret alone, so that it works in broken text, which definition or function takes the value there. */
final class Signatures {
    private final Words words;

    Signatures(Words words) {
        this.words = words;
    }

    /** What takes the value at an offset, or null. */
    Signature at(List<Lexeme> all, int offset, PackIndex index) {
        List<Lexeme> before = all.stream().filter(lexeme -> !lexeme.isHidden() && lexeme.start() < offset && !lexeme.is("ROW")).toList();
        int depth = 0;
        int commas = 0;
        for (int i = before.size() - 1; i >= 0; i--) {
            Lexeme lexeme = before.get(i);
            if (lexeme.is("{") || lexeme.is("}") || lexeme.is("STRING") && lexeme.end() > offset) {
                return null;
            }
            if (lexeme.is(")")) {
                depth++;
            } else if (lexeme.is("(")) {
                if (depth == 0) {
                    return opened(before, i, commas, index);
                }
                depth--;
            } else if (lexeme.is(",") && depth == 0) {
                commas++;
            }
        }
        return null;
    }

    private Signature opened(List<Lexeme> before, int bracket, int commas, PackIndex index) {
        Lexeme name = bracket == 0 ? null : before.get(bracket - 1);
        if (name == null) {
            return null;
        }
        if (name.is("ID")) {
            Definition definition = index.definitions().get(name.text().replace("^", ""));
            return definition == null ? null : definition(definition, commas);
        }
        return name.is("of") && bracket > 1 ? function(before.get(bracket - 2).text(), commas) : null;
    }

    private Signature definition(Definition definition, int commas) {
        StringBuilder label = new StringBuilder(definition.getName()).append('(');
        List<Signature.Parameter> parameters = new ArrayList<>();
        List<String> texts = definition.getParameters().isEmpty() ? row(definition)
                : definition.getParameters().stream().map(Signatures::text).toList();
        for (String text : texts) {
            label.append(parameters.isEmpty() ? "" : ", ");
            parameters.add(new Signature.Parameter(label.length(), label.length() + text.length()));
            label.append(text);
        }
        return new Signature(label.append(')').toString(), Describer.text(definition), parameters, commas);
    }

    private static String text(ValueParameter parameter) {
        return (parameter.getName() + " " + Describer.detail(parameter)).strip();
    }

    private static List<String> row(Definition definition) {
        return definition.getTarget() instanceof Named target
                ? List.of("a row of " + (definition.isLastYear() ? "last year " : "") + target.getName())
                : List.of();
    }

    /** A function with its values in brackets, such as {@code earliest of (a, b)}. */
    private Signature function(String word, int commas) {
        Words.Word meaning = words.of(word + " of");
        int open = meaning.usage().indexOf('(');
        int close = meaning.usage().indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return null;
        }
        List<Signature.Parameter> parameters = new ArrayList<>();
        int start = open + 1;
        for (String part : meaning.usage().substring(start, close).split(",", -1)) {
            int from = start + part.length() - part.stripLeading().length();
            parameters.add(new Signature.Parameter(from, start + part.stripTrailing().length()));
            start += part.length() + 1;
        }
        // Functions of several values take any number of them.
        return new Signature(meaning.usage(), meaning.text(), parameters, Math.min(commas, parameters.size() - 1));
    }
}
