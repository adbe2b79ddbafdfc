/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/**
 * Where a child lives: what an episode says of it.
 *
 * @param place    placement type code
 * @param provider placement provider code, empty where the type has none
 * @param postcode placement postcode
 * @param urn      Ofsted register number, empty where the type has none
 */
record Placement(String place, String provider, String postcode, String urn) {
    /** A foster placement of any kind. */
    boolean foster() {
        return place.startsWith("U");
    }

    /** Of a kind in which a child may live for years. */
    boolean lasting() {
        return foster() || place.equals("K2") || place.equals("P1") || place.equals("K3") || place.equals("H5") || place.equals("S1");
    }

    /** The same carers and provider under another type code. */
    Placement as(String otherPlace) {
        return new Placement(otherPlace, provider, postcode, urn);
    }
}
