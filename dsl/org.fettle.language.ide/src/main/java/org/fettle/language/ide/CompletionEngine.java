/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.fettle.language.ide.grammar.Expectation;
import org.fettle.language.ide.grammar.Expectations;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Lexemes;
import org.fettle.language.ide.grammar.Spelling;
import org.fettle.language.scoping.PackIndex;

import com.google.inject.Injector;

/**
 * Finds what may stand at a caret. The grammar says which kinds of words and names may come; then the declaration is parsed up to the caret
 * with a made-up name behind it, and the names that the language would accept in that name's place are offered.
 */
final class CompletionEngine {
    static final String MADE_UP = "madeUpName";

    private final Workspace workspace;
    private final Words words;
    private final Lexemes lexemes;
    private final Expectations expectations;
    private final IScopeProvider scopes;
    private final Spelling spelling;

    CompletionEngine(Injector injector, Workspace workspace, Words words) {
        this.workspace = workspace;
        this.words = words;
        lexemes = injector.getInstance(Lexemes.class);
        expectations = injector.getInstance(Expectations.class);
        scopes = injector.getInstance(IScopeProvider.class);
        spelling = injector.getInstance(Spelling.class);
    }

    List<Completion> complete(String text, int offset) {
        PackIndex index = workspace.pack().index();
        Caret caret = Caret.at(text, lexemes.of(text), offset);
        if (caret.isInComment()) {
            return List.of();
        }
        Expectation expectation = expectations.at(text, caret.lexemes(), caret.start());
        if (caret.isInExampleRow()) {
            return new ExampleRows(index, text, caret).complete();
        }
        if (caret.isInString()) {
            return new MessageValues(workspace, text, caret, expectations).complete();
        }
        Completions completions = new Completions(caret, caret.typed(text));
        String whole = text.substring(expectation.start(), caret.start()) + MADE_UP + text.substring(caret.end(), end(text, caret));
        boolean read = workspace.withDraft(whole, draft -> {
            boolean good = !draft.getParseResult().hasSyntaxErrors();
            if (good) {
                addAll(index, draft, expectation, text, caret, completions);
            }
            return good;
        });
        if (!read) {
            // What stands around the caret makes no sense yet: what stands before it has to do.
            workspace.withDraft(expectation.declaration() + MADE_UP, draft -> {
                addAll(index, draft, expectation, text, caret, completions);
                return null;
            });
        }
        return completions.list();
    }

    /** Where the declaration around the caret ends: where the next one begins at the margin. */
    private static int end(String text, Caret caret) {
        for (Lexeme lexeme : caret.lexemes()) {
            if (lexeme.start() > caret.end() && Expectations.startsDeclaration(lexeme) && text.charAt(lexeme.start() - 1) == '\n') {
                return lexeme.start();
            }
        }
        return text.length();
    }

    private void addAll(PackIndex index, XtextResource draft, Expectation expectation, String text, Caret caret, Completions completions) {
        INode leaf = NodeModelUtils.findLeafNodeAtOffset(draft.getParseResult().getRootNode(), expectation.declaration().length());
        EObject context = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        Names names = new Names(index, context, expectation, completions, text, caret, spelling);
        // What could not be read behind the caret would seem to belong to what stands before it.
        Operators operators = workspace.withDraft(expectation.declaration(), upToCaret -> new Operators(upToCaret, expectation));
        boolean named = false;
        for (AbstractElement element : expectation.elements()) {
            if (element instanceof Keyword keyword) {
                if (operators.allow(keyword)) {
                    addKeyword(keyword, expectation, names, completions);
                }
            } else if (element instanceof CrossReference cross) {
                named = true;
                names.addKind(cross.getType().getClassifier());
                if (isOf(element, "TunedParameter") && index.base() != null) {
                    // until its value follows, the made-up name reads as a parameter that is declared
                    index.base().parameters().values().forEach(parameter -> completions.add(parameter.getName(), spelling.name(parameter.getName()),
                            Completion.Kind.PARAMETER, Describer.detail(parameter), Describer.text(parameter)));
                }
            } else if (isBase(element)) {
                workspace.baseNames().forEach(name -> completions.add(name, name, Completion.Kind.PACK, "", "A pack that can be extended."));
            }
        }
        CrossReference cross = named && context != null ? crossReference(leaf) : null;
        EReference reference = cross == null ? null : GrammarUtil.getReference(cross, context.eClass());
        if (reference != null) {
            names.addScope(scopes.getScope(context, reference));
        }
        EObject inside = context == null && !draft.getContents().isEmpty() ? draft.getContents().get(0) : context;
        new Snippets(index, text, caret, completions).add(expectation, inside);
    }

    private static boolean isBase(AbstractElement element) {
        Assignment assignment = GrammarUtil.containingAssignment(element);
        return assignment != null && "base".equals(assignment.getFeature()) && isOf(element, "Pack");
    }

    private static boolean isOf(AbstractElement element, String rule) {
        return rule.equals(GrammarUtil.containingRule(element).getName());
    }

    private void addKeyword(Keyword keyword, Expectation expectation, Names names, Completions completions) {
        boolean word = Character.isLetter(keyword.getValue().charAt(0));
        AbstractRule rule = GrammarUtil.containingRule(keyword);
        boolean partOfName = rule instanceof ParserRule parserRule && GrammarUtil.isDatatypeRule(parserRule);
        if (!word || partOfName) {
            return;
        }
        String chain = expectation.chain(keyword);
        Words.Word meaning = words.of(chain);
        if (names.takes(keyword.getValue(), meaning.yields())) {
            boolean function = !meaning.yields().isEmpty() && (chain.endsWith(" of") || chain.endsWith(" between"));
            completions.add(chain, chain, function ? Completion.Kind.FUNCTION : Completion.Kind.KEYWORD, meaning.usage(), meaning.text());
        }
    }

    private static CrossReference crossReference(INode leaf) {
        for (INode node = leaf; node != null; node = node.getParent()) {
            if (node.getGrammarElement() instanceof CrossReference cross) {
                return cross;
            }
            CrossReference containing = node.getGrammarElement() instanceof AbstractElement element
                    ? GrammarUtil.containingCrossReference(element)
                    : null;
            if (containing != null) {
                return containing;
            }
        }
        return null;
    }
}
