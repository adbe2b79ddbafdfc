/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.fettle.language.parsing.Readable;

/** What the checks of all themes share. */
abstract class Checks extends AbstractFettleValidator {

    /** Part of {@link FettleValidator}, so not registered on its own. */
    @Override
    public void register(EValidatorRegistrar registrar) {
        // FettleValidator registers for all themes.
    }

    final void errorOn(String code, EObject source, EStructuralFeature feature, String message, String... data) {
        if (Readable.is(source)) {
            error(message, source, feature, code, data);
        }
    }

    final void errorAt(String code, EObject source, EStructuralFeature feature, int index, String message, String... data) {
        if (Readable.is(source)) {
            error(message, source, feature, index, code, data);
        }
    }

    final void warningOn(String code, EObject source, EStructuralFeature feature, String message, String... data) {
        if (Readable.is(source)) {
            warning(message, source, feature, code, data);
        }
    }

    final void warningAt(String code, EObject source, EStructuralFeature feature, int index, String message, String... data) {
        if (Readable.is(source)) {
            warning(message, source, feature, index, code, data);
        }
    }

    final void errorIn(String code, EObject source, int offset, int length, String message, String... data) {
        if (Readable.is(source)) {
            getMessageAcceptor().acceptError(message, source, offset, length, code, data);
        }
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
