/* SPDX-License-Identifier: EPL-2.0 */
/** Repairs of what is wrong with a pack, and changes that authors would otherwise write by hand. */
package org.fettle.language.ide.fixes;
