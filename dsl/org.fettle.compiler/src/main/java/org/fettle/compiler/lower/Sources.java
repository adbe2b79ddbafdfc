/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

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

    /** The name of its file. */
    static String file(EObject object) {
        Resource resource = object.eResource();
        return resource == null ? "" : resource.getURI().lastSegment();
    }
}
