/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

/**
 * A place where something of a pack is named.
 *
 * @param location where
 * @param kind     how it stands there
 */
public record Occurrence(Location location, Kind kind) {
    /** How a name stands in a place. */
    public enum Kind {
        /** It is declared there. */
        DECLARATION,
        /** Its value is read, or it is named. */
        READ,
        /** A fix changes it. */
        WRITE
    }
}
