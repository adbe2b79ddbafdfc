/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/** What happens to the rows of a slot. */
public enum Role {
    /** Reported as flagged, with the slot's columns highlighted. */
    FLAGGED,
    /** Reported beside the flagged rows as related. */
    BESIDE,
    /** Not reported; only fixes change it. */
    TARGET
}
