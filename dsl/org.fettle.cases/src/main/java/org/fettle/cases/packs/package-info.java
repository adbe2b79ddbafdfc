/* SPDX-License-Identifier: EPL-2.0 */
/** The packs that an author sees: those of the case, and those that came with the program; making packs, files and rules. */
package org.fettle.cases.packs;
