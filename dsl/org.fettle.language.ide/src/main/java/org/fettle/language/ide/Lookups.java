/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Pack;
import org.fettle.language.ide.navigation.Navigation;
import org.fettle.language.scoping.PackIndex;

/** What is known of the name or word at a place. */
final class Lookups {
    private final Words words;
    /** So many words before and behind one are looked at for a phrase. */
    private static final int MOST_WORDS = 2;

    private final EObjectAtOffsetHelper finder = new EObjectAtOffsetHelper();

    Lookups(Words words) {
        this.words = words;
    }

    /** What is known of the thing at an offset, or null. */
    Hover hover(Analysis pack, String file, int offset, ReturnFacts facts) {
        XtextResource resource = pack.resource(file);
        ILeafNode leaf = resource == null ? null : leafAt(resource, offset);
        if (leaf == null) {
            return null;
        }
        Pack base = base(pack, leaf);
        if (base != null) {
            String title = "pack " + base.getName() + (base.getVersion() == null ? "" : " " + base.getVersion());
            int count = pack.index().base().rules().size();
            String rules = count + (count == 1 ? " rule" : " rules");
            return new Hover(leaf.getOffset(), leaf.getLength(), title, base.getTitle() == null ? rules : base.getTitle() + "\n" + rules, "");
        }
        Navigation.Named named = Navigation.at(pack, file, offset);
        if (named != null && Describer.name(named.target()) != null) {
            EObject target = named.target();
            Location place = named.place();
            return new Hover(place.offset(), place.length(), Describer.title(target, Describer.name(target)), Describer.text(target),
                    new Facts(pack.index(), facts).of(target));
        }
        return isWord(leaf) ? word(leaf) : null;
    }

    /** What a word of the language means, or the longest phrase that it is part of: {@code days between}. */
    private Hover word(ILeafNode leaf) {
        List<ILeafNode> phrase = new ArrayList<>();
        int own = 0;
        for (ILeafNode before = beside(leaf, false); before != null && phrase.size() < MOST_WORDS; before = beside(before, false)) {
            phrase.add(0, before);
            own++;
        }
        phrase.add(leaf);
        for (ILeafNode after = beside(leaf, true); after != null && phrase.size() <= own + MOST_WORDS; after = beside(after, true)) {
            phrase.add(after);
        }
        Hover found = meaning(phrase, own, words::exactly);
        if (found == null) {
            found = meaning(List.of(leaf), 0, words::exactly);
        }
        return found == null ? meaning(phrase, own, words::inUse) : found;
    }

    /** The meaning of the longest part of a phrase that has its own word. */
    private static Hover meaning(List<ILeafNode> phrase, int own, Function<String, Words.Word> meanings) {
        for (int first = 0; first <= own; first++) {
            for (int last = phrase.size(); last > own; last--) {
                List<ILeafNode> part = phrase.subList(first, last);
                String text = part.stream().map(ILeafNode::getText).collect(Collectors.joining(" "));
                Words.Word word = part.size() > 1 || phrase.size() == 1 ? meanings.apply(text) : null;
                if (word != null) {
                    int start = part.get(0).getOffset();
                    return new Hover(start, part.get(part.size() - 1).getEndOffset() - start, word.usage().isEmpty() ? text : word.usage(),
                            word.text(), "");
                }
            }
        }
        return null;
    }

    /** The word of the language next to another one, or null when something else stands there. */
    private static ILeafNode beside(ILeafNode leaf, boolean after) {
        INode node = leaf;
        do {
            node = after ? NodeModelUtils.findLeafNodeAtOffset(leaf.getRootNode(), node.getEndOffset())
                    : node.getOffset() == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(leaf.getRootNode(), node.getOffset() - 1);
        } while (node instanceof ILeafNode hidden && hidden.isHidden());
        return node instanceof ILeafNode word && isWord(word) ? word : null;
    }

    private static boolean isWord(ILeafNode leaf) {
        boolean known = leaf.getGrammarElement() instanceof Keyword || leaf.getGrammarElement() instanceof EnumLiteralDeclaration;
        return known && Character.isLetter(leaf.getText().charAt(0));
    }

    /** Where the thing whose name stands at an offset is declared, or null. */
    Location declaration(Analysis pack, String file, int offset) {
        XtextResource resource = pack.resource(file);
        ILeafNode leaf = resource == null ? null : leafAt(resource, offset);
        Pack base = leaf == null ? null : base(pack, leaf);
        EObject target = leaf == null || base != null ? base : finder.resolveElementAt(resource, leaf.getOffset());
        if (base == null && (!(target instanceof Named named) || !isNameOf(leaf, named))) {
            // in a message, a table of an example, or where a code is written as a number or text
            target = leaf == null ? null : Navigation.target(pack, file, offset);
        }
        ICompositeNode node = target == null ? null : NodeModelUtils.findActualNodeFor(target);
        if (node == null) {
            return null;
        }
        String name = LoadedPack.fileOf(target);
        return Outlines.nameOf(target, name, new Location(name, node.getOffset(), node.getLength()));
    }

    /** The header of the pack that is extended, when its name is what stands there; null when it is not, or there is no such pack. */
    private static Pack base(Analysis pack, ILeafNode leaf) {
        Assignment assignment = GrammarUtil.containingAssignment(leaf.getGrammarElement());
        boolean named = assignment != null && assignment.getFeature().equals(FettlePackage.Literals.PACK__BASE.getName());
        PackIndex base = named && NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof Pack ? pack.index().base() : null;
        return base == null || base.headers().isEmpty() ? null : base.headers().get(0);
    }

    private static boolean isNameOf(ILeafNode leaf, Named named) {
        String text = leaf.getText();
        return named.getName() != null && (text.equals(named.getName()) || text.equals("^" + named.getName())
                || text.equals("\"" + named.getName() + "\"") || text.toUpperCase(Locale.ROOT).equals(named.getName()));
    }

    /** The word at an offset, or the one that ends there. */
    private static ILeafNode leafAt(XtextResource file, int offset) {
        var root = file.getParseResult().getRootNode();
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        if ((leaf == null || leaf.isHidden() || leaf.getLength() == 0 || !Character.isLetterOrDigit(leaf.getText().charAt(0))) && offset > 0) {
            leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
        }
        return leaf == null || leaf.isHidden() || leaf.getLength() == 0 ? null : leaf;
    }
}
