/* SPDX-License-Identifier: EPL-2.0 */
/** The pack explorer: packs of the case and bundled packs, and the wizards that make packs and rules. */
package org.fettle.workbench.editor.packs;
