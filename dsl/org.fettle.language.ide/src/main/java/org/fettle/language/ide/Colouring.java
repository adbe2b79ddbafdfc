/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParser;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Lexemes;

/** Says of each stretch of a file what it is, by the grammar alone; nothing is looked up in other files. */
final class Colouring {
    private final IParser parser;
    private final Lexemes lexemes;

    Colouring(IParser parser, Lexemes lexemes) {
        this.parser = parser;
        this.lexemes = lexemes;
    }

    List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        for (ILeafNode leaf : parser.parse(new StringReader(text)).getRootNode().getLeafNodes()) {
            add(leaf, tokens);
        }
        return tokens;
    }

    private void add(ILeafNode leaf, List<Token> tokens) {
        EObject element = leaf.getGrammarElement();
        if (element == null) {
            addUnread(leaf, tokens);
            return;
        }
        AbstractRule rule = element instanceof AbstractRule direct ? direct : element instanceof RuleCall call ? call.getRule() : null;
        String terminal = rule instanceof TerminalRule ? rule.getName() : "";
        if (terminal.equals("ROW")) {
            addRow(leaf.getOffset(), leaf.getText(), tokens);
            return;
        }
        Token.Kind kind = terminal.endsWith("_COMMENT") ? Token.Kind.COMMENT : leaf.isHidden() ? null : kind(leaf, element, terminal);
        if (kind != null && leaf.getLength() > 0) {
            tokens.add(new Token(leaf.getOffset(), leaf.getLength(), kind));
        }
    }

    private static Token.Kind kind(ILeafNode leaf, EObject element, String terminal) {
        Token.Kind value = value(terminal);
        if (value != null) {
            return value;
        }
        if (element instanceof Keyword && !isDatatype(GrammarUtil.containingRule(element))) {
            return Character.isLetter(leaf.getText().charAt(0)) ? Token.Kind.KEYWORD : null;
        }
        if (element instanceof EnumLiteralDeclaration) {
            return Character.isLetter(leaf.getText().charAt(0)) ? Token.Kind.KEYWORD : null;
        }
        Token.Kind byUse = byUse(leaf);
        if (byUse != null) {
            return byUse;
        }
        return switch (terminal) {
            case "INT", "DECIMAL" -> Token.Kind.NUMBER;
            case "NUMBERED_CODE" -> Token.Kind.CODE;
            default -> null;
        };
    }

    /** What the parser passed over behind a mistake keeps the colours of its words: the mistake has its mark, the rest is no mistake. */
    private void addUnread(ILeafNode leaf, List<Token> tokens) {
        for (Lexeme lexeme : lexemes.of(leaf.getText())) {
            int offset = leaf.getOffset() + lexeme.start();
            if (lexeme.is("ROW")) {
                addRow(offset, lexeme.text(), tokens);
                continue;
            }
            Token.Kind kind = lexeme.kind() == null ? Token.Kind.ERROR : lexeme.isComment() ? Token.Kind.COMMENT : unread(lexeme);
            if (kind != null) {
                tokens.add(new Token(offset, lexeme.text().length(), kind));
            }
        }
    }

    private static Token.Kind unread(Lexeme lexeme) {
        Token.Kind value = value(lexeme.kind());
        if (value != null) {
            return value;
        }
        return switch (lexeme.kind()) {
            case "INT", "DECIMAL" -> Token.Kind.NUMBER;
            default -> lexeme.kind().equals(lexeme.text()) && Character.isLetter(lexeme.text().charAt(0)) ? Token.Kind.KEYWORD : null;
        };
    }

    /** What some terminals are wherever they stand. */
    private static Token.Kind value(String terminal) {
        return switch (terminal) {
            case "STRING" -> Token.Kind.STRING;
            case "DATE", "YEAR" -> Token.Kind.DATE;
            case "ANY_OTHER" -> Token.Kind.ERROR;
            default -> null;
        };
    }

    /** What the name is used for: the nearest reference or assignment above it says so. */
    private static Token.Kind byUse(INode leaf) {
        for (INode node = leaf; node != null; node = node.getParent()) {
            AbstractElement element = node.getGrammarElement() instanceof AbstractElement found ? found : null;
            if (element == null) {
                continue;
            }
            CrossReference cross = element instanceof CrossReference own ? own : GrammarUtil.containingCrossReference(element);
            if (cross != null) {
                return of((EClass) cross.getType().getClassifier());
            }
            Assignment assignment = GrammarUtil.containingAssignment(element);
            if (assignment != null) {
                boolean code = "Code".equals(GrammarUtil.containingRule(assignment).getName());
                return "name".equals(assignment.getFeature()) ? code ? Token.Kind.CODE : Token.Kind.DECLARATION : null;
            }
        }
        return null;
    }

    private static Token.Kind of(EClass type) {
        if (type == FettlePackage.Literals.COLUMN) {
            return Token.Kind.COLUMN;
        }
        if (type == FettlePackage.Literals.CODE_LIST) {
            return Token.Kind.CODE_LIST;
        }
        boolean table = FettlePackage.Literals.VISITABLE.isSuperTypeOf(type);
        return table ? Token.Kind.TABLE : Token.Kind.NAME;
    }

    private static boolean isDatatype(AbstractRule rule) {
        return rule instanceof ParserRule parserRule && GrammarUtil.isDatatypeRule(parserRule);
    }

    private static void addRow(int offset, String row, List<Token> tokens) {
        String text = row.stripTrailing();
        int last = text.lastIndexOf('|') + 1;
        String end = text.substring(last).strip();
        Token.Kind kind = end.equals("flagged") ? Token.Kind.EXAMPLE_FLAGGED : end.equals("passes") ? Token.Kind.EXAMPLE_PASSES : null;
        tokens.add(new Token(offset, kind == null ? text.length() : last, Token.Kind.EXAMPLE_ROW));
        if (kind != null) {
            int start = text.indexOf(end, last);
            tokens.add(new Token(offset + start, end.length(), kind));
        }
    }
}
