/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.linking;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.linking.lazy.LazyLinker;

/** Links files, and single declarations of a file without touching the others. */
public final class PartLinker extends LazyLinker {

    @Override
    protected void beforeModelLinked(EObject model, IDiagnosticConsumer consumer) {
        // What is noted of references not yet looked up is forgotten for a whole file only: other declarations still need theirs.
        if (model.eContainer() == null) {
            super.beforeModelLinked(model, consumer);
        }
    }
}
