/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.resource;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.util.Triple;

/** A file of a pack. Counts its own changes, so that what was collected from all files of a pack knows when it is stale. */
public final class FettleResource extends LazyLinkingResource {

    private int revision;

    /** @return a number that grows with every parse */
    public int revision() {
        return revision;
    }

    @Override
    protected void updateInternalState(IParseResult oldParseResult, IParseResult newParseResult) {
        revision++;
        super.updateInternalState(oldParseResult, newParseResult);
    }

    /** A name whose meaning depends on itself (definitions that call each other) stays unresolved; the validator says why. */
    @Override
    protected EObject handleCyclicResolution(Triple<EObject, EReference, INode> triple) {
        return null;
    }
}
