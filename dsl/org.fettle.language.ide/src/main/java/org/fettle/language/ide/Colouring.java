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

/** Says of each stretch of a file what it is, by the grammar alone; nothing is looked up in other files. */
final class Colouring {
    private final IParser parser;

    Colouring(IParser parser) {
        this.parser = parser;
    }

    List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        for (ILeafNode leaf : parser.parse(new StringReader(text)).getRootNode().getLeafNodes()) {
            add(leaf, tokens);
        }
        return tokens;
    }

    private static void add(ILeafNode leaf, List<Token> tokens) {
        EObject element = leaf.getGrammarElement();
        AbstractRule rule = element instanceof AbstractRule direct ? direct : element instanceof RuleCall call ? call.getRule() : null;
        String terminal = rule instanceof TerminalRule ? rule.getName() : "";
        if (terminal.equals("ROW")) {
            addRow(leaf, tokens);
            return;
        }
        Token.Kind kind = terminal.endsWith("_COMMENT") ? Token.Kind.COMMENT : leaf.isHidden() ? null : kind(leaf, element, terminal);
        if (kind != null && leaf.getLength() > 0) {
            tokens.add(new Token(leaf.getOffset(), leaf.getLength(), kind));
        }
    }

    private static Token.Kind kind(ILeafNode leaf, EObject element, String terminal) {
        if (element == null) {
            return Token.Kind.ERROR;
        }
        switch (terminal) {
            case "STRING":
                return Token.Kind.STRING;
            case "DATE", "YEAR":
                return Token.Kind.DATE;
            case "ANY_OTHER":
                return Token.Kind.ERROR;
            default:
                break;
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

    private static void addRow(ILeafNode leaf, List<Token> tokens) {
        String text = leaf.getText().stripTrailing();
        int last = text.lastIndexOf('|') + 1;
        String end = text.substring(last).strip();
        Token.Kind kind = end.equals("flagged") ? Token.Kind.EXAMPLE_FLAGGED : end.equals("passes") ? Token.Kind.EXAMPLE_PASSES : null;
        tokens.add(new Token(leaf.getOffset(), kind == null ? text.length() : last, Token.Kind.EXAMPLE_ROW));
        if (kind != null) {
            int start = text.indexOf(end, last);
            tokens.add(new Token(leaf.getOffset() + start, end.length(), kind));
        }
    }
}
