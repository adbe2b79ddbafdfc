/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;

/** What the checks of all themes share. */
abstract class Checks extends AbstractFettleValidator {

    /** Part of {@link FettleValidator}, so not registered on its own. */
    @Override
    public void register(EValidatorRegistrar registrar) {
        // FettleValidator registers for all themes.
    }

    final void errorOn(String code, EObject source, EStructuralFeature feature, String message, String... data) {
        if (isReadable(source)) {
            error(message, source, feature, code, data);
        }
    }

    final void errorAt(String code, EObject source, EStructuralFeature feature, int index, String message, String... data) {
        if (isReadable(source)) {
            error(message, source, feature, index, code, data);
        }
    }

    final void warningOn(String code, EObject source, EStructuralFeature feature, String message, String... data) {
        if (isReadable(source)) {
            warning(message, source, feature, code, data);
        }
    }

    final void warningAt(String code, EObject source, EStructuralFeature feature, int index, String message, String... data) {
        if (isReadable(source)) {
            warning(message, source, feature, index, code, data);
        }
    }

    final void errorIn(String code, EObject source, int offset, int length, String message, String... data) {
        if (isReadable(source)) {
            getMessageAcceptor().acceptError(message, source, offset, length, code, data);
        }
    }

    /**
     * Whether the declaration around an object was parsed as a whole. What the parser could not read is reported once, by the parser; what it
     * left out as a consequence is no fault of the author's.
     */
    static boolean isReadable(EObject object) {
        if (!(object.eResource() instanceof XtextResource resource) || resource.getParseResult() == null
                || !resource.getParseResult().hasSyntaxErrors()) {
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
        for (INode error : resource.getParseResult().getSyntaxErrors()) {
            // The error may have ended the declaration early, so that it stands just behind it.
            if (error.getTotalOffset() >= node.getTotalOffset() && error.getTotalOffset() <= node.getTotalEndOffset()) {
                return false;
            }
        }
        return true;
    }

    /** How often a property is written. */
    static List<INode> nodes(EObject object, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(object, feature);
    }

    /** Reports a property that is written more than once. */
    final void checkOnce(EObject object, EStructuralFeature feature, String what) {
        List<INode> nodes = nodes(object, feature);
        for (INode node : nodes.subList(Math.min(1, nodes.size()), nodes.size())) {
            errorIn(IssueCodes.PROPERTY, object, node.getOffset(), node.getLength(),
                    "Expected one " + what + ", found another one; leave one of them out.");
        }
    }

    /** A collection year as people write it. */
    static String year(int start) {
        return String.format("%d/%02d", start, (start + 1) % 100);
    }
}
