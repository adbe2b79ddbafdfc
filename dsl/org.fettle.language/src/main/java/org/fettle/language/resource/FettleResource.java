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
        // A relink has the same result: what is declared stays, only references are looked up anew.
        if (oldParseResult != newParseResult) {
            revision++;
        }
        super.updateInternalState(oldParseResult, newParseResult);
    }

    /**
     * Nothing: a name that was once not found is not looked up again before everything is linked anew, so what was said of it stays. (To find
     * what it should remove, Xtext would work out for every good name what to say if it were not found, which looks up the names around it at the
     * wrong time.)
     */
    @Override
    protected void removeDiagnostic(Triple<EObject, EReference, INode> triple) {
        // see above
    }

    /** A name whose meaning depends on itself (definitions that call each other) stays unresolved; the validator says why. */
    @Override
    protected EObject handleCyclicResolution(Triple<EObject, EReference, INode> triple) {
        return null;
    }
}
