/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Named;
import org.fettle.language.ide.grammar.Expectation;
import org.fettle.language.ide.grammar.Expectations;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Lexemes;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

import com.google.inject.Injector;

/**
 * Finds what may stand at a caret. The grammar says which kinds of words and names may come; then the declaration is parsed up to the caret
 * with a made-up name behind it, and the names that the language would accept in that name's place are offered.
 */
final class CompletionEngine {
    private static final String MADE_UP = "madeUpName";

    private final Workspace workspace;
    private final Words words;
    private final Lexemes lexemes;
    private final Expectations expectations;
    private final IScopeProvider scopes;

    CompletionEngine(Injector injector, Workspace workspace, Words words) {
        this.workspace = workspace;
        this.words = words;
        lexemes = injector.getInstance(Lexemes.class);
        expectations = injector.getInstance(Expectations.class);
        scopes = injector.getInstance(IScopeProvider.class);
    }

    List<Completion> complete(String text, int offset) {
        Caret caret = Caret.at(text, lexemes.of(text), offset);
        if (caret.isInComment()) {
            return List.of();
        }
        Expectation expectation = expectations.at(text, caret.lexemes(), caret.start());
        if (caret.isInExampleRow()) {
            return new ExampleRows(PackIndex.of(workspace.set()), text, caret).complete();
        }
        if (caret.isInString()) {
            return new MessageValues(workspace, text, caret, expectations).complete();
        }
        Completions completions = new Completions(caret, caret.typed(text));
        workspace.withDraft(expectation.declaration() + MADE_UP, draft -> {
            addAll(draft, expectation, text, caret, completions);
            return null;
        });
        return completions.list();
    }

    private void addAll(XtextResource draft, Expectation expectation, String text, Caret caret, Completions completions) {
        INode leaf = NodeModelUtils.findLeafNodeAtOffset(draft.getParseResult().getRootNode(), expectation.declaration().length());
        EObject context = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        Type wanted = context instanceof Expression expression ? Types.expected(expression) : Type.Simple.UNKNOWN;
        boolean names = false;
        for (AbstractElement element : expectation.elements()) {
            if (element instanceof Keyword keyword) {
                addKeyword(keyword, expectation, context, wanted, completions);
            } else if (element instanceof CrossReference cross) {
                names = true;
                addKind(cross, context, completions);
            }
        }
        if (names && context != null) {
            addNames(leaf, context, wanted, completions);
        }
        EObject inside = context == null && !draft.getContents().isEmpty() ? draft.getContents().get(0) : context;
        new Snippets(PackIndex.of(workspace.set()), text, caret, completions).add(expectation, inside);
    }

    private void addKeyword(Keyword keyword, Expectation expectation, EObject context, Type wanted, Completions completions) {
        boolean word = Character.isLetter(keyword.getValue().charAt(0));
        AbstractRule rule = GrammarUtil.containingRule(keyword);
        boolean partOfName = rule instanceof ParserRule parserRule && GrammarUtil.isDatatypeRule(parserRule);
        // `code` as a value is the code of the list whose `where` it stands in
        boolean elsewhere = "code".equals(keyword.getValue()) && context instanceof Expression
                && EcoreUtil2.getContainerOfType(context, CodeList.class) == null;
        if (!word || partOfName || elsewhere) {
            return;
        }
        String chain = expectation.chain(keyword);
        Words.Word meaning = words.of(chain);
        if (NameFit.fits(meaning.yields(), wanted)) {
            boolean function = !meaning.yields().isEmpty() && (chain.endsWith(" of") || chain.endsWith(" between"));
            completions.add(chain, chain, function ? Completion.Kind.FUNCTION : Completion.Kind.KEYWORD, meaning.usage(), meaning.text());
        }
    }

    /** Names that are good wherever such a thing is named; those that depend on the place come from {@link #addNames}. */
    private void addKind(CrossReference cross, EObject context, Completions completions) {
        EClassifier wanted = cross.getType().getClassifier();
        if (context == null || wanted == FettlePackage.Literals.NAMED || wanted == FettlePackage.Literals.COLUMN) {
            return;
        }
        PackIndex index = PackIndex.of(workspace.set());
        if (wanted == FettlePackage.Literals.VISITABLE) {
            index.subjects().values().forEach(subject -> add(subject, completions));
        }
        if (wanted == FettlePackage.Literals.VISITABLE || wanted == FettlePackage.Literals.TABLE_DECLARATION) {
            index.tables().values().forEach(table -> add(table, completions));
        }
    }

    private void addNames(INode leaf, EObject context, Type wanted, Completions completions) {
        CrossReference cross = crossReference(leaf);
        EReference reference = cross == null ? null : GrammarUtil.getReference(cross, context.eClass());
        if (reference == null) {
            return;
        }
        for (IEObjectDescription description : scopes.getScope(context, reference).getAllElements()) {
            if (description.getEObjectOrProxy() instanceof Named named && !MADE_UP.equals(named.getName())
                    && NameFit.fits(Types.ofNamed(named), wanted)) {
                add(named, completions);
            }
        }
    }

    private void add(Named named, Completions completions) {
        completions.add(named.getName(), written(named), Describer.kind(named), Describer.detail(named), Describer.text(named));
    }

    /** How a name is written where it is used: quoted or marked where it would be read as something else. */
    private String written(Named named) {
        List<Lexeme> cut = lexemes.of(named.getName());
        Lexeme only = cut.size() == 1 ? cut.get(0) : null;
        boolean plain = only != null && (only.is("ID") || named instanceof Code && (only.is("INT") || only.is("NUMBERED_CODE")));
        if (plain || !(named instanceof Code) && only == null) {
            return named.getName();
        }
        boolean reserved = only != null && Character.isLetter(named.getName().charAt(0)) && only.text().equals(only.kind());
        return reserved ? "^" + named.getName() : "\"" + named.getName() + "\"";
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
