/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Rule;
import org.fettle.language.ide.grammar.Expectation;
import org.fettle.language.ide.grammar.Expectations;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Completion of the values in a message: {@code "Starts {e.DECOM} …"}. */
final class MessageValues {
    private final Workspace workspace;
    private final String text;
    private final Caret caret;
    private final Expectations expectations;

    MessageValues(Workspace workspace, String text, Caret caret, Expectations expectations) {
        this.workspace = workspace;
        this.text = text;
        this.caret = caret;
        this.expectations = expectations;
    }

    List<Completion> complete() {
        int brace = text.lastIndexOf('{', caret.offset() - 1);
        boolean inside = brace >= caret.lexeme().start() && text.substring(brace, caret.offset()).indexOf('}') < 0;
        if (!inside || !isMessage()) {
            return List.of();
        }
        String typed = text.substring(brace + 1, caret.offset());
        Expectation whole = expectations.at(text, caret.lexemes(), endOfDeclaration());
        return workspace.withDraft(whole.declaration(), draft -> {
            Rule rule = draft.getContents().isEmpty() ? null : rule((Model) draft.getContents().get(0));
            return rule == null ? List.<Completion>of() : values(rule, typed);
        });
    }

    private boolean isMessage() {
        List<Lexeme> before = caret.lexemes().stream().filter(lexeme -> !lexeme.isHidden() && lexeme.end() <= caret.lexeme().start()).toList();
        return !before.isEmpty() && before.get(before.size() - 1).is("message");
    }

    /** The message may stand before the rows and values that it shows, so the rule is read to its end: to the brace that closes it. */
    private int endOfDeclaration() {
        int depth = 1;
        for (Lexeme lexeme : caret.lexemes()) {
            if (lexeme.start() >= caret.lexeme().end()) {
                depth += lexeme.is("{") ? 1 : lexeme.is("}") ? -1 : 0;
                if (depth == 0) {
                    return lexeme.start();
                }
            }
        }
        return text.length();
    }

    private static Rule rule(Model model) {
        for (Declaration declaration : model.getDeclarations()) {
            if (declaration instanceof Rule rule) {
                return rule;
            }
        }
        return null;
    }

    private List<Completion> values(Rule rule, String typed) {
        PackIndex index = PackIndex.of(workspace.set());
        List<Named> names = Surroundings.afterStatements(rule);
        int dot = typed.indexOf('.');
        Completions completions = new Completions(caret, typed.substring(dot + 1));
        if (dot >= 0) {
            for (Named name : names) {
                if (typed.substring(0, dot).equals(name.getName())) {
                    index.columns(Types.ofNamed(name)).forEach(column -> add(column, completions));
                }
            }
            return completions.list();
        }
        names.forEach(name -> add(name, completions));
        index.parameters().values().forEach(parameter -> add(parameter, completions));
        for (String fact : List.of("collection start", "collection end", "collection year", "collection format")) {
            completions.add(fact, fact, Completion.Kind.KEYWORD, "", "");
        }
        return completions.list();
    }

    private static void add(Named named, Completions completions) {
        boolean row = !(named instanceof Column) && Types.ofNamed(named) instanceof Type.Row;
        completions.add(named.getName(), row ? named.getName() + "." : named.getName(), Describer.kind(named), Describer.detail(named),
                Describer.text(named));
    }
}
