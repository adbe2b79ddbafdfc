/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.compiler.plan.Span;
import org.fettle.language.LoadedPack;

/** Where things of the model stand. */
final class Sources {

    private Sources() {
    }

    /** Line in its file, from 1. */
    static int line(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? 1 : node.getStartLine();
    }

    /** Column in its line, from 1. */
    static int column(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? 1 : NodeModelUtils.getLineAndColumn(node, node.getOffset()).getColumn();
    }

    /** From its first to its last letter, without comments around it. */
    static Span span(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? new Span(file(object), 0, 0, 1) : new Span(file(object), node.getOffset(), node.getLength(), node.getStartLine());
    }

    /** The name of its file; that of a base has the base's name and a slash in front. */
    static String file(EObject object) {
        return LoadedPack.fileOf(object);
    }
}
