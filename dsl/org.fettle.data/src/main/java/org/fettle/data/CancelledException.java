/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

/** The person asked for the work to stop. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The work was cancelled. */
    public CancelledException() {
        super("cancelled");
    }
}
