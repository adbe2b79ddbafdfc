/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import org.eclipse.emf.ecore.EObject;

/** Something in a pack that cannot be compiled although it reads well; it carries the place. */
final class LoweringException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EObject place;

    LoweringException(EObject place, String message) {
        super(message);
        this.place = place;
    }

    /** The part of the model that it is about. */
    EObject place() {
        return place;
    }
}
