/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.parsing;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;
import org.fettle.language.resource.FettleResource;

/** Tells what was parsed as a whole from what the parser had to leave parts of out. */
public final class Readable {

    private Readable() {
    }

    /**
     * Whether the declaration around an object was parsed as a whole. What the parser could not read is reported once, by the parser; what it
     * left out as a consequence is no fault of the author's.
     *
     * @param object anything in a pack
     * @return true for a file as a whole, and for what was not parsed at all but made
     */
    public static boolean is(EObject object) {
        if (!(object.eResource() instanceof FettleResource resource) || resource.syntaxErrors().isEmpty()) {
            return true;
        }
        if (object instanceof Model) {
            return true;
        }
        EObject declaration = object;
        while (declaration.eContainer() != null && !(declaration instanceof Declaration) && !(declaration instanceof Pack)) {
            declaration = declaration.eContainer();
        }
        ICompositeNode node = NodeModelUtils.getNode(declaration);
        if (node == null) {
            return true;
        }
        return !resource.isBroken(node);
    }

    /**
     * Whether a part of a declaration was parsed as a whole: what is known of one that was not, such as the type of a value, may be something else
     * than what its author wants.
     *
     * @param part a part of a declaration, or a declaration
     */
    public static boolean isWhole(EObject part) {
        if (!(part.eResource() instanceof FettleResource resource) || resource.syntaxErrors().isEmpty()) {
            return true;
        }
        ICompositeNode node = NodeModelUtils.getNode(part);
        return node == null || !resource.isBroken(node);
    }
}
