/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/**
 * A made-up provider of placements, one row of the register.
 *
 * @param urn       Ofsted register number
 * @param name      name, made up and says so
 * @param authority authority in which it lies
 * @param places    placement types it offers, separated by commas
 * @param provider  placement provider code
 * @param postcode  postcode of the setting
 * @param closed    day its registration ended, {@link Days#OPEN} while registered
 */
record Provider(String urn, String name, Authority authority, String places, String provider, String postcode, int closed) {
}
