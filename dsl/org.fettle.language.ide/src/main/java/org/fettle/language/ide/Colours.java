/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.ValueParameter;
import org.fettle.language.fettle.Visitable;
import org.fettle.language.types.Types;

/** Makes the colours of a file more exact by what its names stand for: within messages and tables of examples too. */
final class Colours {

    private Colours() {
    }

    static List<Token> of(List<Token> plain, Map<Location, EObject> targets) {
        List<Token> names = targets.entrySet().stream()
                .map(entry -> new Token(entry.getKey().offset(), entry.getKey().length(), kind(entry.getValue())))
                .filter(token -> token.kind() != null && token.length() > 0).sorted(Comparator.comparingInt(Token::offset)).toList();
        List<Token> colours = new ArrayList<>();
        int next = 0;
        for (Token token : plain) {
            int at = token.offset();
            int end = token.offset() + token.length();
            while (next < names.size() && names.get(next).offset() < at) {
                next++;
            }
            for (; next < names.size() && names.get(next).offset() + names.get(next).length() <= end; next++) {
                Token name = names.get(next);
                if (name.offset() < at || token.kind() == Token.Kind.DECLARATION || token.kind() == Token.Kind.KEYWORD) {
                    continue;
                }
                add(at, name.offset(), token.kind(), colours);
                colours.add(name);
                at = name.offset() + name.length();
            }
            add(at, end, token.kind(), colours);
        }
        return colours;
    }

    private static void add(int start, int end, Token.Kind kind, List<Token> colours) {
        if (end > start) {
            colours.add(new Token(start, end - start, kind));
        }
    }

    private static Token.Kind kind(EObject target) {
        if (target instanceof Column) {
            return Token.Kind.COLUMN;
        }
        if (target instanceof Code) {
            return Token.Kind.CODE;
        }
        if (target instanceof CodeList) {
            return Token.Kind.CODE_LIST;
        }
        if (target instanceof Visitable) {
            return Token.Kind.TABLE;
        }
        if (target instanceof Definition) {
            return Token.Kind.DEFINITION;
        }
        if (target instanceof Parameter) {
            return Token.Kind.PARAMETER;
        }
        if (target instanceof Alias || target instanceof Let let && Types.ofNamed(let).isRow()) {
            return Token.Kind.ROW;
        }
        if (target instanceof Let || target instanceof ValueParameter) {
            return Token.Kind.VALUE;
        }
        return target instanceof Rule ? Token.Kind.RULE : null;
    }
}
