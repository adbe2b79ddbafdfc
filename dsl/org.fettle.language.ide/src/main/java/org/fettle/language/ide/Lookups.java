/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Named;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** What is known of the name or word at a place. */
final class Lookups {
    private final Words words;
    private final EObjectAtOffsetHelper finder = new EObjectAtOffsetHelper();

    Lookups(Words words) {
        this.words = words;
    }

    /** What is known of the thing at an offset, or null. */
    Hover hover(XtextResource file, int offset) {
        ILeafNode leaf = leafAt(file, offset);
        if (leaf == null) {
            return null;
        }
        EObject target = finder.resolveElementAt(file, leaf.getOffset());
        if (target instanceof Named named && named.getName() != null && leaf.getGrammarElement() != null && isNameOf(leaf, named)) {
            return new Hover(leaf.getOffset(), leaf.getLength(), Describer.title(named, named.getName()), Describer.text(named));
        }
        if (leaf.getGrammarElement() instanceof Keyword && words.knows(leaf.getText())) {
            Words.Word word = words.of(leaf.getText());
            return new Hover(leaf.getOffset(), leaf.getLength(), word.usage().isEmpty() ? leaf.getText() : word.usage(), word.text());
        }
        return code(leaf);
    }

    /** Where the thing whose name stands at an offset is declared, or null. */
    Location declaration(XtextResource file, int offset) {
        ILeafNode leaf = leafAt(file, offset);
        EObject target = leaf == null ? null : finder.resolveElementAt(file, leaf.getOffset());
        ICompositeNode node = target instanceof Named named && isNameOf(leaf, named) ? NodeModelUtils.findActualNodeFor(target) : null;
        if (node == null) {
            return null;
        }
        String name = LoadedPack.fileOf(target);
        return Outlines.nameOf(target, name, new Location(name, node.getOffset(), node.getLength()));
    }

    private static boolean isNameOf(ILeafNode leaf, Named named) {
        String text = leaf.getText();
        return named.getName() != null && (text.equals(named.getName()) || text.equals("^" + named.getName())
                || text.equals("\"" + named.getName() + "\"") || text.toUpperCase(Locale.ROOT).equals(named.getName()));
    }

    /** A number or text that stands for a code, such as 1 where a sex is meant. */
    private static Hover code(ILeafNode leaf) {
        EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
        if (object instanceof Expression expression && Types.expected(expression) instanceof Type.CodeOf list) {
            Map<String, Code> codes = CodeLists.anyYear(expression, list.list());
            Code code = codes.get(leaf.getText().replace("\"", ""));
            return code == null ? null
                    : new Hover(leaf.getOffset(), leaf.getLength(), list.list() + " " + code.getName(), Describer.detail(code));
        }
        return null;
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
