/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.LoadedPack;
import org.fettle.language.ide.TextEdit;

/**
 * A file that fixes are written for, and the texts of its pack.
 *
 * @param file  the parsed file
 * @param name  its name within the pack
 * @param texts the texts of all files of the pack that may be changed
 */
record Page(XtextResource file, String name, Map<String, String> texts) {
    /** Spaces of one level. */
    static final String STEP = "    ";

    String text() {
        return texts.getOrDefault(name, "");
    }

    /** What stands at an offset; null in an empty file. */
    ILeafNode leaf(int offset) {
        INode root = file.getParseResult().getRootNode();
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        return leaf == null && offset > 0 ? NodeModelUtils.findLeafNodeAtOffset(root, offset - 1) : leaf;
    }

    /** The innermost thing of a kind around an offset, or null. */
    <T extends EObject> T around(int offset, Class<T> kind) {
        ILeafNode leaf = leaf(offset);
        EObject found = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        while (found != null && !kind.isInstance(found)) {
            found = found.eContainer();
        }
        return kind.cast(found);
    }

    /** The largest thing of a kind that stands exactly at a stretch of the text, or else the innermost around its start. */
    <T extends EObject> T at(int offset, int length, Class<T> kind) {
        T best = around(offset, kind);
        for (EObject each = best; each != null; each = each.eContainer()) {
            ICompositeNode node = NodeModelUtils.findActualNodeFor(each);
            if (kind.isInstance(each) && node != null && node.getOffset() == offset && node.getLength() == length) {
                best = kind.cast(each);
            }
        }
        return best;
    }

    /** Whether the file in which something stands may be changed. */
    boolean isOwn(EObject object) {
        return texts.containsKey(LoadedPack.fileOf(object));
    }

    TextEdit replace(int offset, int length, String by) {
        return new TextEdit(name, offset, length, by);
    }

    TextEdit insert(int offset, String what) {
        return TextEdit.insert(name, offset, what);
    }

    /** The spaces at the beginning of the line of an offset. */
    static String indent(String text, int offset) {
        int start = lineStart(text, offset);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Where the line of an offset begins. */
    static int lineStart(String text, int offset) {
        return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The text of something without what stands around it. */
    static String source(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? "" : NodeModelUtils.getTokenText(node);
    }

    /** The first keyword or sign of something that reads so, or null. */
    static ILeafNode word(EObject object, String word) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden() && leaf.getText().equals(word)) {
                    return leaf;
                }
            }
        }
        return null;
    }

    /** Puts lines in as the first ones between the braces of something. */
    TextEdit first(EObject block, String lines) {
        String source = texts.get(LoadedPack.fileOf(block));
        ILeafNode open = word(block, "{");
        if (open == null) {
            return null;
        }
        String indent = indent(source, NodeModelUtils.findActualNodeFor(block).getOffset());
        return TextEdit.insert(LoadedPack.fileOf(block), open.getEndOffset(), "\n" + indent + STEP + lines.replace("\n", "\n" + indent + STEP));
    }

    /** Puts lines in as the last ones between the braces of something; null when its closing brace is missing. */
    TextEdit last(EObject block, String lines) {
        String name = LoadedPack.fileOf(block);
        String source = texts.get(name);
        ILeafNode close = null;
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(block).getLeafNodes()) {
            close = leaf.isHidden() ? close : leaf;
        }
        if (close == null || !close.getText().equals("}")) {
            return null;
        }
        String indent = indent(source, NodeModelUtils.findActualNodeFor(block).getOffset());
        String inside = indent + STEP + lines.replace("\n", "\n" + indent + STEP);
        int line = lineStart(source, close.getOffset());
        boolean alone = source.substring(line, close.getOffset()).isBlank();
        return alone ? TextEdit.insert(name, line, inside + "\n") : TextEdit.insert(name, close.getOffset(), "\n" + inside + "\n" + indent);
    }

    /** Puts a line in before the line in which something starts. */
    TextEdit before(EObject object, String line) {
        String name = LoadedPack.fileOf(object);
        String source = texts.get(name);
        int offset = NodeModelUtils.findActualNodeFor(object).getOffset();
        int start = lineStart(source, offset);
        if (source.substring(start, offset).isBlank()) {
            return TextEdit.insert(name, start, indent(source, offset) + line + "\n");
        }
        return TextEdit.insert(name, offset, line + " ");
    }
}
