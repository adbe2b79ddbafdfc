/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/**
 * A pack that another one extends.
 *
 * @param name    name of the pack in the language
 * @param title   title for people
 * @param version version as the pack writes it
 */
public record BaseInfo(String name, String title, String version) {
}
