/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/**
 * One code of a code list.
 *
 * @param value   the code as it stands in files
 * @param meaning what it means, never null, may be empty
 */
public record Code(String value, String meaning) {
}
