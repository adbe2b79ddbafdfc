/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** A made-up authority: the district that postcodes name, and the upper tier that is responsible for children (often the same). */
record Authority(String lowerCode, String lowerName, String upperCode, String upperName) {
}
